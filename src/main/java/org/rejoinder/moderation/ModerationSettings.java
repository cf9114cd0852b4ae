package org.rejoinder.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How the desk works on this site; one row. */
@Entity
@Table(name = "moderation_policy")
public class ModerationSettings {

    static final int ONLY = 1;

    /** Hours; a month. */
    public static final int LONGEST_REMINDER = 720;

    /** Networks. */
    public static final int MOST_REPORTS = 1_000;

    @Id
    private int id;

    @Version
    private int version;

    @Column(name = "authors_decide", nullable = false)
    private boolean authorsDecide;

    @Column(name = "second_opinion_percent", nullable = false)
    private int secondOpinionPercent;

    @Column(name = "remind_after_hours", nullable = false)
    private int remindAfterHours;

    @Column(name = "hide_at_reports", nullable = false)
    private int hideAtReports;

    @Column(name = "notes_in_my_data", nullable = false)
    private boolean notesInMyData;

    /** Somebody said that the house rules that a site begins with are to stay. */
    @Column(name = "rules_kept", nullable = false)
    private boolean rulesKept;

    protected ModerationSettings() {}

    void set(
            boolean authorsDecide,
            int secondOpinionPercent,
            int remindAfterHours,
            int hideAtReports,
            boolean notesInMyData) {
        this.notesInMyData = notesInMyData;
        this.hideAtReports = Math.max(0, Math.min(MOST_REPORTS, hideAtReports));
        this.authorsDecide = authorsDecide;
        this.secondOpinionPercent = Math.max(0, Math.min(100, secondOpinionPercent));
        this.remindAfterHours = Math.max(0, Math.min(LONGEST_REMINDER, remindAfterHours));
    }

    public int version() {
        return version;
    }

    /** Whether authors decide about replies to their own articles. */
    public boolean authorsDecide() {
        return authorsDecide;
    }

    /** How many of a hundred decisions somebody else is asked about, too. */
    public int secondOpinionPercent() {
        return secondOpinionPercent;
    }

    boolean areRulesKept() {
        return rulesKept;
    }

    /** After how many hours of waiting moderators are reminded; 0 for never. */
    public int remindAfterHours() {
        return remindAfterHours;
    }

    /** Reports from so many networks within an hour hide a reply until somebody looks; 0 for never. */
    public int hideAtReports() {
        return hideAtReports;
    }

    /** Whether people find what is noted about them among their data. */
    public boolean areNotesInMyData() {
        return notesInMyData;
    }
}

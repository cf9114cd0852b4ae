package org.rejoinder.reader.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.report.ReplyReport;
import org.rejoinder.report.ReplyReports;
import org.rejoinder.report.ReportAppeals;
import org.rejoinder.report.ReportDecision;
import org.rejoinder.report.ReportOutcome;
import org.rejoinder.report.ReportReason;

/** What somebody sees of a report of theirs: what they sent, what was decided and why, and whether they may appeal. */
@Named
@RequestScoped
public class ReportReceiptPage {

    /** What the page after a form may say was done. */
    private static final List<String> DONE = List.of("sent", "appealed");

    @Inject
    private ReplyReports reports;

    @Inject
    private ReportAppeals appeals;

    private ReplyReport report;
    private ReportDecision decision;
    private String state;
    private String title;
    private String slug;
    private boolean republished;
    private boolean appealable;
    private Instant firstDecidedAt;
    private String done;

    /** @return false if this is nobody's receipt */
    @Transactional
    boolean open(String token) {
        Optional<ReplyReport> found = reports.byToken(token);
        found.ifPresent(theirs -> {
            report = theirs;
            decision = theirs.decision().orElse(null);
            title = theirs.reply().article().title();
            slug = theirs.reply().article().isPublished()
                    ? theirs.reply().article().slug()
                    : null;
            republished = decision != null
                    && decision.outcome() == ReportOutcome.TAKEN_DOWN
                    && theirs.reply().isPublic();
            state = stateOf(theirs);
            appealable = appeals.isPossible(theirs);
            firstDecidedAt = theirs.appealOf().map(ReportDecision::at).orElse(null);
        });
        return found.isPresent();
    }

    private static String stateOf(ReplyReport report) {
        return report.standing()
                .map(ReportOutcome::name)
                .orElse(report.appealOf().isPresent() ? "APPEALED" : "OPEN");
    }

    void tell(String what) {
        done = what != null && DONE.contains(what) ? what : null;
    }

    long number() {
        return report.id();
    }

    public String getState() {
        return state;
    }

    public String getDone() {
        return done;
    }

    public String getTitle() {
        return title;
    }

    /** Null if its article is not public any more. */
    public String getSlug() {
        return slug;
    }

    /** Null unless anybody can see the reply. */
    public Long getPublicReply() {
        return report.reply().isPublic() ? report.reply().id() : null;
    }

    public Instant getReportedAt() {
        return report.at();
    }

    /** The house rule that was named, in words; empty for illegal content. */
    public String getRule() {
        return report.rule();
    }

    public boolean isAbuse() {
        return report.reason() == ReportReason.CHILD_ABUSE;
    }

    public String getExplanation() {
        return report.explanation();
    }

    public String getPlace() {
        return report.place();
    }

    /** Null while nobody has decided. */
    public Instant getDecidedAt() {
        return decision == null ? null : decision.at();
    }

    /** The rule that was named when it was taken down; null for none. */
    public String getDecidedRule() {
        return decision == null ? null : decision.rule().orElse(null);
    }

    public String getDecidedReason() {
        return decision == null ? null : decision.reason().orElse(null);
    }

    /** Whether the reply was taken down, and is public again. */
    public boolean isRepublished() {
        return republished;
    }

    public boolean isAppealable() {
        return appealable;
    }

    /** Whether it was taken down as illegal content. */
    public boolean isIllegal() {
        return decision != null && decision.isIllegal();
    }

    /** When the decision that they appealed against was made; null if they have not. */
    public Instant getFirstDecidedAt() {
        return firstDecidedAt;
    }

    /** Null if they have not appealed. */
    public Instant getAppealedAt() {
        return report.appealedAt().orElse(null);
    }

    /** What they said against a decision; null if nothing. */
    public String getAppeal() {
        return report.appeal().orElse(null);
    }
}

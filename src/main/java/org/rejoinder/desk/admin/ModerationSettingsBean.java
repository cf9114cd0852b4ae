package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.HouseRule;
import org.rejoinder.moderation.ModerationSettings;
import org.rejoinder.moderation.ModerationSettingsService;

/** How the desk works on this site, as it was shown; what was typed stays in the fields whatever the answer is. */
@Named
@ViewScoped
public class ModerationSettingsBean implements Serializable {

    /** More than this nobody reads while deciding. */
    private static final int MOST_RULES = 50;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    private int version;

    /** What the fields said before anybody typed. */
    private List<Object> shown;

    private boolean authorsDecide;
    private String secondOpinions;
    private String reminder;
    private String hideAtReports;
    private boolean notesInMyData;
    private String rules;

    @PostConstruct
    void open() {
        ModerationSettings policy = moderationSettingsService.current();
        version = policy.version();
        authorsDecide = policy.authorsDecide();
        secondOpinions = String.valueOf(policy.secondOpinionPercent());
        reminder = String.valueOf(policy.remindAfterHours());
        hideAtReports = String.valueOf(policy.hideAtReports());
        notesInMyData = policy.areNotesInMyData();
        List<String> list = moderationSettingsService.rules();
        rules = String.join("\n", list);
        shown = List.of(
                policy.authorsDecide(),
                policy.secondOpinionPercent(),
                policy.remindAfterHours(),
                policy.hideAtReports(),
                policy.areNotesInMyData(),
                list);
    }

    /** What saving does, nothing if nothing was changed; what is wrong is said at its field. */
    Optional<Runnable> change() {
        int percent = number("secondOpinions", "settings.second", secondOpinions, 100);
        int hours = number("reminder", "settings.reminder", reminder, ModerationSettings.LONGEST_REMINDER);
        int reports = number("hideAtReports", "settings.reports", hideAtReports, ModerationSettings.MOST_REPORTS);
        List<String> list =
                rules.lines().map(String::strip).filter(rule -> !rule.isEmpty()).toList();
        check(list);
        Account account = currentUser.account().orElseThrow();
        List<Object> wanted = List.of(authorsDecide, percent, hours, reports, notesInMyData, list);
        return wanted.equals(shown)
                ? Optional.empty()
                : Optional.of(() -> moderationSettingsService.set(
                        account, version, authorsDecide, percent, hours, reports, notesInMyData, list));
    }

    private void check(List<String> list) {
        if (list.size() > MOST_RULES) {
            DeskMessages.complain("rules", DeskMessages.of("settings.rules.many", MOST_RULES));
        }
        list.stream()
                .filter(rule -> rule.length() > HouseRule.LONGEST)
                .findFirst()
                .ifPresent(rule -> DeskMessages.complain(
                        "rules", DeskMessages.of("settings.rules.long", rule.substring(0, 40), HouseRule.LONGEST)));
    }

    /** @param label the key of its words */
    private static int number(String field, String label, String typed, int most) {
        if (typed.strip().matches("\\d{1,4}") && Integer.parseInt(typed.strip()) <= most) {
            return Integer.parseInt(typed.strip());
        }
        DeskMessages.complain(field, DeskMessages.of("settings.number.of", DeskMessages.of(label), most));
        return 0;
    }

    public boolean isAuthorsDecide() {
        return authorsDecide;
    }

    public void setAuthorsDecide(boolean authorsDecide) {
        this.authorsDecide = authorsDecide;
    }

    /** How many of a hundred decisions somebody else is asked about. */
    public String getSecondOpinions() {
        return secondOpinions;
    }

    public void setSecondOpinions(String secondOpinions) {
        this.secondOpinions = secondOpinions;
    }

    /** After how many hours of waiting moderators get a mail. */
    public String getReminder() {
        return reminder;
    }

    public void setReminder(String reminder) {
        this.reminder = reminder;
    }

    /** Reports from how many networks within an hour hide a reply; 0 for never. */
    public String getHideAtReports() {
        return hideAtReports;
    }

    public void setHideAtReports(String hideAtReports) {
        this.hideAtReports = hideAtReports;
    }

    public boolean isNotesInMyData() {
        return notesInMyData;
    }

    public void setNotesInMyData(boolean notesInMyData) {
        this.notesInMyData = notesInMyData;
    }

    /** One a line. */
    public String getRules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules;
    }
}

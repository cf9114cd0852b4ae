package org.rejoinder.desk.overview;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.mail.Outbox;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.settings.IgnoredSetting;
import org.rejoinder.settings.Settings;

/** What is unusual about the site just now, to those who can do something about it. */
@Named
@RequestScoped
public class NoticeBean {

    /**
     * What is unusual, and where something is done about it.
     *
     * @param address null for nowhere at the desk
     */
    public record Notice(boolean alarming, String text, String address, String label) {}

    @Inject
    private CurrentUser currentUser;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private Settings settings;

    @Inject
    private Outbox outbox;

    @Inject
    private BackgroundJobs jobs;

    private final List<Notice> notices = new ArrayList<>();

    @PostConstruct
    void open() {
        Account account = currentUser.account().orElseThrow();
        if (surgeProtection.since().isPresent() && account.may(Permission.MODERATE_REPLIES)) {
            boolean setting = account.may(Permission.SET_POLICY);
            add(
                    true,
                    DeskMessages.of("queue.braking"),
                    setting ? "/desk/policy" : "/desk/queue",
                    setting ? "policy.title" : "queue.title");
        }
        if (account.may(Permission.MANAGE_MAIL)) {
            lookAtMail();
        }
        if (account.may(Permission.CHANGE_SETTINGS)) {
            List<String> overdue = jobs.overdue();
            if (!overdue.isEmpty()) {
                add(true, DeskMessages.of("overview.overdue", String.join(", ", overdue)), null, null);
            }
            if (!settings.ignored().isEmpty()) {
                String names = settings.ignored().stream().map(NoticeBean::name).collect(Collectors.joining(", "));
                add(false, DeskMessages.of("overview.ignored", names), null, null);
            }
        }
    }

    private static String name(IgnoredSetting setting) {
        return setting.meant()
                .map(meant -> DeskMessages.of("overview.ignored.meant", setting.name(), meant))
                .orElse(setting.name());
    }

    private void lookAtMail() {
        if (settings.mail().isEmpty()) {
            add(false, DeskMessages.of("overview.noMail"), "/desk/mail", "mail.title");
            return;
        }
        Optional<String> problem = outbox.problem();
        problem.ifPresent(why -> add(true, DeskMessages.of("overview.mailProblem", why), "/desk/mail", "mail.title"));
    }

    private void add(boolean alarming, String text, String address, String label) {
        notices.add(new Notice(alarming, text, address, label == null ? "" : DeskMessages.of(label)));
    }

    public List<Notice> getNotices() {
        return notices;
    }
}

package org.rejoinder.desk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.mail.QueuedMail;
import org.rejoinder.mail.TestMails;
import org.rejoinder.settings.Settings;
import org.rejoinder.site.DateFormats;
import org.rejoinder.site.Site;

/** Whether mail works, and the letters that nobody took, without whom they were for and what they say. */
@Named
@RequestScoped
public class DeadLetterBean {

    private static final int MOST = 200;

    /** A letter that was given up. */
    public record Dead(long id, String subject, Instant writtenAt, int tries, String problem) {}

    @Inject
    private Outbox outbox;

    @Inject
    private TestMails testMails;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Site site;

    @Inject
    private Settings settings;

    @Inject
    private DateFormats dateFormats;

    private List<Dead> letters = List.of();
    private String outcome;

    void open() {
        letters = outbox.dead(MOST).stream().map(this::dead).toList();
    }

    private Dead dead(QueuedMail queuedMail) {
        return new Dead(
                queuedMail.id(),
                outbox.subjectOf(queuedMail),
                queuedMail.writtenAt(),
                queuedMail.tries(),
                queuedMail.problem().orElse(""));
    }

    void tryAgain(Long letter) {
        outcome = DeskMessages.of(letter != null && outbox.tryAgain(letter) ? "mail.again.done" : "mail.gone");
    }

    void throwAway(Long letter) {
        outcome = DeskMessages.of(letter != null && outbox.throwAway(letter) ? "mail.away.done" : "mail.gone");
    }

    void resume() {
        outbox.resume();
        outcome = DeskMessages.of("mail.resume.done");
    }

    void sendTest() {
        if (settings.mail().isEmpty()) {
            outcome = DeskMessages.of("mail.test.noServer");
            return;
        }
        if (outbox.isPaused()) {
            outcome = DeskMessages.of("mail.test.paused");
            return;
        }
        Account account = currentUser.account().orElseThrow();
        testMails.send(account, MailMessage.worded(site.wording(), "test", site.getName()));
        outcome = DeskMessages.of("mail.test.done");
    }

    /** What became of the last test; null if there was none. */
    public String getTest() {
        return testMails
                .last()
                .map(test -> {
                    if (test.sentAt() != null) {
                        return DeskMessages.of("mail.test.sent", dateFormats.full(test.sentAt()));
                    }
                    String asked = dateFormats.full(test.askedAt());
                    return test.problem() == null
                            ? DeskMessages.of("mail.test.waits", asked)
                            : DeskMessages.of("mail.test.problem", asked, test.problem());
                })
                .orElse(null);
    }

    public List<Dead> getLetters() {
        return letters;
    }

    public String getOutcome() {
        return outcome;
    }
}

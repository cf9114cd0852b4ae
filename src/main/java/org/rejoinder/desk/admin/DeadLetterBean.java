package org.rejoinder.desk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.mail.Outbox;
import org.rejoinder.mail.QueuedMail;

/** The letters that nobody took, without whom they were for and what they say. */
@Named
@RequestScoped
public class DeadLetterBean {

    private static final int MOST = 200;

    /** A letter that was given up. */
    public record Dead(long id, String subject, Instant writtenAt, int tries, String problem) {}

    @Inject
    private Outbox outbox;

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

    public List<Dead> getLetters() {
        return letters;
    }

    public String getOutcome() {
        return outcome;
    }
}

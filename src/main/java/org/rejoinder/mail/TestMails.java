package org.rejoinder.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/** Mails to oneself that show whether mail works, and what became of them. */
@ApplicationScoped
@Transactional
public class TestMails {

    /**
     * What became of one.
     *
     * @param sentAt when the mail server took it; null if it has not
     * @param problem why it did not; null if nobody knows yet
     */
    public record Result(Instant askedAt, Instant sentAt, String problem) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** @throws org.rejoinder.account.PermissionDeniedException if this account does not look after the mail */
    public void send(Account to, MailMessage mailMessage) {
        to.require(Permission.MANAGE_MAIL);
        entities.persist(new TestMail(outbox.put(to, List.of(), mailMessage), clock.instant()));
    }

    /** Of the last one. */
    public Optional<Result> last() {
        return entities.createQuery("select t from TestMail t order by t.askedAt desc", TestMail.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(test -> new Result(test.askedAt(), test.sentAt(), problemOf(test)));
    }

    private String problemOf(TestMail test) {
        return Optional.ofNullable(entities.find(QueuedMail.class, test.letter()))
                .flatMap(QueuedMail::problem)
                .orElse(null);
    }

    /** Whether the mail server has ever taken one. */
    public boolean isAnySent() {
        return entities.createQuery("select count(t) from TestMail t where t.sentAt is not null", Long.class)
                        .getSingleResult()
                > 0;
    }
}

package org.rejoinder.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountDeleted;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.AesGcmCipher;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailEncryption;
import org.rejoinder.crypto.RootKey;

/**
 * Letters that are to be sent. One is put in with whatever it tells of, in the same transaction: it leaves if that
 * happened, and only then. Without a mail server all of them wait here. One that was taken is gone.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    private static final Jsonb JSON = JsonbBuilder.create();

    /** A letter has been put in. */
    record LetterPut() {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private Event<LetterPut> put;

    @Inject
    private Event<BulkLetterSent> bulkSent;

    @Inject
    private Event<BulkLetterRefused> bulkRefused;

    @Inject
    private Clock clock;

    private AesGcmCipher seal;

    protected Outbox() {}

    @Inject
    Outbox(RootKey root) {
        seal = new AesGcmCipher(root, "letter seal");
    }

    /**
     * @param about the replies that it tells of: it does not leave once one of them is erased
     * @return its number
     */
    public long put(Account to, Collection<Long> about, MailMessage mailMessage) {
        return put(QueuedMail.to(to, about, clock.instant()), mailMessage);
    }

    public void put(Commenter to, Collection<Long> about, MailMessage mailMessage) {
        put(QueuedMail.to(to, about, clock.instant()), mailMessage);
    }

    /** One of which many say the same: every other letter leaves before it. */
    public void putInBulk(Commenter to, Collection<Long> about, MailMessage mailMessage) {
        put(QueuedMail.inBulk(to, about, clock.instant()), mailMessage);
    }

    /** To an address that nobody here has, or not any more. It is forgotten with the letter. */
    public void put(EmailAddress to, MailMessage mailMessage) {
        var recipient = new MailRecipient();
        entities.persist(recipient);
        emailEncryption.seal(to, recipient);
        put(QueuedMail.to(recipient, clock.instant()), mailMessage);
    }

    private long put(QueuedMail queuedMail, MailMessage mailMessage) {
        entities.persist(queuedMail);
        queuedMail.says(seal.seal(JSON.toJson(mailMessage), owner(queuedMail)));
        put.fire(new LetterPut());
        return queuedMail.id();
    }

    private static String owner(QueuedMail queuedMail) {
        return "letter " + queuedMail.id();
    }

    MailMessage read(QueuedMail queuedMail) {
        return JSON.fromJson(seal.open(queuedMail.content(), owner(queuedMail)), MailMessage.class);
    }

    /** Whether nothing leaves until somebody says so: the site was restored, and may be a copy of one that goes on. */
    public boolean isPaused() {
        return !entities.createNativeQuery("select id from mail_pause")
                .getResultList()
                .isEmpty();
    }

    /** What waits leaves now. */
    public void resume() {
        entities.createNativeQuery("delete from mail_pause").executeUpdate();
        put.fire(new LetterPut());
    }

    /** How many letters have not been sent yet. */
    public long waiting() {
        return entities.createQuery("select count(l) from QueuedMail l where l.nextTryAt is not null", Long.class)
                .getSingleResult();
    }

    /** How many of those of which many say the same. */
    public long waitingInBulk() {
        return entities.createQuery(
                        "select count(l) from QueuedMail l where l.bulk = true and l.nextTryAt is not null", Long.class)
                .getSingleResult();
    }

    /** When the letter was written that has waited longest to be sent. */
    public Optional<Instant> oldestWaiting() {
        return entities.createQuery(
                        "select l.writtenAt from QueuedMail l where l.nextTryAt is not null order by l.writtenAt",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Why the mail server did not take the last letter that it refused; empty if it has taken all since. */
    public Optional<String> problem() {
        return entities.createQuery(
                        "select l.problem from QueuedMail l where l.nextTryAt is not null and l.problem is not null"
                                + " order by l.id desc",
                        String.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The next letter that is due, held so that no other node sends it, too: who finds it held takes another; or none, on
     * H2, which no two nodes share.
     */
    Optional<QueuedMail> nextDue() {
        List<?> due = entities.createNativeQuery("select id from letter where next_try_at <= ?1"
                        + " and not exists (select 1 from mail_pause) order by bulk, next_try_at"
                        + " fetch first 1 row only for update skip locked")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return due.stream()
                .map(id -> entities.find(QueuedMail.class, ((Number) id).longValue()))
                .findFirst();
    }

    /** The next letter that is due; for a while, nobody else takes it. */
    Optional<QueuedMail> claimNext() {
        Optional<QueuedMail> due = nextDue();
        due.ifPresent(queuedMail -> queuedMail.claim(clock.instant()));
        return due;
    }

    /** The mail server has it. */
    void sent(long id) {
        change(id, queuedMail -> {
            entities.remove(queuedMail);
            if (queuedMail.isBulk()) {
                bulkSent.fire(new BulkLetterSent(queuedMail.writer().id()));
            }
        });
        entities.createQuery("update TestMail t set t.sentAt = :now where t.letter = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * The mail server has not taken it.
     *
     * @return when it is tried again; empty for never
     */
    Optional<Instant> notSent(long id, String why, boolean forGood) {
        var next = new AtomicReference<Instant>();
        change(id, queuedMail -> {
            if (forGood) {
                queuedMail.refused(why);
            } else {
                queuedMail.failed(why, clock.instant());
            }
            next.set(queuedMail.nextTryAt());
        });
        return Optional.ofNullable(next.get());
    }

    /**
     * The mail server does not know whom it is for. One of which many say the same is gone then: nobody at the desk can mend that.
     *
     * @return whether it was one of those
     */
    boolean recipientRefused(long id) {
        Optional<QueuedMail> bulk = Optional.ofNullable(
                        entities.find(QueuedMail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(QueuedMail::isBulk);
        bulk.ifPresent(queuedMail -> {
            entities.remove(queuedMail);
            bulkRefused.fire(new BulkLetterRefused(queuedMail.writer().id()));
        });
        return bulk.isPresent();
    }

    /** Those that nobody will take, oldest first. */
    public List<QueuedMail> dead(int most) {
        return entities.createQuery(
                        "select l from QueuedMail l where l.nextTryAt is null order by l.id", QueuedMail.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** What it is about, for whoever looks after the mail. */
    public String subjectOf(QueuedMail queuedMail) {
        return read(queuedMail).subject();
    }

    public long givenUp() {
        return entities.createQuery("select count(l) from QueuedMail l where l.nextTryAt is null", Long.class)
                .getSingleResult();
    }

    /** @return false if there is no such letter any more */
    public boolean tryAgain(long id) {
        return change(id, queuedMail -> {
            queuedMail.tryAgain(clock.instant());
            put.fire(new LetterPut());
        });
    }

    /** @return false if there is no such letter any more */
    public boolean throwAway(long id) {
        return change(id, entities::remove);
    }

    private boolean change(long id, Consumer<QueuedMail> change) {
        Optional<QueuedMail> letter =
                Optional.ofNullable(entities.find(QueuedMail.class, id, LockModeType.PESSIMISTIC_WRITE));
        letter.ifPresent(change);
        return letter.isPresent();
    }

    /** Nothing that waits for this writer leaves any more. */
    public void forget(Commenter to) {
        entities.createQuery("select l from QueuedMail l where l.writer = :to", QueuedMail.class)
                .setParameter("to", to)
                .getResultList()
                .forEach(entities::remove);
    }

    /** None of those of which many say the same. */
    public void forgetBulk(Commenter to) {
        entities.createQuery("select l from QueuedMail l where l.writer = :to and l.bulk = true", QueuedMail.class)
                .setParameter("to", to)
                .getResultList()
                .forEach(entities::remove);
    }

    /** Nor for this account. */
    void forget(@Observes AccountDeleted deleted) {
        entities.createQuery("select l from QueuedMail l where l.account.id = :to", QueuedMail.class)
                .setParameter("to", deleted.account())
                .getResultList()
                .forEach(entities::remove);
    }

    /** Nothing that tells of these replies leaves any more. */
    public void forgetAbout(Collection<Long> replies) {
        if (replies.isEmpty()) {
            return;
        }
        entities.createQuery("select distinct l from QueuedMail l join l.about a where a in :replies", QueuedMail.class)
                .setParameter("replies", replies)
                .getResultList()
                .forEach(entities::remove);
    }

    /** Letters that nobody took are of no use to anybody after a while. */
    void forgetWrittenBefore(Instant limit) {
        entities.createQuery(
                        "select l from QueuedMail l where l.nextTryAt is null and l.writtenAt < :limit",
                        QueuedMail.class)
                .setParameter("limit", limit)
                .getResultList()
                .forEach(entities::remove);
    }
}

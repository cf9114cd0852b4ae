package org.rejoinder.commenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailEncryption;
import org.rejoinder.crypto.EmailLock;
import org.rejoinder.crypto.EmailSpelling;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;

/** Everybody who has left a reply. */
@ApplicationScoped
public class Commenters {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private EmailLock emailLock;

    @Inject
    private Event<CommenterErased> forgotten;

    private HmacSha256 memory;

    protected Commenters() {}

    /** What is remembered, like whether an address is blocked, must not be forgotten when the secret changes. */
    @Inject
    Commenters(RootKey root) {
        memory = new HmacSha256(root, "address in memory");
    }

    /** The writer with this address, now first seen if there is none. Two at once: the second waits for the first. */
    public Commenter of(EmailAddress address, Instant now) {
        return with(address).orElseGet(() -> {
            emailLock.hold(address, EmailSpelling.EXACT);
            return with(address).orElseGet(() -> added(address, now));
        });
    }

    private Commenter added(EmailAddress address, Instant now) {
        var commenter = new Commenter(now);
        entities.persist(commenter);
        emailEncryption.seal(address, commenter);
        return commenter;
    }

    /** The writer that somebody at the desk is. */
    public Commenter of(Account account, Instant now) {
        return of(emailEncryption.open(account), now);
    }

    /** What stands for an address where nobody may know it; empty for what is none. */
    public Optional<String> keyOf(String typed) {
        return EmailAddress.parse(typed).map(this::keyOf);
    }

    /**
     * What stands for an address where nobody may know it: of one length, and the same for every spelling that signs in to
     * one account.
     */
    public String keyOf(EmailAddress address) {
        return address.foldedDigest(memory);
    }

    /** What stands for the address of somebody at the desk. */
    public String keyOf(Account account) {
        return keyOf(emailEncryption.open(account));
    }

    /** In clear, for as long as a request lasts; whoever asks for it answers for that. */
    public EmailAddress addressOf(Commenter commenter) {
        return emailEncryption.open(commenter);
    }

    public Optional<Commenter> with(long id) {
        return Optional.ofNullable(entities.find(Commenter.class, id));
    }

    /** Who has left replies with this address; empty if nobody has. */
    public Optional<Commenter> with(EmailAddress address) {
        return known(emailEncryption.digests(address, EmailSpelling.EXACT));
    }

    /** The numbers of those of whom nothing is left: no reply, no report of an error that is still open, none of a reply, and nothing that they follow. */
    public List<Long> withoutReplies(int most) {
        List<?> gone = entities.createNativeQuery("select w.id from writer w where not exists"
                        + " (select 1 from reply r where r.writer_id = w.id) and not exists"
                        + " (select 1 from error_report e where e.writer_id = w.id) and not exists"
                        + " (select 1 from reply_report p where p.writer_id = w.id) and not exists"
                        + " (select 1 from follow f where f.writer_id = w.id) order by w.id fetch first " + most
                        + " rows only")
                .getResultList();
        return gone.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Once nothing of theirs is public. What else there is goes with them. */
    public void remove(Commenter commenter) {
        forgotten.fire(new CommenterErased(commenter));
        entities.remove(commenter);
    }

    private Optional<Commenter> known(List<String> digests) {
        return entities.createQuery(
                        "select w from Commenter w where w.address.digest in :digests order by w.id", Commenter.class)
                .setParameter("digests", digests)
                .getResultStream()
                .findFirst();
    }
}

package org.rejoinder.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everybody who has left a reply. */
@ApplicationScoped
public class Writers {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Seal seal;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Event<WriterForgotten> forgotten;

    private KeyedDigest memory;

    protected Writers() {}

    /** What is remembered, like whether an address is blocked, must not be forgotten when the secret changes. */
    @Inject
    Writers(RootKey root) {
        memory = new KeyedDigest(root, "address in memory");
    }

    /** The writer with this address, now first seen if there is none. Two at once: the second waits for the first. */
    public Writer of(EmailAddress address, Instant now) {
        return with(address).orElseGet(() -> {
            newcomers.hold(address, EmailSpelling.EXACT);
            return with(address).orElseGet(() -> added(address, now));
        });
    }

    private Writer added(EmailAddress address, Instant now) {
        var writer = new Writer(now);
        entities.persist(writer);
        seal.seal(address, writer);
        return writer;
    }

    /** The writer that somebody at the desk is. */
    public Writer of(Account account, Instant now) {
        return of(seal.open(account), now);
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

    /** In clear, for as long as a request lasts; whoever asks for it answers for that. */
    public EmailAddress addressOf(Writer writer) {
        return seal.open(writer);
    }

    public Optional<Writer> with(long id) {
        return Optional.ofNullable(entities.find(Writer.class, id));
    }

    /** Who has left replies with this address; empty if nobody has. */
    public Optional<Writer> with(EmailAddress address) {
        return known(seal.digests(address, EmailSpelling.EXACT));
    }

    /** The numbers of those of whom nothing is left: no reply, and no report of an error that is still open. */
    public List<Long> withoutReplies(int most) {
        List<?> gone = entities.createNativeQuery("select w.id from writer w where not exists"
                        + " (select 1 from reply r where r.writer_id = w.id) and not exists"
                        + " (select 1 from error_report e where e.writer_id = w.id) order by w.id fetch first " + most
                        + " rows only")
                .getResultList();
        return gone.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Once nothing of theirs is public. What else there is goes with them. */
    public void remove(Writer writer) {
        forgotten.fire(new WriterForgotten(writer));
        entities.remove(writer);
    }

    private Optional<Writer> known(List<String> digests) {
        return entities.createQuery(
                        "select w from Writer w where w.address.digest in :digests order by w.id", Writer.class)
                .setParameter("digests", digests)
                .getResultStream()
                .findFirst();
    }
}

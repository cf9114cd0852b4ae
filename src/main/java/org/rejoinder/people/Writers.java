package org.rejoinder.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Everybody who has left a reply. */
@ApplicationScoped
public class Writers {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Seal seal;

    /** The writer with this address, now first seen if there is none. Two at once: the database lets one in. */
    public Writer of(EmailAddress address, Instant now) {
        return known(address).orElseGet(() -> {
            var writer = new Writer(seal.seal(address), now);
            entities.persist(writer);
            return writer;
        });
    }

    /** In clear, for as long as a request lasts; whoever asks for it answers for that. */
    public EmailAddress addressOf(Writer writer) {
        return seal.open(writer.address());
    }

    private Optional<Writer> known(EmailAddress address) {
        return entities.createQuery("select w from Writer w where w.address.digest = :digest", Writer.class)
                .setParameter("digest", seal.digest(address))
                .getResultStream()
                .findFirst();
    }
}

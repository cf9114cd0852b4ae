package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.rejoinder.reply.Reply;

/** The log of every change; rows are only ever added. */
@ApplicationScoped
class Audit {

    @PersistenceContext
    private EntityManager entities;

    AuditEntry record(AuditEntry entry) {
        entities.persist(entry);
        entry.reply().recordedIn(entry.id());
        return entry;
    }

    Optional<AuditEntry> with(long id) {
        return Optional.ofNullable(entities.find(AuditEntry.class, id));
    }

    /** Who changed the reply last, as an answer to somebody who came too late. */
    AlreadyDecided lastChangeOf(Reply reply) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.reply = :reply order by e.id desc", AuditEntry.class)
                .setParameter("reply", reply)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(entry -> new AlreadyDecided(entry.actor(), entry.at(), reply.state()))
                .orElseGet(() -> new AlreadyDecided(reply.name(), reply.submittedAt(), reply.state()));
    }
}

package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The log of the site that all of this is from, if it moved here from another Rejoinder. Nobody here can vouch for it. */
@ApplicationScoped
@Transactional
public class ImportedAudit {

    @PersistenceContext
    private EntityManager entities;

    /** Newest first. */
    public List<ImportedAuditEntry> before(AuditQuery query, long number, int most) {
        return query.rowsBefore(entities, ImportedAuditEntry.class, number, most);
    }

    public boolean isEmpty() {
        return before(AuditQuery.EVERYTHING, Long.MAX_VALUE, 1).isEmpty();
    }
}

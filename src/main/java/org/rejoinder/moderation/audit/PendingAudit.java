package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.KeyInUse;
import org.rejoinder.moderation.Actor;

/**
 * Notes what was done to accounts, articles and the site in the transaction that does it, and brings it into the audit in one of
 * its own: who changes an article or an account holds its row, and must not wait for the end of the chain with it, since whoever
 * decides about a reply holds that and waits for the row.
 */
@ApplicationScoped
@Transactional
public class PendingAudit {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Audit audit;

    @Inject
    private KeyInUse keyInUse;

    @Inject
    private Event<AuditNoted> noted;

    /** @param subject the number of the account that it is about; null for none */
    void note(AuditAction act, Actor actor, Long subject, String what, Instant at) {
        note(act, actor, subject, what, at, keyInUse.name().orElse(null));
    }

    /** @param key of a program that asked for it a while ago; null for none */
    void noteByKey(AuditAction act, Actor actor, String key, String what, Instant at) {
        note(act, actor, null, what, at, key);
    }

    private void note(AuditAction act, Actor actor, Long subject, String what, Instant at, String key) {
        entities.persist(new PendingAuditEntry(act, actor, subject, what, at, key));
        noted.fire(new AuditNoted());
    }

    /** @return how many rows the audit has more; less than there are if there are very many */
    public int write() {
        return audit.recordNoted(this::take);
    }

    private List<AuditEntry> take() {
        return entities.createQuery("select p from PendingAuditEntry p order by p.at, p.id", PendingAuditEntry.class)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .peek(entities::remove)
                .map(each -> each.by(each.account() == null ? null : entities.find(Account.class, each.account())))
                .toList();
    }
}

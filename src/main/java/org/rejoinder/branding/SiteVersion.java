package org.rejoinder.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Counts the changes of what stands on many pages, for every node: what was read under the last number still holds. */
@ApplicationScoped
public class SiteVersion {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<SiteConfigurationChanged> changed;

    /** Belongs to the transaction of the change, as its last step. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note() {
        entities.createNativeQuery("update site_change set number = number + 1").executeUpdate();
        changed.fire(new SiteConfigurationChanged());
    }

    @Transactional
    public long number() {
        return ((Number) entities.createNativeQuery("select number from site_change")
                        .getSingleResult())
                .longValue();
    }
}

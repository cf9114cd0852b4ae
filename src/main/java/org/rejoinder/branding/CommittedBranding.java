package org.rejoinder.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Reads the masthead to be remembered: as the database has it for everybody, and not as a transaction that lasts saw it at its
 * beginning, or has changed it and may take it back.
 */
@ApplicationScoped
class CommittedBranding {

    /** @param number of changes when it was read, or before */
    record Known(long number, SiteBrandingService.Printed printed) {}

    static final Known NOTHING = new Known(-1, new SiteBrandingService.Printed(-1, SiteBranding.UNKNOWN, null));

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteVersion changes;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Known read() {
        long number = changes.number();
        StoredBranding state = entities.find(StoredBranding.class, StoredBranding.ONLY);
        LogoInfo mark = Optional.ofNullable(state.logo())
                .map(digest -> entities.find(Logo.class, digest))
                .map(Logo::mark)
                .orElse(null);
        return new Known(number, new SiteBrandingService.Printed(state.version(), state.masthead(), mark));
    }
}

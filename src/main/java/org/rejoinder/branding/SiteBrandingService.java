package org.rejoinder.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.account.PermissionDeniedException;

/** Keeps the masthead, and remembers it until something changes. */
@ApplicationScoped
public class SiteBrandingService {

    /**
     * The masthead of one moment.
     *
     * @param version for whoever wants to change it
     * @param logo null if there is none
     */
    public record Printed(int version, SiteBranding masthead, LogoInfo logo) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteVersion changes;

    @Inject
    private CommittedBranding committed;

    private volatile CommittedBranding.Known known = CommittedBranding.NOTHING;

    @Transactional
    public Printed current() {
        return current(changes.number());
    }

    /** @param number of changes, as they were counted just now */
    @Transactional
    public Printed current(long number) {
        CommittedBranding.Known last = known;
        if (last.number() != number) {
            last = committed.read();
            known = last;
        }
        return last.printed();
    }

    /** For when nobody can be asked. */
    public Printed lastKnown() {
        return known.printed();
    }

    /**
     * With the logo that it has.
     *
     * @param shownVersion of the masthead that was shown
     * @throws PermissionDeniedException if this account may not
     * @throws StaleVersionException if somebody else has set it since
     */
    @Transactional
    public void set(Account by, int shownVersion, SiteBranding siteBranding) {
        held(by, shownVersion).set(siteBranding);
        changes.note();
    }

    /**
     * @param logo null for none
     * @throws PermissionDeniedException if this account may not
     * @throws StaleVersionException if somebody else has set it since
     */
    @Transactional
    public void set(Account by, int shownVersion, SiteBranding siteBranding, Logo logo) {
        StoredBranding state = held(by, shownVersion);
        state.set(siteBranding);
        state.show(logo);
        entities.createQuery("delete from Logo l where l.digest <> :kept")
                .setParameter("kept", logo == null ? "" : logo.digest())
                .executeUpdate();
        if (logo != null) {
            entities.merge(logo);
        }
        changes.note();
    }

    /** What led to one address of this site leads to another. Part of a change that is counted by whoever makes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void redirect(String from, String to) {
        entities.find(StoredBranding.class, StoredBranding.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .redirect(from, to);
    }

    private StoredBranding held(Account by, int shownVersion) {
        by.require(Permission.CHANGE_SETTINGS);
        StoredBranding state = entities.find(StoredBranding.class, StoredBranding.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (state.version() != shownVersion) {
            throw new StaleVersionException();
        }
        entities.lock(state, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return state;
    }

    /** As PNG. */
    public Optional<byte[]> logo(String digest) {
        return Optional.ofNullable(entities.find(Logo.class, digest)).map(Logo::bytes);
    }
}

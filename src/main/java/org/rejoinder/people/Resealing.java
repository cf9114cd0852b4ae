package org.rejoinder.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.settings.SiteKey;

/** Seals anew, with the present secret, what is sealed with another; a stretch in a transaction, while the site runs. */
@ApplicationScoped
@Transactional
public class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class.getName());
    private static final int STRETCH = 200;

    /** Whose addresses there are. */
    enum Owners {
        ACCOUNTS("Account"),
        WRITERS("Writer");

        private final String entity;

        Owners(String entity) {
            this.entity = entity;
        }
    }

    /**
     * How far a stretch came.
     *
     * @param last the number of the last owner; empty if there was none left
     * @param failed how many could not be opened
     */
    record Stretch(OptionalLong last, int failed) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Seal seal;

    /** How many addresses are sealed with another secret than the present one. */
    public long left() {
        long left = 0;
        for (Owners owners : Owners.values()) {
            left += entities.createQuery(
                            "select count(o) from " + owners.entity
                                    + " o where o.address.sealedWith is null or o.address.sealedWith <> :now",
                            Long.class)
                    .setParameter("now", seal.fingerprint())
                    .getSingleResult();
        }
        return left;
    }

    /** The key of the site is sealed with the present secret, too. */
    public void siteKey() {
        String sealed = (String) entities.createNativeQuery("select sealed from site_key for update")
                .getSingleResult();
        if (SiteKey.open(sealed, seal.secrets().current()).isEmpty()) {
            seal.secrets()
                    .previous()
                    .flatMap(previous -> SiteKey.open(sealed, previous))
                    .ifPresent(key -> entities.createNativeQuery("update site_key set sealed = ?1")
                            .setParameter(1, SiteKey.seal(key, seal.secrets().current()))
                            .executeUpdate());
        }
    }

    /** @param after the number of the last owner of the stretch before */
    public Stretch next(Owners owners, long after) {
        List<Long> due = entities.createQuery(
                        "select o.id from " + owners.entity + " o where o.id > :after and (o.address.sealedWith is null"
                                + " or o.address.sealedWith <> :now) order by o.id",
                        Long.class)
                .setParameter("after", after)
                .setParameter("now", seal.fingerprint())
                .setMaxResults(STRETCH)
                .getResultList();
        int failed = 0;
        for (Long id : due) {
            failed += isSealedAnew(owners, id) ? 0 : 1;
        }
        return new Stretch(due.isEmpty() ? OptionalLong.empty() : OptionalLong.of(due.get(due.size() - 1)), failed);
    }

    private boolean isSealedAnew(Owners owners, Long id) {
        try {
            switch (owners) {
                case ACCOUNTS ->
                    locked(Account.class, id)
                            .ifPresent(account -> account.seal(anew(account.address(), account.owner())));
                case WRITERS ->
                    locked(Writer.class, id).ifPresent(writer -> writer.seal(anew(writer.address(), writer.owner())));
            }
            return true;
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "An address cannot be opened with any secret that is here: {0} {1}", new Object[] {
                owners, id
            });
            return false;
        }
    }

    private <T> Optional<T> locked(Class<T> type, Long id) {
        return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private SealedAddress anew(SealedAddress address, String owner) {
        return seal.seal(seal.open(address, owner), owner);
    }
}

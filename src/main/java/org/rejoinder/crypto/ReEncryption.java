package org.rejoinder.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.Type;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.SiteKey;

/** Seals anew, with the present secret, what is sealed with another; each time in a transaction of its own. */
@ApplicationScoped
@Transactional
public class ReEncryption {

    /** Whose addresses there are. */
    static final int CHUNK = 300;

    private static final String NOT_UP_TO_DATE =
            " o.address.digest is not null and (o.address.sealedWith is null or o.address.sealedWith <> :now)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private EmailEncryption emailEncryption;

    /** How many addresses are sealed with another secret than the present one. */
    public long left() {
        return kinds().stream()
                .mapToLong(kind -> entities.createQuery(
                                "select count(o) from " + kind.getSimpleName() + " o where" + NOT_UP_TO_DATE,
                                Long.class)
                        .setParameter("now", emailEncryption.fingerprint())
                        .getSingleResult())
                .sum();
    }

    /** Everybody of whom an address is kept. */
    List<Class<? extends EmailOwner>> kinds() {
        return entities.getMetamodel().getEntities().stream()
                .map(Type::getJavaType)
                .filter(EmailOwner.class::isAssignableFrom)
                .<Class<? extends EmailOwner>>map(kind -> kind.asSubclass(EmailOwner.class))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** The key of the site is sealed with the present secret, too. */
    public void siteKey() {
        Secrets secrets = emailEncryption.secrets();
        String sealed = (String) entities.createNativeQuery("select sealed from site_key for update")
                .getSingleResult();
        if (SiteKey.open(sealed, secrets.current()).isEmpty()) {
            secrets.previous()
                    .flatMap(previous -> SiteKey.open(sealed, previous))
                    .ifPresent(key -> entities.createNativeQuery("update site_key set sealed = ?1")
                            .setParameter(1, SiteKey.seal(key, secrets.current()))
                            .executeUpdate());
        }
    }

    /**
     * The numbers of those whose addresses are to be sealed anew, in their order.
     *
     * @param after the last number of the chunk before
     */
    public List<Long> next(Class<? extends EmailOwner> kind, long after) {
        return entities.createQuery(
                        "select o.id from " + kind.getSimpleName() + " o where o.id > :after and" + NOT_UP_TO_DATE
                                + " order by o.id",
                        Long.class)
                .setParameter("after", after)
                .setParameter("now", emailEncryption.fingerprint())
                .setMaxResults(CHUNK)
                .getResultList();
    }

    /** Holds them meanwhile: whoever changes one of them waits, and whoever has changed one is waited for. */
    public ReEncryptionResult sealAnew(Class<? extends EmailOwner> kind, Collection<Long> ids) {
        List<? extends EmailOwner> some = entities.createQuery(
                        "select o from " + kind.getSimpleName() + " o where o.id in :ids order by o.id", kind)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        var reEncryptionResult = some.stream()
                .filter(each -> !emailEncryption.isUpToDate(each.address()))
                .map(this::sealAnew)
                .reduce(ReEncryptionResult.NOTHING, ReEncryptionResult::and);
        entities.flush();
        return reEncryptionResult;
    }

    private ReEncryptionResult sealAnew(EmailOwner owner) {
        try {
            emailEncryption.seal(emailEncryption.open(owner), owner);
            return ReEncryptionResult.ONE;
        } catch (DecryptionException e) {
            return ReEncryptionResult.LOST;
        }
    }
}

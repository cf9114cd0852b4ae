package org.rejoinder.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Lets in one at a time of those who would add the same address. Where both know it by the same digest, the database does
 * that; but while the secret changes, one may know it by the old key's digest and the other by the new one's, and neither
 * would see the other.
 *
 * <p>Locked is one of 256 rows, chosen by a digest that does not change with the secret: others hardly ever wait. Whoever
 * locks one takes it first of all locks.
 */
@ApplicationScoped
public class EmailLock {

    @PersistenceContext
    private EntityManager entities;

    private HmacSha256 digest;

    protected EmailLock() {}

    @Inject
    EmailLock(RootKey root) {
        digest = new HmacSha256(root, "newcomer");
    }

    /** Until the transaction ends nobody else adds an address that is found by this. Who has waited here must look again whether it is there. */
    public void hold(EmailAddress address, EmailSpelling spelling) {
        entities.createNativeQuery("select id from newcomer_lock where id = ?1 for update")
                .setParameter(1, Byte.toUnsignedInt(digest.of(spelling.of(address))[0]))
                .getSingleResult();
    }
}

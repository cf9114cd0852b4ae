package org.rejoinder.moderation.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.rejoinder.crypto.HmacSha256;

/**
 * The end of the chain of audit rows; one row. Whoever adds to the audit holds it, so the numbers follow one another and
 * the commits do too. The hashes are keyed: who can only write to the database cannot make one that fits.
 */
@Entity
@Table(name = "audit_chain")
class AuditChain {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(nullable = false)
    private long number;

    @Column(nullable = false)
    private String hash;

    protected AuditChain() {}

    void append(AuditEntry entry, HmacSha256 digest) {
        number++;
        entry.sign(whoOf(number, entry, digest));
        hash = link(number, hash, entry, digest);
        entry.chain(number, hash);
    }

    /** Bound to the number, so that two rows do not say that it was the same person. */
    static String whoOf(long number, AuditEntry entry, HmacSha256 digest) {
        return digest.hexOf("who," + number + "," + entry.whoText());
    }

    static String link(long number, String before, AuditEntry entry, HmacSha256 digest) {
        return digest.hexOf(before + "," + number + "," + entry.sealedText());
    }

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }
}

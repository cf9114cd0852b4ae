package org.rejoinder.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.rejoinder.crypto.Sha256;

/** Something that was brought, and what it has become here. */
@Entity
@Table(name = "imported_item")
public class ImportedItem {

    private static final int DIGEST_BYTES = 32;

    @Id
    private String digest;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ImportItemType kind;

    @Column(nullable = false)
    private long target;

    @Column(nullable = false)
    private String fingerprint;

    @Column(name = "run_id", nullable = false)
    private long run;

    protected ImportedItem() {}

    ImportedItem(String digest, ImportItemType kind, long target, String fingerprint, long run) {
        this.digest = digest;
        this.kind = kind;
        this.target = target;
        this.fingerprint = fingerprint;
        this.run = run;
    }

    /** What it is found by: the same for whatever the source has said of it since. */
    static String digestOf(String source, ImportItemType kind, String key) {
        return Sha256.hexOf(String.join("\0", source, kind.name(), key), DIGEST_BYTES);
    }

    /** What all of it is, so that a newer export can be told from the same. */
    static String fingerprintOf(Object... parts) {
        var all = new StringBuilder();
        for (Object part : parts) {
            all.append(part).append('\0');
        }
        return Sha256.hexOf(all.toString(), DIGEST_BYTES);
    }

    String digest() {
        return digest;
    }

    boolean says(String other) {
        return fingerprint.equals(other);
    }

    /** The number of the article or reply. */
    public long target() {
        return target;
    }
}

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
    private static final int FIRST_REVISION = 1;

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

    /** Of a page as it was brought last; of an article or a reply its newest revision. Null for what came before this was kept. */
    private Integer version;

    /** Of an article, whether it came closed to replies. */
    private boolean closed;

    protected ImportedItem() {}

    ImportedItem(String digest, ImportItemType kind, long target, String fingerprint, int version, long run) {
        this.digest = digest;
        this.kind = kind;
        this.target = target;
        this.fingerprint = fingerprint;
        this.version = version;
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

    ImportedItem closedIf(boolean isClosed) {
        closed = isClosed;
        return this;
    }

    String digest() {
        return digest;
    }

    /** What it was brought as was deleted, and it was brought again. */
    void replace(long newTarget, long newRun) {
        target = newTarget;
        run = newRun;
    }

    /** It was taken over from a newer export. */
    void update(String newer, int newVersion) {
        fingerprint = newer;
        version = newVersion;
    }

    /** The version of a page when it was brought last: if it has another one now, somebody here has changed it. */
    int version() {
        return version;
    }

    /** The newest revision of an article or a reply when it was brought last. */
    int revision() {
        return version == null ? FIRST_REVISION : version;
    }

    /** One that an import brought before it was broken off is new still when it goes on. */
    ImportOutcome outcomeIn(long reading) {
        return run == reading ? ImportOutcome.NEW : ImportOutcome.UNCHANGED;
    }

    boolean says(String other) {
        return fingerprint.equals(other);
    }

    /** The number of the article or reply. */
    public long target() {
        return target;
    }
}

package org.rejoinder.account.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A key by which an account signs in: its public half, and what its owner calls it. */
@Entity
public class Passkey {

    public static final int LONGEST_NAME = 60;

    /** SHA-256 of what the authenticator calls it. */
    @Id
    private String id;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(nullable = false)
    private String name;

    /** As WebAuthn writes it: its number and the public key. */
    @Column(nullable = false)
    private String credential;

    @Column(name = "sign_count", nullable = false)
    private long signCount;

    @Column(name = "backup_eligible", nullable = false)
    private boolean backupEligible;

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Passkey() {}

    Passkey(String id, long account, String name, String credential, PasskeyState state, Instant addedAt) {
        this.id = id;
        this.account = account;
        this.name = name;
        this.credential = credential;
        this.signCount = state.signCount();
        this.backupEligible = state.backupEligible();
        this.addedAt = addedAt;
    }

    public String id() {
        return id;
    }

    long account() {
        return account;
    }

    public String name() {
        return name;
    }

    String credential() {
        return credential;
    }

    PasskeyState state() {
        return new PasskeyState(signCount, backupEligible);
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** Null for never. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    void used(long count, Instant now) {
        signCount = count;
        lastUsedAt = now;
    }
}

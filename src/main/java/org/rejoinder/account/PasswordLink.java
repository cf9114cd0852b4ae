package org.rejoinder.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Lets the owner of an account choose a password, once, until it ends. */
@Entity
@Table(name = "account_link")
class PasswordLink {

    @Id
    private String digest;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PasswordLinkPurpose purpose;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    /** With which somebody was invited; null for none. */
    @Column(name = "key_id")
    private Long key;

    protected PasswordLink() {}

    /** @param key with which it was made; null for none */
    PasswordLink(String digest, long account, PasswordLinkPurpose purpose, Instant endsAt, Long key) {
        this.digest = digest;
        this.account = account;
        this.purpose = purpose;
        this.endsAt = endsAt;
        this.key = key;
    }

    long account() {
        return account;
    }

    PasswordLinkPurpose purpose() {
        return purpose;
    }

    Instant endsAt() {
        return endsAt;
    }
}

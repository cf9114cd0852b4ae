package org.rejoinder.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Lets the owner of an account choose a password, once, until it ends. */
@Entity
@Table(name = "password_link")
class PasswordLink {

    @Id
    @Column(name = "account_id")
    private long account;

    @Column(nullable = false)
    private String digest;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected PasswordLink() {}

    PasswordLink(long account, String digest, Instant endsAt) {
        this.account = account;
        this.digest = digest;
        this.endsAt = endsAt;
    }

    long account() {
        return account;
    }
}

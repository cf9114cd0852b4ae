package org.rejoinder.account.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The app of an account that makes its codes. */
@Entity
@Table(name = "authenticator_app")
class AuthenticatorApp {

    @Id
    @Column(name = "account_id")
    private long account;

    @Column(name = "secret_sealed", nullable = false)
    private String sealed;

    /** Of the last code that was taken: it and those before are worth nothing any more. */
    @Column(name = "last_step", nullable = false)
    private long lastStep;

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    protected AuthenticatorApp() {}

    AuthenticatorApp(long account, String sealed, long lastStep, Instant addedAt) {
        this.account = account;
        this.sealed = sealed;
        this.lastStep = lastStep;
        this.addedAt = addedAt;
    }

    String sealed() {
        return sealed;
    }
}

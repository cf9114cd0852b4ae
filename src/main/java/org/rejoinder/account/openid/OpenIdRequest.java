package org.rejoinder.account.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody went to the provider to sign in, and has not come back yet. */
@Entity
@Table(name = "openid_request")
class OpenIdRequest {

    @Id
    private String state;

    @Column(nullable = false)
    private String browser;

    @Column(nullable = false)
    private boolean confirming;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "return_to", nullable = false)
    private String returnTo;

    @Column(name = "typed_sealed")
    private String typed;

    protected OpenIdRequest() {}

    OpenIdRequest(String state, String browser, SignInIntent intent, String typed, Instant now) {
        this.state = state;
        this.browser = browser;
        confirming = intent.confirming();
        returnTo = intent.to();
        this.typed = typed;
        begunAt = now;
    }

    boolean isConfirming() {
        return confirming;
    }

    Instant begunAt() {
        return begunAt;
    }

    String returnTo() {
        return returnTo;
    }

    /** Null for nothing. */
    String typed() {
        return typed;
    }
}

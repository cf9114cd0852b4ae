package org.rejoinder.account.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whom a provider means by an account: it signs them in. */
@Entity
@Table(name = "provider_link")
public class ProviderLink {

    @Id
    private String identity;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(nullable = false)
    private String issuer;

    @Column(name = "linked_at", nullable = false)
    private Instant linkedAt;

    protected ProviderLink() {}

    ProviderLink(String identity, long account, String issuer, Instant now) {
        this.identity = identity;
        this.account = account;
        this.issuer = issuer;
        linkedAt = now;
    }

    String identity() {
        return identity;
    }

    long account() {
        return account;
    }

    public Instant linkedAt() {
        return linkedAt;
    }
}

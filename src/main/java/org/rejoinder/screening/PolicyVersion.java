package org.rejoinder.screening;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rejoinder.account.Account;

/** A policy as it was saved; written once. */
@Entity
@Table(name = "screening_policy")
public class PolicyVersion {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    private int version;

    @Column(nullable = false)
    private String document;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "saved_by", nullable = false)
    private String savedBy;

    protected PolicyVersion() {}

    PolicyVersion(int version, Policy policy, Account account, Instant now) {
        this.version = version;
        this.document = JSON.toJson(policy);
        this.account = account;
        this.savedBy = account.name();
        this.savedAt = now;
    }

    public int version() {
        return version;
    }

    public Policy policy() {
        return JSON.fromJson(document, Policy.class);
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedBy() {
        return savedBy;
    }
}

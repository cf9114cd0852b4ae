package org.rejoinder.account.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;

/** Somebody is signed in with one browser. */
@Entity
@Table(name = "desk_session")
public class DeskSession {

    static final int LONGEST_DEVICE = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "desk_session")
    @SequenceGenerator(name = "desk_session", sequenceName = "desk_session_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @Column(nullable = false)
    private String digest;

    @Column(nullable = false, length = LONGEST_DEVICE)
    private String device;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    @Column(name = "confirmed_at", nullable = false)
    private Instant confirmedAt;

    /** Null for whoever came in by something else than the OpenID provider. */
    @Column(name = "provider_identity")
    private String providerIdentity;

    @Column(name = "provider_session")
    private String providerSession;

    @Column(name = "known_device_id")
    private Long knownDevice;

    protected DeskSession() {}

    DeskSession(Account account, String digest, String device, Optional<ProviderLogin> login, Instant now) {
        providerIdentity = login.map(ProviderLogin::identity).orElse(null);
        providerSession = login.map(ProviderLogin::session).orElse(null);
        this.account = account;
        this.digest = digest;
        this.device = device;
        createdAt = now;
        seenAt = now;
        confirmedAt = login.map(ProviderLogin::provenAt).orElse(now);
    }

    public Long id() {
        return id;
    }

    /** The number of the browser that it was begun with. */
    Optional<Long> knownDevice() {
        return Optional.ofNullable(knownDevice);
    }

    void begunWith(KnownDevice known) {
        knownDevice = known.id();
    }

    /** As it was when the session was looked up. */
    public Account account() {
        return account;
    }

    /** Browser and system, in words. */
    public String device() {
        return device;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** To the minute. */
    public Instant seenAt() {
        return seenAt;
    }

    /** Whether the OpenID provider has signed them in. */
    public boolean isByProvider() {
        return providerIdentity != null;
    }

    /** Whether it is so short a time ago that somebody proved to be the owner of the account. */
    public boolean isConfirmedWithin(Duration time, Instant now) {
        return confirmedAt.plus(time).isAfter(now);
    }
}

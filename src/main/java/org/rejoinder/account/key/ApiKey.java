package org.rejoinder.account.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;

/** A program's way in, for the account that made it. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    /** Code points. */
    public static final int LONGEST_NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key")
    @SequenceGenerator(name = "api_key", sequenceName = "api_key_seq", allocationSize = 50)
    private Long id;

    /** What the key begins with, behind {@link KeyToken#PREFIX}: no secret. */
    @Column(name = "public_id", nullable = false)
    private String publicId;

    @Column(nullable = false)
    private String digest;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(nullable = false)
    private String name;

    /** Their words, with spaces between them. */
    @Column(nullable = false)
    private String scopes;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** Null for never. */
    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** To the hour; null if it never was. */
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiKey() {}

    ApiKey(Account account, KeyToken token, String name, Collection<Scope> scopes, Instant expiresAt, Instant now) {
        this.account = account;
        this.publicId = token.id();
        this.digest = token.digest();
        this.name = name;
        this.scopes = EnumSet.copyOf(scopes).stream().map(Scope::word).collect(Collectors.joining(" "));
        this.expiresAt = expiresAt;
        this.createdAt = now;
    }

    boolean isOf(KeyToken token) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), token.digest().getBytes(StandardCharsets.US_ASCII));
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    public KeyState state(Instant now) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return KeyState.EXPIRED;
        }
        return account.isDisabled() ? KeyState.DISABLED : KeyState.ACTIVE;
    }

    /** Whether it may do that now: it was let, and its owner may. */
    public boolean allows(Scope scope) {
        return isLet(scope) && scope.isFor(account);
    }

    /** Whether it was let do that when it was made. */
    public boolean isLet(Scope scope) {
        return scopes().contains(scope);
    }

    /** What there is no longer is left out. */
    public Set<Scope> scopes() {
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        for (String word : scopes.split(" ")) {
            Scope.of(word).ifPresent(all::add);
        }
        return all;
    }

    public Long id() {
        return id;
    }

    public Account account() {
        return account;
    }

    public String name() {
        return name;
    }

    public String publicId() {
        return publicId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}

package org.rejoinder.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.rejoinder.crypto.EmailOwner;
import org.rejoinder.crypto.EmailSpelling;

/** Somebody who signs in at the desk. A disabled account keeps its name on what it did and cannot sign in. */
@Entity
public class Account extends EmailOwner {

    public static final int LONGEST_NAME = 100;

    private static final String NAMELESS = "a former moderator";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
    @SequenceGenerator(name = "account", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private boolean disabled;

    /** Whether an administrator has handed on the right to change the policy. */
    @Column(name = "sets_policy", nullable = false)
    private boolean settingPolicy;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private boolean nameless;

    @Column(name = "without_password", nullable = false)
    private boolean withoutPassword;

    @Column(name = "signed_in", nullable = false)
    private boolean signedIn;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Account() {}

    Account(String name, Role role, String passwordHash, Instant now) {
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    public Long id() {
        return id;
    }

    @Override
    protected String owner() {
        return "account " + id;
    }

    /** People who sign in do not remember how they wrote it. */
    @Override
    protected EmailSpelling spelling() {
        return EmailSpelling.FOLDED;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** A disabled account may nothing. */
    public boolean may(Permission permission) {
        return !disabled && (role.may(permission) || permission == Permission.SET_POLICY && isSettingPolicy());
    }

    /** Whether it may change the policy because an administrator let it; its role must decide about replies. */
    public boolean isSettingPolicy() {
        return settingPolicy && canBeLetSetPolicy();
    }

    /** Whether the right to change the policy can be handed on to it: it decides about replies, and has the right not by its role. */
    public boolean canBeLetSetPolicy() {
        return role.may(Permission.MODERATE_REPLIES) && !role.may(Permission.SET_POLICY);
    }

    /** @throws PermissionDeniedException if it may not */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new PermissionDeniedException(permission);
        }
    }

    public boolean isDisabled() {
        return disabled;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Another one after each change of the password. */
    public String passwordVersion() {
        return Integer.toHexString(passwordHash.hashCode());
    }

    String passwordHash() {
        return passwordHash;
    }

    void changePassword(String hash) {
        passwordHash = hash;
        withoutPassword = false;
    }

    /** Whether its owner came from the OpenID provider, and has chosen none. */
    public boolean isWithoutPassword() {
        return withoutPassword;
    }

    void beWithoutPassword() {
        withoutPassword = true;
    }

    /** Whether its owner signs in for the first time; not any more when asked again. */
    public boolean isFirstSignIn() {
        boolean first = !signedIn;
        signedIn = true;
        return first;
    }

    void rename(String other) {
        name = other;
    }

    void disable() {
        disabled = true;
    }

    void letSetPolicy(boolean may) {
        settingPolicy = may;
    }

    /** Its name stays on what was done by it; its address does not. */
    void delete(Instant now) {
        disabled = true;
        deletedAt = now;
        forgetAddress();
    }

    /** What was done by it was done by a former moderator, from now on. */
    void forgetName() {
        name = NAMELESS;
        nameless = true;
    }

    public boolean isNameless() {
        return nameless;
    }

    void changeRole(Role other) {
        role = other;
        settingPolicy = false;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    void enable() {
        disabled = false;
    }
}

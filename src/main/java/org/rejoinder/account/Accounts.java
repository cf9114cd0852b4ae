package org.rejoinder.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailEncryption;
import org.rejoinder.crypto.EmailLock;
import org.rejoinder.crypto.EmailSpelling;

/** Everybody who may sign in, or once could. */
@ApplicationScoped
@Transactional
public class Accounts {

    /** More people than one newsroom has; the list is read whole. */
    static final int MOST = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private EmailLock emailLock;

    @Inject
    private PasswordHasher passwordHasher;

    @Inject
    private Event<AccountDisabled> disabled;

    @Inject
    private Event<AccountEnabled> enabled;

    @Inject
    private Event<PasswordChanged> passwordChanged;

    @Inject
    private Event<AccountRenamed> renamed;

    @Inject
    private Clock clock;

    /**
     * Nobody knows its password: its owner chooses one by a {@link PasswordLinks link}.
     *
     * @throws PermissionDeniedException if whoever adds it may not
     * @throws AddressTakenException if an account with this address exists
     */
    Account add(Account by, EmailAddress address, String name, Role role) {
        by.require(Permission.MANAGE_ACCOUNTS);
        return add(address, name, role, passwordHasher.unknown());
    }

    /**
     * The administrator of a site that nobody can administer yet.
     *
     * @throws IllegalStateException if there is an account
     */
    public Account addFirst(EmailAddress address, String name, String password) {
        if (!isEmpty()) {
            throw new IllegalStateException("there is an account already");
        }
        return add(address, name, Role.ADMINISTRATOR, passwordHasher.hash(password));
    }

    /** For somebody whom the OpenID provider vouches for: they sign in by that, until they choose a password. */
    public Account register(EmailAddress address, String name, Role role) {
        Account account = add(address, name, role, passwordHasher.unknown());
        account.beWithoutPassword();
        return account;
    }

    private Account add(EmailAddress address, String name, Role role, String hash) {
        hold(address);
        if (with(address).isPresent()) {
            throw new AddressTakenException();
        }
        var account = new Account(name.strip(), role, hash, clock.instant());
        entities.persist(account);
        emailEncryption.seal(address, account);
        entities.flush();
        return account;
    }

    /** Nobody else finds or makes the account of this address meanwhile. */
    public void hold(EmailAddress address) {
        emailLock.hold(address, EmailSpelling.FOLDED);
    }

    /**
     * Every other session of theirs ends.
     *
     * @param session in which it is changed
     * @throws WrongPasswordException if the present one is another
     */
    public void changePassword(Account owner, String present, String fresh, Long session) {
        Account account = entities.find(Account.class, owner.id(), LockModeType.PESSIMISTIC_WRITE);
        if (!passwordHasher.matches(present, account)) {
            throw new WrongPasswordException();
        }
        account.changePassword(passwordHasher.hash(fresh));
        passwordChanged.fire(new PasswordChanged(account.id(), session));
    }

    /** Whether there is one that nobody has signed in with since its form is another. */
    boolean anyEarlierPassword() {
        return entities.createQuery(
                                "select count(a) from Account a where a.passwordHash not like '$argon2id$%'",
                                Long.class)
                        .getSingleResult()
                > 0;
    }

    /** For whoever has just signed in with it: what was hashed at a lower cost than that of today is hashed anew. */
    void strengthen(Account owner, String password) {
        if (PasswordHasher.isWeak(owner.passwordHash())) {
            entities.createQuery(
                            "update Account a set a.passwordHash = :hash where a.id = :id and a.passwordHash = :former")
                    .setParameter("hash", passwordHasher.hash(password))
                    .setParameter("id", owner.id())
                    .setParameter("former", owner.passwordHash())
                    .executeUpdate();
        }
    }

    /** What was published keeps its byline, and what was recorded the name of then. */
    public void rename(Account owner, String name) {
        Account account = entities.find(Account.class, owner.id(), LockModeType.PESSIMISTIC_WRITE);
        String former = account.name();
        if (!former.equals(name)) {
            account.rename(name);
            renamed.fire(new AccountRenamed(account.id(), former));
        }
    }

    /** Whether its owner is there, and not somebody at an open desk. */
    public boolean isPasswordOf(Account owner, String typed) {
        return passwordHasher.matches(typed, entities.find(Account.class, owner.id()));
    }

    /** Whether it is the address of this account; it is never shown. */
    public boolean isAddressOf(Account account, String typed) {
        return EmailAddress.parse(typed)
                .flatMap(this::with)
                .filter(found -> found.id().equals(account.id()))
                .isPresent();
    }

    /** When the first of all was made, and the site with it; empty while there is none. */
    public Optional<Instant> since() {
        // Not min(…): of that EclipseLink makes a Timestamp where the driver does
        return entities.createQuery("select a.createdAt from Account a order by a.createdAt", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * From now on it is signed in nowhere.
     *
     * @throws PermissionDeniedException if whoever disables it may not
     * @throws LastAdministratorException if nobody would be left to administer the site
     */
    public void disable(Account by, long id) {
        by.require(Permission.MANAGE_ACCOUNTS);
        requireAnotherAdministratorThan(id);
        entities.find(Account.class, id).disable();
        disabled.fire(new AccountDisabled(id, by.id()));
    }

    /** Holds the administrators meanwhile, so that no two of them go at one moment. */
    void requireAnotherAdministratorThan(long id) {
        if (isLastAdministrator(id)) {
            throw new LastAdministratorException();
        }
    }

    /** Before an account whose role may change is held: everybody does it in this order. */
    public void holdAdministrators() {
        isLastAdministrator(0);
    }

    /** Holds the administrators meanwhile. Who has not accepted, or has nothing to sign in with, administers nothing. */
    boolean isLastAdministrator(long id) {
        List<Account> administrators = entities.createQuery(
                        "select a from Account a where a.role in :roles and a.disabled = false"
                                + " and a.id not in (select l.account from PasswordLink l where l.purpose = :invitation)"
                                + " and (a.withoutPassword = false or a.id in (select p.account from Passkey p)"
                                + " or a.id in (select l.account from ProviderLink l)) order by a.id",
                        Account.class)
                .setParameter("roles", Role.thatMay(Permission.MANAGE_ACCOUNTS))
                .setParameter("invitation", PasswordLinkPurpose.INVITATION)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return administrators.size() == 1 && administrators.get(0).id() == id;
    }

    /** @throws PermissionDeniedException if whoever enables it may not */
    public void enable(Account by, long id) {
        by.require(Permission.MANAGE_ACCOUNTS);
        Account account = entities.find(Account.class, id);
        if (!account.isDeleted()) {
            account.enable();
            enabled.fire(new AccountEnabled(id, by.id()));
        }
    }

    /** For whoever runs the server. */
    public void enable(Account account) {
        entities.find(Account.class, account.id(), LockModeType.PESSIMISTIC_WRITE)
                .enable();
        enabled.fire(new AccountEnabled(account.id(), null));
    }

    /**
     * Hands on the right to change the policy, or takes it back.
     *
     * @throws PermissionDeniedException if whoever does so may not
     */
    public void letSetPolicy(Account by, long id, boolean may) {
        by.require(Permission.MANAGE_ACCOUNTS);
        entities.find(Account.class, id).letSetPolicy(may);
    }

    public Optional<Account> with(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    public Optional<Account> with(EmailAddress address) {
        return entities.createQuery("select a from Account a where a.address.digest in :digests", Account.class)
                .setParameter("digests", emailEncryption.digests(address, EmailSpelling.FOLDED))
                .getResultStream()
                .findFirst();
    }

    /** The names of those who may sign in: nobody else should go by them. */
    public List<String> names() {
        return entities.createQuery(
                        "select a.name from Account a where a.disabled = false order by a.name", String.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    public List<Account> all() {
        return entities.createQuery(
                        "select a from Account a where a.deletedAt is null order by a.name, a.id", Account.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** All who are to be told of what they may do, however many. */
    public List<Account> thatMay(Permission permission) {
        return entities.createQuery(
                        "select a from Account a where a.deletedAt is null and a.disabled = false and a.role in :roles"
                                + " order by a.name, a.id",
                        Account.class)
                .setParameter("roles", Role.thatMay(permission))
                .getResultList();
    }

    /** Whether somebody besides this account may sign in and decide about replies. */
    public boolean isAnybodyElseModerating(Account account) {
        return entities.createQuery(
                                "select count(a) from Account a where a.disabled = false and a.role in :roles and a <> :account",
                                Long.class)
                        .setParameter("roles", Role.thatMay(Permission.MODERATE_REPLIES))
                        .setParameter("account", account)
                        .getSingleResult()
                > 0;
    }

    /** How many may sign in. */
    public long countEnabled() {
        return entities.createQuery("select count(a) from Account a where a.disabled = false", Long.class)
                .getSingleResult();
    }

    public boolean isEmpty() {
        return entities.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }
}

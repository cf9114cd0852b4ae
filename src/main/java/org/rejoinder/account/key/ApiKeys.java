package org.rejoinder.account.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountDeleted;
import org.rejoinder.account.Permission;
import org.rejoinder.failure.DeniedException;

/**
 * Every key. Each use looks it up, with its account as that is now, and nothing of it is remembered: one that is revoked, and a right that is taken
 * away, are gone at once on every node.
 */
@ApplicationScoped
@Transactional
public class ApiKeys {

    /** Those of one person that still open something. */
    public static final int MOST = 50;

    private static final String LIVING = " and k.revokedAt is null and (k.expiresAt is null or k.expiresAt > :now)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<KeyMade> made;

    @Inject
    private Event<KeyRevoked> revoked;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * @param scopes at least one, and none that the account may not do itself
     * @param lifetime empty for one that does not expire
     * @return what its owner is shown once: it is not kept
     * @throws DeniedException if the account may not do all that
     * @throws KeyNameTakenException if another key of theirs has the name
     * @throws KeyLimitException if they have {@link #MOST} already
     */
    public KeyToken make(Account owner, String name, Set<Scope> scopes, Optional<Duration> lifetime) {
        if (scopes.isEmpty() || scopes.stream().anyMatch(scope -> !scope.isFor(owner))) {
            throw new DeniedException("a key may do what its owner may, and something");
        }
        Instant now = clock.instant();
        List<String> names = namesOfLiving(owner, now);
        if (names.contains(name)) {
            throw new KeyNameTakenException();
        }
        if (names.size() >= MOST) {
            throw new KeyLimitException();
        }
        KeyToken token = KeyToken.random(random);
        Instant end = lifetime.map(now::plus).orElse(null);
        var key = new ApiKey(entities.getReference(Account.class, owner.id()), token, name, scopes, end, now);
        entities.persist(key);
        String words = key.scopes().stream().map(Scope::word).collect(Collectors.joining(" "));
        made.fire(new KeyMade(owner.id(), name, words, end));
        return token;
    }

    private List<String> namesOfLiving(Account owner, Instant now) {
        return entities.createQuery("select k.name from ApiKey k where k.account = :owner" + LIVING, String.class)
                .setParameter("owner", owner)
                .setParameter("now", now)
                .getResultList();
    }

    /** The key that a request brought, if it opens anything. Notes the hour. */
    public Optional<ApiKey> use(KeyToken token) {
        Instant now = clock.instant();
        Optional<ApiKey> key = entities.createQuery(
                        "select k from ApiKey k join fetch k.account where k.publicId = :id", ApiKey.class)
                .setParameter("id", token.id())
                .getResultStream()
                .filter(found -> found.isOf(token) && found.state(now) == KeyState.ACTIVE)
                .findFirst();
        key.ifPresent(found -> see(found, now.truncatedTo(ChronoUnit.HOURS)));
        return key;
    }

    /** No more than one of all who come in an hour writes. */
    private void see(ApiKey key, Instant hour) {
        if (key.lastUsedAt().filter(last -> !last.isBefore(hour)).isEmpty()) {
            entities.createQuery("update ApiKey k set k.lastUsedAt = :hour where k.id = :id"
                            + " and (k.lastUsedAt is null or k.lastUsedAt < :hour)")
                    .setParameter("hour", hour)
                    .setParameter("id", key.id())
                    .executeUpdate();
        }
    }

    /** Whether it opens something still: a request may take long. Where a token is in its place, whether that has not expired. */
    public boolean isGood(ProgramAccess access) {
        Instant now = clock.instant();
        Account owner = entities.find(Account.class, access.account().id());
        boolean expired = access.expiresAt() != null && !access.expiresAt().isAfter(now);
        return owner != null
                && !owner.isDisabled()
                && !expired
                && (access.key() == null || state(access.key()) == KeyState.ACTIVE);
    }

    /** Whether the owner may still do that: of a role that has changed meanwhile the new one counts. */
    public boolean isFor(ProgramAccess access, Scope scope) {
        return scope.isFor(entities.find(Account.class, access.account().id()));
    }

    private KeyState state(long id) {
        ApiKey key = entities.find(ApiKey.class, id);
        return key == null ? KeyState.REVOKED : key.state(clock.instant());
    }

    /** Whether it opens something, and does until the end of the transaction. */
    boolean isHeld(long id) {
        ApiKey key = entities.find(ApiKey.class, id, LockModeType.PESSIMISTIC_WRITE);
        return key != null && key.state(clock.instant()) == KeyState.ACTIVE;
    }

    /**
     * From now on it opens nothing; what it invited, and has not accepted, is revoked with it. Said again, nothing happens.
     *
     * @return its name; empty if there is none that they may revoke
     */
    public Optional<String> revoke(Account by, long id) {
        Optional<ApiKey> key = Optional.ofNullable(entities.find(ApiKey.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> isSeenBy(by) || found.account().id().equals(by.id()));
        key.filter(found -> found.state(clock.instant()) != KeyState.REVOKED)
                .ifPresent(found -> revoke(by.id(), found));
        return key.map(ApiKey::name);
    }

    private void revoke(long by, ApiKey key) {
        key.revoke(clock.instant());
        revoked.fire(new KeyRevoked(key.id(), key.account().id(), by, key.name()));
    }

    /** Keys end with their owner, and with each whom it has invited: nobody could revoke it any more. */
    void endWith(@Observes AccountDeleted deleted) {
        entities.createQuery(
                        "select k from ApiKey k where k.account.id = :owner and k.revokedAt is null order by k.id",
                        ApiKey.class)
                .setParameter("owner", deleted.account())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(key -> revoke(deleted.by(), key));
    }

    /** Whether they see the keys of everybody. */
    public static boolean isSeenBy(Account account) {
        return account.may(Permission.MANAGE_ACCOUNTS);
    }

    /**
     * Those that somebody may revoke, newest first.
     *
     * @param before the number of the last one of the page before; {@link Long#MAX_VALUE} for the first page
     */
    public List<ApiKey> visibleTo(Account account, long before, int most) {
        String whose = isSeenBy(account) ? "" : " and k.account = :account";
        var query = entities.createQuery(
                        "select k from ApiKey k join fetch k.account where k.id < :before" + whose
                                + " order by k.id desc",
                        ApiKey.class)
                .setParameter("before", before)
                .setMaxResults(most);
        if (!whose.isEmpty()) {
            query.setParameter("account", account);
        }
        return query.getResultList();
    }
}

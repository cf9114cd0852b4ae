package org.rejoinder.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountDisabled;
import org.rejoinder.account.AddressChanged;
import org.rejoinder.account.PasswordChanged;
import org.rejoinder.account.Permission;
import org.rejoinder.account.RoleChanged;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.SessionSettings;
import org.rejoinder.settings.Settings;

/** Every session at the desk. One that was not used for too long, or is too old, is none. */
@ApplicationScoped
@Transactional
public class DeskSessions {

    /** How many times at most it is noted that one was seen, until it would end. */
    private static final int NOTED = 10;

    private static final Duration SEEN_TO_THE = Duration.ofMinutes(1);

    /** More browsers than one person has; the list is read whole. */
    private static final int MOST = 200;

    private static final String LIVING = " and s.seenAt > :idle and s.createdAt > :old";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private KnownDevices devices;

    @Inject
    private Event<SessionsEnded> ended;

    @Inject
    private Event<SignedIn> signedIn;

    @Inject
    private Event<SignedOut> signedOut;

    @Inject
    private Clock clock;

    private HmacSha256 digest;
    private SessionSettings limits;

    protected DeskSessions() {}

    @Inject
    DeskSessions(RootKey root, Settings settings) {
        digest = new HmacSha256(root, "desk session");
        limits = settings.sessions();
    }

    DeskSession begin(Account account, String token, String device) {
        return begin(account, token, device, Optional.empty());
    }

    DeskSession begin(Account account, String token, String device, Optional<ProviderLogin> login) {
        return begin(account, token, device, login, null);
    }

    DeskSession begin(Account account, String token, KnownDevice known, Optional<ProviderLogin> login) {
        return begin(account, token, known.label(), login, known);
    }

    private DeskSession begin(
            Account account, String token, String device, Optional<ProviderLogin> login, KnownDevice known) {
        Account owner = entities.getReference(Account.class, account.id());
        var session = new DeskSession(owner, digest.hexOf(token), device, login, clock.instant());
        if (known != null) {
            session.begunWith(known);
        }
        entities.persist(session);
        signedIn.fire(new SignedIn(account.id(), session.id(), device, login.isPresent()));
        return session;
    }

    /** With its account, as it is now; empty if that is disabled. Notes that it was seen. */
    Optional<DeskSession> use(String token) {
        Optional<DeskSession> session = find(token);
        session.ifPresent(this::see);
        return session;
    }

    private Optional<DeskSession> find(String token) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select s from DeskSession s join fetch s.account a where s.digest = :digest and a.disabled = false"
                                + LIVING,
                        DeskSession.class)
                .setParameter("digest", digest.hexOf(token))
                .setParameter("idle", now.minus(limits.idle()))
                .setParameter("old", now.minus(limits.lifetime()))
                .getResultStream()
                .findFirst();
    }

    private void see(DeskSession session) {
        Instant now = clock.instant();
        Duration part = limits.idle().dividedBy(NOTED);
        Duration exactness = part.compareTo(SEEN_TO_THE) < 0 ? part : SEEN_TO_THE;
        if (session.seenAt().plus(exactness).isBefore(now)) {
            entities.createQuery("update DeskSession s set s.seenAt = :now where s.id = :id and s.seenAt < :now")
                    .setParameter("now", now)
                    .setParameter("id", session.id())
                    .executeUpdate();
        }
    }

    /** Whether somebody is signed in with it. */
    public boolean isAlive(String token) {
        return find(token).isPresent();
    }

    /** Of one person, that seen last first. */
    public List<DeskSession> of(Account account) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select s from DeskSession s where s.account = :account" + LIVING
                                + " order by s.seenAt desc, s.id desc",
                        DeskSession.class)
                .setParameter("account", account)
                .setParameter("idle", now.minus(limits.idle()))
                .setParameter("old", now.minus(limits.lifetime()))
                .setMaxResults(MOST)
                .getResultList();
    }

    void confirm(long session, String token) {
        entities.createQuery("update DeskSession s set s.confirmedAt = :now, s.digest = :digest where s.id = :id")
                .setParameter("now", clock.instant())
                .setParameter("digest", digest.hexOf(token))
                .setParameter("id", session)
                .executeUpdate();
    }

    /** By its owner, where they are. */
    void signOut(long session) {
        end(session).ifPresent(account -> signedOut.fire(new SignedOut(account, session, false)));
    }

    /** One of their own, and its browser is forgotten. @return whether there was such a one */
    public boolean end(Account owner, long session) {
        Optional<DeskSession> theirs =
                of(owner).stream().filter(found -> found.id() == session).findFirst();
        theirs.ifPresent(found -> {
            end(session);
            found.knownDevice().ifPresent(device -> devices.forget(owner, device));
        });
        return theirs.isPresent();
    }

    /** All of their own, but the one in which they say so. */
    public void endOthers(DeskSession present) {
        endAll(present.account().id(), present.id());
    }

    /**
     * Somebody is signed in nowhere, until they sign in again.
     *
     * @throws org.rejoinder.account.PermissionDeniedException if whoever says so may not
     */
    public void endAll(Account by, long account) {
        by.require(Permission.MANAGE_ACCOUNTS);
        endAll(account, null);
    }

    /**
     * The OpenID provider says that somebody signed out there.
     *
     * @param identity empty if it does not say who
     * @param session empty for all of theirs
     */
    public void endByProvider(String identity, String session) {
        entities.createQuery(
                        "select s from DeskSession s join fetch s.account where s.providerIdentity is not null"
                                + " and (:identity = '' or s.providerIdentity = :identity)"
                                + " and (:session = '' or s.providerSession = :session)",
                        DeskSession.class)
                .setParameter("identity", identity)
                .setParameter("session", session)
                .getResultList()
                .forEach(this::endByProvider);
    }

    private void endByProvider(DeskSession session) {
        long account = session.account().id();
        end(account, List.of(session.id()));
        signedOut.fire(new SignedOut(account, session.id(), true));
    }

    /** Those that one identity at the provider began, but the present one. */
    public void endOthersOf(String identity, DeskSession present) {
        end(
                present.account().id(),
                entities.createQuery(
                                "select s.id from DeskSession s where s.providerIdentity = :identity and s.id <> :present",
                                Long.class)
                        .setParameter("identity", identity)
                        .setParameter("present", present.id())
                        .getResultList());
    }

    /** @return whose account it was; empty if it had ended */
    Optional<Long> end(long session) {
        Optional<Long> owner = Optional.ofNullable(entities.find(DeskSession.class, session))
                .map(found -> found.account().id());
        owner.ifPresent(account -> end(account, List.of(session)));
        return owner;
    }

    /** @param but null for none */
    void endAll(long account, Long but) {
        end(
                account,
                entities.createQuery("select s.id from DeskSession s where s.account.id = :account", Long.class)
                        .setParameter("account", account)
                        .getResultStream()
                        .filter(session -> !session.equals(but))
                        .toList());
    }

    private void end(long account, List<Long> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        entities.createQuery("delete from DeskSession s where s.id in :sessions")
                .setParameter("sessions", sessions)
                .executeUpdate();
        ended.fire(new SessionsEnded(account, Set.copyOf(sessions)));
    }

    void end(@Observes AccountDisabled disabled) {
        endAll(disabled.account(), null);
    }

    /** Nothing stays open that they may not see any more. */
    void end(@Observes RoleChanged changed) {
        endAll(changed.account(), null);
    }

    void end(@Observes PasswordChanged changed) {
        endAll(changed.account(), changed.session());
    }

    void end(@Observes AddressChanged changed) {
        endAll(changed.account(), changed.session());
    }

    /** @return how many had ended by themselves */
    int deleteEnded() {
        Instant now = clock.instant();
        return entities.createQuery("delete from DeskSession s where s.seenAt <= :idle or s.createdAt <= :old")
                .setParameter("idle", now.minus(limits.idle()))
                .setParameter("old", now.minus(limits.lifetime()))
                .executeUpdate();
    }

    /** Those of them that there still are. */
    Set<Long> living(Set<Long> sessions) {
        Instant now = clock.instant();
        return sessions.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select s.id from DeskSession s where s.id in :sessions" + LIVING, Long.class)
                        .setParameter("sessions", sessions)
                        .setParameter("idle", now.minus(limits.idle()))
                        .setParameter("old", now.minus(limits.lifetime()))
                        .getResultList());
    }
}

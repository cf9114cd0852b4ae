package org.rejoinder.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountDisabled;
import org.rejoinder.account.PasswordChanged;
import org.rejoinder.account.factor.FactorAdded;
import org.rejoinder.account.factor.FactorRemoved;
import org.rejoinder.account.factor.FactorsReset;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailEncryption;
import org.rejoinder.crypto.EmailSpelling;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.Settings;

/**
 * The browsers that accounts were signed in with, known by a cookie of their own: their owners are told of any other, and guesses of
 * strangers do not keep them out. One that its owner trusts is not asked for the second step for a while.
 */
@ApplicationScoped
@Transactional
public class KnownDevices {

    public static final Duration TRUSTED_FOR = Duration.ofDays(30);

    /** Of one account; that which was not used for longest makes room. */
    static final int MOST = 20;

    private static final Duration KEPT = Duration.ofDays(365);

    /** So long the page of the sign-in is filled in for whoever has chosen a password. */
    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private Event<NewDeviceUsed> newDeviceUsed;

    @Inject
    private Clock clock;

    private TokenCookie cookie;
    private HmacSha256 digest;

    protected KnownDevices() {}

    @Inject
    KnownDevices(RootKey root, Settings settings) {
        boolean encrypted = "https".equals(settings.site().getScheme());
        cookie = new TokenCookie("desk-device", encrypted, Math.toIntExact(KEPT.toSeconds()));
        digest = new HmacSha256(root, "known device");
    }

    /** The number of the browser that asks, if whoever signs in with this address has used it. */
    public Optional<Long> find(HttpServletRequest request, String email) {
        return cookie.in(request).flatMap(token -> EmailAddress.parse(email).flatMap(address -> find(token, address)));
    }

    private Optional<Long> find(String token, EmailAddress address) {
        return entities.createQuery(
                        "select d.id from KnownDevice d, Account a where a.id = d.account and d.digest = :digest"
                                + " and a.address.digest in :addresses and d.usedAt > :old",
                        Long.class)
                .setParameter("digest", digest.hexOf(token))
                .setParameter("addresses", emailEncryption.digests(address, EmailSpelling.FOLDED))
                .setParameter("old", clock.instant().minus(KEPT))
                .getResultStream()
                .findFirst();
    }

    /** The browser that asks, if this account knows it. */
    public Optional<KnownDevice> find(HttpServletRequest request, long account) {
        return cookie.in(request).flatMap(token -> find(token, account));
    }

    private Optional<KnownDevice> find(String token, long account) {
        return entities.createQuery(
                        "select d from KnownDevice d where d.digest = :digest and d.account = :account"
                                + " and d.usedAt > :old",
                        KnownDevice.class)
                .setParameter("digest", digest.hexOf(token))
                .setParameter("account", account)
                .setParameter("old", clock.instant().minus(KEPT))
                .getResultStream()
                .findFirst();
    }

    /** Who has just shown with the browser that asks that they have an account, and has yet to sign in. */
    public Optional<EmailAddress> lastRemembered(HttpServletRequest request) {
        return cookie.in(request)
                .flatMap(token -> entities.createQuery(
                                "select a from KnownDevice d, Account a where a.id = d.account and d.digest = :digest"
                                        + " and d.usedAt > :recently order by d.usedAt desc",
                                Account.class)
                        .setParameter("digest", digest.hexOf(token))
                        .setParameter("recently", clock.instant().minus(BEFORE_SIGN_IN))
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst())
                .map(emailEncryption::open);
    }

    /** Whether the second step of this account is not asked for in the browser that asks. */
    public boolean isTrusted(HttpServletRequest request, Account account) {
        return find(request, account.id())
                .map(KnownDevice::trustedUntil)
                .filter(until -> until.isAfter(clock.instant()))
                .isPresent();
    }

    /** Somebody signs in with it. */
    KnownDevice signIn(HttpServletRequest request, HttpServletResponse response, Account owner) {
        Account account = entities.find(Account.class, owner.id(), LockModeType.PESSIMISTIC_WRITE);
        boolean known = find(request, account.id()).isPresent();
        boolean first = account.isFirstSignIn();
        KnownDevice device = keep(request, response, account);
        if (!known && !first) {
            newDeviceUsed.fire(new NewDeviceUsed(account.id(), device.label(), clock.instant()));
        }
        return device;
    }

    /** Its owner has shown to have the account, with it and without signing in. */
    public void remember(HttpServletRequest request, HttpServletResponse response, Account owner) {
        keep(request, response, entities.find(Account.class, owner.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** For whoever holds the account: two requests of one browser add one. */
    private KnownDevice keep(HttpServletRequest request, HttpServletResponse response, Account account) {
        String token = cookie.in(request).filter(this::isIssued).orElseGet(cookie::next);
        KnownDevice device =
                find(token, account.id()).orElseGet(() -> new KnownDevice(account.id(), digest.hexOf(token)));
        device.used(DeviceLabel.of(request.getHeader("User-Agent")), clock.instant());
        if (device.id() == null) {
            entities.persist(device);
            makeRoom(account.id());
        }
        cookie.give(response, token);
        return device;
    }

    /** Whether this site has given it to anybody: nobody can be made to bring one that others have thought of. */
    private boolean isIssued(String token) {
        return !entities.createQuery("select d.id from KnownDevice d where d.digest = :digest", Long.class)
                .setParameter("digest", digest.hexOf(token))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void makeRoom(long account) {
        entities.createQuery(
                        "select d from KnownDevice d where d.account = :account order by d.usedAt desc, d.id desc",
                        KnownDevice.class)
                .setParameter("account", account)
                .setFirstResult(MOST)
                .getResultList()
                .forEach(entities::remove);
    }

    /** Its owner says, after the second step, that it is theirs. */
    public void trust(KnownDevice device) {
        entities.createQuery("update KnownDevice d set d.trustedUntil = :until where d.id = :id")
                .setParameter("until", clock.instant().plus(TRUSTED_FOR))
                .setParameter("id", device.id())
                .executeUpdate();
    }

    /** Those that the second step is not asked for with. */
    public List<KnownDevice> trusted(Account owner) {
        return entities.createQuery(
                        "select d from KnownDevice d where d.account = :account and d.trustedUntil > :now"
                                + " order by d.trustedUntil desc, d.id desc",
                        KnownDevice.class)
                .setParameter("account", owner.id())
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** One of their own; nothing happens to those of others. */
    public void distrust(Account owner, long device) {
        entities.createQuery(
                        "update KnownDevice d set d.trustedUntil = null where d.account = :account and d.id = :device")
                .setParameter("account", owner.id())
                .setParameter("device", device)
                .executeUpdate();
    }

    /** All but the browser that asks, which is no longer trusted either. */
    public void forgetOthers(HttpServletRequest request, Account owner) {
        entities.createQuery("delete from KnownDevice d where d.account = :account and d.digest <> :digest")
                .setParameter("account", owner.id())
                .setParameter("digest", cookie.in(request).map(digest::hexOf).orElse(""))
                .executeUpdate();
        distrustAll(owner.id());
    }

    /** One of their own: it is as new as any other, and asked for the second step. */
    void forget(Account owner, long device) {
        entities.createQuery("delete from KnownDevice d where d.account = :account and d.id = :device")
                .setParameter("account", owner.id())
                .setParameter("device", device)
                .executeUpdate();
    }

    private void distrustAll(long account) {
        entities.createQuery("update KnownDevice d set d.trustedUntil = null where d.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private void forgetAll(long account) {
        entities.createQuery("delete from KnownDevice d where d.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Somebody else may have been in with the former one. */
    void forget(@Observes PasswordChanged changed) {
        forgetAll(changed.account());
    }

    void forget(@Observes AccountDisabled disabled) {
        forgetAll(disabled.account());
    }

    void distrust(@Observes FactorAdded added) {
        distrustAll(added.account());
    }

    void distrust(@Observes FactorRemoved removed) {
        distrustAll(removed.account());
    }

    void distrust(@Observes FactorsReset reset) {
        distrustAll(reset.account());
    }

    /** @return how many were not used for too long */
    int deleteOld() {
        return entities.createQuery("delete from KnownDevice d where d.usedAt <= :old")
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}

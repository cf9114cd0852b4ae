package org.rejoinder.account.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Role;
import org.rejoinder.account.factor.FactorAdded;
import org.rejoinder.account.factor.FactorKind;
import org.rejoinder.account.factor.FactorRemoved;
import org.rejoinder.account.factor.FactorsReset;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class KnownDevicesIT {

    private static final String PASSWORD = "correct horse battery";

    /** Whose owners are told. */
    @ApplicationScoped
    public static class Told {
        private final List<Long> accounts = new CopyOnWriteArrayList<>();

        void hear(@Observes NewDeviceUsed used) {
            accounts.add(used.account());
        }

        public long timesOf(Account account) {
            return accounts.stream().filter(account.id()::equals).count();
        }
    }

    @Inject
    private KnownDevices devices;

    @Inject
    private DeskSessions sessions;

    @Inject
    private SessionToken tokens;

    @Inject
    private Accounts accounts;

    @Inject
    private Told told;

    @Inject
    private jakarta.enterprise.event.Event<Object> events;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    /** A browser with one cookie. */
    private static final class Device {
        private volatile Cookie cookie;

        HttpServletRequest request() {
            return fake(HttpServletRequest.class, (method, args) -> switch (method) {
                case "getCookies" -> cookie == null ? null : new Cookie[] {cookie};
                case "getHeader" -> "Firefox/140.0 Linux";
                default -> null;
            });
        }

        HttpServletResponse response() {
            return fake(HttpServletResponse.class, (method, args) -> {
                if (method.equals("addCookie")) {
                    cookie = (Cookie) args[0];
                }
                return null;
            });
        }

        Device copy() {
            var copy = new Device();
            copy.cookie = cookie;
            return copy;
        }

        private interface Answer {
            Object to(String method, Object[] args);
        }

        private static <T> T fake(Class<T> type, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, args) -> answer.to(method.getName(), args)));
        }
    }

    private KnownDevice signIn(Device device, Account account) {
        return devices.signIn(device.request(), device.response(), account);
    }

    private boolean isKnown(Device device, Account account) {
        return devices.find(device.request(), account.id()).isPresent();
    }

    private boolean isTrusted(Device device, Account account) {
        return devices.isTrusted(device.request(), account);
    }

    private Device trusted(Account account) {
        var device = new Device();
        devices.trust(signIn(device, account));
        assertTrue(isTrusted(device, account));
        return device;
    }

    private void set(KnownDevice device, String field, Instant time) {
        given.change(() -> entities.createQuery("update KnownDevice d set d." + field + " = :time where d.id = :id")
                .setParameter("time", time)
                .setParameter("id", device.id())
                .executeUpdate());
    }

    private long count(Account account) {
        return entities.createQuery("select count(d) from KnownDevice d where d.account = :account", Long.class)
                .setParameter("account", account.id())
                .getSingleResult();
    }

    @Test
    void the_first_sign_in_of_all_is_from_no_new_device_and_one_that_is_known_is_told_of_no_more() {
        Account account = given.account(Role.AUTHOR);
        var first = new Device();
        signIn(first, account);
        signIn(first, account);
        assertEquals(0, told.timesOf(account));

        var second = new Device();
        signIn(second, account);
        signIn(second, account);
        signIn(first, account);

        assertEquals(1, told.timesOf(account));
        assertEquals(2, count(account));
    }

    @Test
    void one_browser_is_known_to_several_accounts_and_each_of_them_had_to_sign_in_with_it() {
        Account account = given.account(Role.AUTHOR);
        Account other = given.account(Role.AUTHOR);
        var shared = new Device();
        signIn(shared, account);
        assertFalse(isKnown(shared, other));
        signIn(shared, other);
        assertTrue(isKnown(shared, account));
        assertTrue(isKnown(shared, other));
    }

    @Test
    void only_a_digest_is_kept_and_a_token_that_the_site_has_not_given_is_not_taken() {
        Account account = given.account(Role.AUTHOR);
        var device = new Device();
        signIn(device, account);
        String row = List.of((Object[]) entities.createNativeQuery(
                                "select digest, label from known_device where account_id = " + account.id())
                        .getSingleResult())
                .toString();
        assertFalse(row.contains(device.cookie.getValue()));
        assertTrue(row.contains("Firefox on Linux"), row);
        var planted = new Device();
        planted.cookie = new Cookie(device.cookie.getName(), "A".repeat(43));
        signIn(planted, account);
        assertNotEquals("A".repeat(43), planted.cookie.getValue());
    }

    @Test
    void who_signs_in_with_an_address_is_found_with_their_own_devices_alone() {
        String email = UUID.randomUUID() + "@example.org";
        Account account = given.account(EmailAddress.parse(email).orElseThrow(), "Ada", Role.AUTHOR, PASSWORD);
        var device = new Device();
        signIn(device, account);
        assertTrue(devices.find(device.request(), email.toUpperCase(java.util.Locale.ROOT))
                .isPresent());
        assertEquals(Optional.empty(), devices.find(device.request(), "somebody.else@example.org"));
        assertEquals(Optional.empty(), devices.find(device.request(), "no address"));
        assertEquals(Optional.empty(), devices.find(new Device().request(), email));
    }

    @Test
    void so_many_are_kept_and_none_that_was_not_used_for_a_year() {
        Account account = given.account(Role.AUTHOR);
        var first = new Device();
        KnownDevice oldest = signIn(first, account);
        set(oldest, "usedAt", Instant.now().minus(Duration.ofDays(1)));
        for (int each = 0; each < KnownDevices.MOST; each++) {
            signIn(new Device(), account);
        }
        assertEquals(KnownDevices.MOST, count(account));
        assertFalse(isKnown(first, account));

        var unused = new Device();
        set(signIn(unused, account), "usedAt", Instant.now().minus(Duration.ofDays(366)));
        assertFalse(isKnown(unused, account));
        assertTrue(devices.deleteOld() >= 1);
    }

    @Test
    void two_requests_of_one_browser_at_one_moment_make_it_known_once() {
        Account account = given.account(Role.AUTHOR);
        Account other = given.account(Role.AUTHOR);
        var device = new Device();
        signIn(device, other);

        IntStream.range(0, 6).parallel().forEach(unused -> signIn(device.copy(), account));

        assertEquals(1, count(account));
    }

    @Test
    void trust_is_for_one_account_on_one_device_for_thirty_days() {
        Account account = given.account(Role.AUTHOR);
        Account other = given.account(Role.AUTHOR);
        Device device = trusted(account);
        signIn(device, other);
        assertFalse(isTrusted(device, other));
        assertFalse(isTrusted(new Device(), account));
        KnownDevice row = devices.trusted(account).get(0);
        Duration left = Duration.between(Instant.now(), row.trustedUntil());
        assertTrue(left.compareTo(Duration.ofDays(30)) <= 0 && left.compareTo(Duration.ofDays(29)) > 0, "" + left);
        devices.distrust(other, row.id());
        assertTrue(isTrusted(device, account), "nobody ends that of others");

        set(row, "trustedUntil", Instant.now().minus(Duration.ofSeconds(1)));

        assertFalse(isTrusted(device, account));
        assertTrue(isKnown(device, account));
        assertEquals(List.of(), devices.trusted(account));
    }

    @Test
    void trust_ends_with_whatever_changes_how_somebody_signs_in() {
        Account account = given.account(Role.AUTHOR);
        long id = account.id();
        for (Object fact : List.of(
                new FactorAdded(id, FactorKind.APP, id),
                new FactorRemoved(id, FactorKind.PASSKEY, id),
                new FactorsReset(id, id))) {
            Device device = trusted(account);
            given.change(() -> events.fire(fact));
            assertFalse(isTrusted(device, account), fact.toString());
        }
        Device here = trusted(account);
        Device elsewhere = trusted(account);
        devices.forgetOthers(here.request(), account);
        assertFalse(isTrusted(here, account));
        assertTrue(isKnown(here, account));
        assertFalse(isKnown(elsewhere, account));

        Device before = trusted(account);
        accounts.disable(given.account(Role.ADMINISTRATOR), id);
        accounts.enable(given.account(Role.ADMINISTRATOR), id);
        assertFalse(isKnown(before, account));
    }

    @Test
    void no_device_is_known_after_another_password_but_that_which_has_it() {
        String email = UUID.randomUUID() + "@example.org";
        Account account = given.account(EmailAddress.parse(email).orElseThrow(), "Ada", Role.AUTHOR, PASSWORD);
        Device device = trusted(account);
        accounts.changePassword(account, PASSWORD, PASSWORD + " anew", null);
        assertFalse(isKnown(device, account));

        devices.remember(device.request(), device.response(), account);

        assertTrue(isKnown(device, account));
        assertFalse(isTrusted(device, account));
        assertEquals(0, told.timesOf(account));
    }

    @Test
    void whoever_ends_a_session_forgets_its_browser_and_no_other() {
        Account account = given.account(Role.AUTHOR);
        var lost = new Device();
        var kept = new Device();
        KnownDevice known = devices.signIn(lost.request(), lost.response(), account);
        devices.trust(known);
        devices.signIn(kept.request(), kept.response(), account);
        DeskSession session = sessions.begin(account, tokens.next(account.id()), known, Optional.empty());

        assertTrue(sessions.end(account, session.id()));

        assertTrue(devices.find(lost.request(), account.id()).isEmpty());
        assertFalse(devices.isTrusted(lost.request(), account));
        assertTrue(devices.find(kept.request(), account.id()).isPresent());
    }
}

package org.rejoinder.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.Account;
import org.rejoinder.account.session.KnownDevices;
import org.rejoinder.account.session.SignInSession;
import org.rejoinder.commenter.CommentersFixture;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.guess.NetworkGuessLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.Settings;

class SignInServiceTest {

    private static final String ADA = "ada@example.org";
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";
    private static final String RIGHT = "correct horse battery";
    private static final int MOST_GUESSES = 10;
    private static final Duration BETWEEN_GUESSES = Duration.ofMinutes(1);

    private static final Account ANYBODY = new Account() {};

    private Optional<Long> device = Optional.empty();
    private final AtomicLong nanos = new AtomicLong();
    private final ClientAddress clients = new ClientAddress(Settings.read(name -> Optional.empty()));
    private final SignInService service = new SignInService(
            new OnePassword(),
            clients,
            CommentersFixture.create(),
            new OneDevice(),
            new NetworkGuessLimiter(clients, RateLimiters.measuredBy(nanos::get)),
            RateLimiters.measuredBy(nanos::get),
            nanos::get);

    @Test
    void ten_wrong_guesses_close_the_account_to_that_network_and_to_no_other() {
        guess(HERE, ADA, MOST_GUESSES);

        assertTrue(waitAt(HERE, ADA).isPresent());
        assertTrue(waitAt("192.0.2.254", ADA).isPresent(), "the same network");
        assertTrue(signsIn(ELSEWHERE, ADA, RIGHT), "another network");
        assertTrue(signsIn(HERE, "bob@example.org", RIGHT), "another account");
    }

    @Test
    void the_right_password_does_not_count() {
        for (int time = 0; time < 20 * MOST_GUESSES; time++) {
            assertTrue(signsIn(HERE, ADA, RIGHT), "time " + time);
        }
        guess(HERE, ADA, MOST_GUESSES);

        assertTrue(waitAt(HERE, ADA).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADA@example.org", "Ada@Example.ORG", " ada@example.org ", "\u200bada@example.org"})
    void the_spellings_of_an_account_are_one(String spelling) {
        guess(HERE, ADA, MOST_GUESSES);

        assertTrue(waitAt(HERE, spelling).isPresent());
    }

    @Test
    void all_that_is_no_address_is_remembered_as_one() {
        for (int typed = 0; typed < 100_000; typed++) {
            waitAt("10." + typed / 256 % 256 + "." + typed % 256 + ".1", "typed " + typed);
        }

        assertTrue(waitAt(HERE, "typed at last").isPresent());
        assertTrue(signsIn(HERE, ADA, RIGHT));
    }

    @Test
    void the_wait_is_shorter_as_time_goes_by_and_ends_when_it_said() {
        guess(HERE, ADA, MOST_GUESSES);
        assertEquals(Optional.of(BETWEEN_GUESSES), waitAt(HERE, ADA));

        pass(Duration.ofSeconds(20));
        Duration left = waitAt(HERE, ADA).orElseThrow();
        assertEquals(Duration.ofSeconds(40), left);

        pass(left);
        assertTrue(signsIn(HERE, ADA, RIGHT));
    }

    @Test
    void who_signed_in_from_there_before_is_not_kept_out_by_guesses_from_everywhere() {
        assertTrue(signsIn(HERE, ADA, RIGHT));
        for (int network = 0; network < 100; network++) {
            guess("10.0." + network + ".1", ADA, 1);
        }

        assertTrue(waitAt(ELSEWHERE, ADA).isPresent());
        assertTrue(signsIn(HERE, ADA, RIGHT));
    }

    @Test
    void who_signed_in_with_this_device_before_is_not_kept_out_by_guesses_from_anywhere_and_has_a_few_of_their_own() {
        guess(HERE, ADA, MOST_GUESSES);
        for (int network = 0; network < 100; network++) {
            waitAt("10.0." + network + ".1", ADA);
        }
        assertTrue(waitAt(HERE, ADA).isPresent());
        assertTrue(waitAt(ELSEWHERE, ADA).isPresent());

        device = Optional.of(7L);

        for (int time = 0; time < 2 * MOST_GUESSES; time++) {
            assertTrue(signsIn(HERE, ADA, RIGHT), "time " + time);
        }
        device = Optional.empty();
        assertTrue(waitAt(HERE, ADA).isPresent(), "nothing is given back to those who guess");
        device = Optional.of(7L);
        guess(HERE, ADA, MOST_GUESSES);
        assertTrue(waitAt(ELSEWHERE, ADA).isPresent(), "wherever the device is");
        device = Optional.of(8L);
        assertTrue(signsIn(HERE, ADA, RIGHT), "another one that is known");
    }

    @Test
    void tries_with_passkeys_end_in_a_wait_for_their_network_alone() {
        for (int guess = 0; guess < 60; guess++) {
            assertEquals(Optional.empty(), service.remainingLockout(request(HERE)));
        }

        assertTrue(service.remainingLockout(request(HERE)).isPresent());
        assertEquals(Optional.empty(), service.remainingLockout(request(ELSEWHERE)));
        pass(Duration.ofMinutes(10));
        for (int good = 0; good < 100; good++) {
            assertEquals(Optional.empty(), service.remainingLockout(request(HERE)));
            service.right(request(HERE));
        }
    }

    private void guess(String from, String email, int times) {
        for (int time = 0; time < times; time++) {
            assertFalse(signsIn(from, email, "guess " + time));
        }
    }

    /** As at the door: who has to wait is not asked. */
    private boolean signsIn(String from, String email, String password) {
        assertEquals(Optional.empty(), waitAt(from, email));
        return service.verify(request(from), email, password).isPresent();
    }

    private Optional<Duration> waitAt(String from, String email) {
        return service.remainingLockout(request(from), email);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static HttpServletRequest request(String from) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SignInServiceTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getRemoteAddr" -> from;
                    case "getHeaders" -> Collections.emptyEnumeration();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Known to every account. */
    private final class OneDevice extends KnownDevices {
        @Override
        public Optional<Long> find(HttpServletRequest request, String email) {
            return device;
        }
    }

    private static final class OnePassword extends SignInSession {

        @Override
        public Optional<Account> verify(String email, String password) {
            return password.equals(RIGHT) ? Optional.of(ANYBODY) : Optional.empty();
        }
    }
}

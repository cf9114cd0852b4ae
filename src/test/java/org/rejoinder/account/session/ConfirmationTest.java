package org.rejoinder.account.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static boolean isConfirmed(ProviderLogin login) {
        var session = new DeskSession(null, "digest", "Firefox on Linux", Optional.ofNullable(login), NOW);
        return session.isConfirmedWithin(Duration.ofMinutes(10), NOW);
    }

    @Test
    void a_sign_in_by_the_provider_confirms_for_as_long_as_its_own_proof_is_fresh() {
        assertTrue(isConfirmed(new ProviderLogin("ida", "", NOW.minusSeconds(300))));
        assertFalse(isConfirmed(new ProviderLogin("ida", "", NOW.minus(Duration.ofDays(1)))));
        assertFalse(isConfirmed(new ProviderLogin("ida", "", ProviderLogin.NEVER)));
        assertTrue(isConfirmed(null), "a password or a passkey was given now");
    }
}

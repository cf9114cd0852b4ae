package org.rejoinder.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant ENDS = NOW.plusSeconds(60);

    private final SignedTokens signedTokens = ofSite("a secret of at least thirty-two characters");

    @Test
    void a_ticket_is_good_for_its_kind_until_it_ends() {
        String ticket = signedTokens.issue("verify", "17-3", ENDS);

        assertEquals(Optional.of("17-3"), signedTokens.open("verify", ticket, NOW));
        assertEquals(Optional.of("17-3"), signedTokens.open("verify", ticket, ENDS.minusMillis(1)));
        assertEquals(Optional.empty(), signedTokens.open("verify", ticket, ENDS));
        assertEquals(Optional.empty(), signedTokens.open("unsubscribe", ticket, NOW));
    }

    @Test
    void no_character_of_it_can_be_another() {
        String ticket = signedTokens.issue("verify", "17-3", ENDS);

        for (int i = 0; i < ticket.length(); i++) {
            for (char other : "0aA-_.z".toCharArray()) {
                if (ticket.charAt(i) != other) {
                    String forged = ticket.substring(0, i) + other + ticket.substring(i + 1);
                    assertEquals(Optional.empty(), signedTokens.open("verify", forged, NOW), forged);
                }
            }
        }
        assertEquals(Optional.empty(), signedTokens.open("verify", "", NOW));
        assertEquals(Optional.empty(), signedTokens.open("verify", "..", NOW));
        assertEquals(Optional.empty(), signedTokens.open("verify", ticket + ".", NOW));
    }

    @Test
    void another_site_makes_other_tickets() {
        SignedTokens other = ofSite("another secret of thirty-two characters");

        assertEquals(Optional.empty(), signedTokens.open("verify", other.issue("verify", "17-3", ENDS), NOW));
    }

    private static SignedTokens ofSite(String secret) {
        return new SignedTokens(new RootKey(secret));
    }
}

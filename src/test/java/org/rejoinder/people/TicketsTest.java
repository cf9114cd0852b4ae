package org.rejoinder.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant ENDS = NOW.plusSeconds(60);

    private final Tickets tickets = ofSite("a secret of at least thirty-two characters");

    @Test
    void a_ticket_is_good_for_its_kind_until_it_ends() {
        String ticket = tickets.issue("verify", "17-3", ENDS);

        assertEquals(Optional.of("17-3"), tickets.open("verify", ticket, NOW));
        assertEquals(Optional.of("17-3"), tickets.open("verify", ticket, ENDS.minusMillis(1)));
        assertEquals(Optional.empty(), tickets.open("verify", ticket, ENDS));
        assertEquals(Optional.empty(), tickets.open("unsubscribe", ticket, NOW));
    }

    @Test
    void no_character_of_it_can_be_another() {
        String ticket = tickets.issue("verify", "17-3", ENDS);

        for (int i = 0; i < ticket.length(); i++) {
            for (char other : "0aA-_.z".toCharArray()) {
                if (ticket.charAt(i) != other) {
                    String forged = ticket.substring(0, i) + other + ticket.substring(i + 1);
                    assertEquals(Optional.empty(), tickets.open("verify", forged, NOW), forged);
                }
            }
        }
        assertEquals(Optional.empty(), tickets.open("verify", "", NOW));
        assertEquals(Optional.empty(), tickets.open("verify", "..", NOW));
        assertEquals(Optional.empty(), tickets.open("verify", ticket + ".", NOW));
    }

    @Test
    void another_site_makes_other_tickets() {
        Tickets other = ofSite("another secret of thirty-two characters");

        assertEquals(Optional.empty(), tickets.open("verify", other.issue("verify", "17-3", ENDS), NOW));
    }

    private static Tickets ofSite(String secret) {
        return new Tickets(new RootKey(secret));
    }
}

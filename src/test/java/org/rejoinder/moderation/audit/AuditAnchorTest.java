package org.rejoinder.moderation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditAnchorTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(strings = {"%s", "  %s\n", "Nov 28, 2026 3:00:00 AM INFO: The audit ends with row %s", "> %s."})
    void it_is_found_in_the_line_that_it_was_told_in(String line) {
        var anchor = new AuditAnchor(4711, HASH);

        assertEquals(Optional.of(anchor), AuditAnchor.in(line.formatted(anchor)));
    }

    @Test
    void a_mail_may_break_the_line_and_somebody_may_type_a_colon() {
        assertEquals(Optional.of(new AuditAnchor(7, HASH)), AuditAnchor.in("7\r\n" + HASH));
        assertEquals(Optional.of(new AuditAnchor(7, HASH)), AuditAnchor.in("7: " + HASH));
    }

    @Test
    void anything_else_is_none() {
        for (String typed : new String[] {
            "", "7", HASH, "7 " + HASH + "0", "7 " + HASH.substring(1), "9".repeat(30) + " " + HASH, " ".repeat(100_000)
        }) {
            assertEquals(Optional.empty(), AuditAnchor.in(typed), typed);
        }
    }
}

package org.rejoinder.moderation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.moderation.Actor;

class AuditEntryTest {

    @Test
    void what_was_sealed_before_an_action_got_another_name_still_holds() {
        var entry = AuditEntry.of(
                AuditAction.PURGED,
                Actor.site("Clock"),
                "SPAM 3",
                Channel.RETENTION,
                Instant.parse("2026-11-20T03:00:00Z"));

        assertEquals(
                "20:2026-11-20T03:00:00Z,6:LET_GO,-,-,-,-,-,5:Clock,9:RETENTION,-,-,6:SPAM 3,-,-", entry.sealedText());
    }

    @Test
    void whose_account_a_row_is_about_is_sealed_with_it() {
        var entry = AuditEntry.of(
                        AuditAction.ACCOUNT_DISABLED,
                        Actor.site("Clock"),
                        null,
                        Channel.DESK,
                        Instant.parse("2026-11-20T03:00:00Z"))
                .about(7);

        assertEquals(
                "20:2026-11-20T03:00:00Z,16:ACCOUNT_DISABLED,-,-,-,-,-,5:Clock,4:DESK,-,-,-,-,-,9:account 7",
                entry.sealedText());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_done_has_room_in_its_column(AuditAction action) {
        assertTrue(action.name().length() <= 20, action.name());
    }
}

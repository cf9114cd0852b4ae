package org.rejoinder.desk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.Decision;

class DecisionFormTest {

    private static final List<String> RULES = List.of("No insults");

    @Test
    void each_button_has_one_spelling() {
        assertEquals(Decision.publish(), form("publish", "", "").decision());
        assertEquals(Decision.spam(), form("spam", "", "").decision());
        assertEquals(
                Decision.reject("No insults", "Too loud"),
                form("reject", "No insults", " Too loud\r\n").decision());
    }

    @Test
    void a_rule_that_is_none_and_an_empty_reason_are_nothing() {
        assertEquals(Decision.reject(null, null), form("reject", "My rule", " ").decision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "next", "undo", "Publish", "publish ", "hold"})
    void what_is_no_button_decides_nothing_and_says_so(String act) {
        assertEquals(
                Optional.of(DeskMessages.of("decision.none")), form(act, "", "").problem());
    }

    @Test
    void a_reason_has_an_end() {
        assertTrue(form("reject", "", "x".repeat(Decision.LONGEST_REASON))
                .problem()
                .isEmpty());
        assertEquals(
                Optional.of(DeskMessages.of("queue.reason.long", Decision.LONGEST_REASON)),
                form("reject", "", "x".repeat(Decision.LONGEST_REASON + 1)).problem());
    }

    private static DecisionForm form(String act, String rule, String reason) {
        return DecisionForm.of(act, rule, reason, RULES);
    }
}

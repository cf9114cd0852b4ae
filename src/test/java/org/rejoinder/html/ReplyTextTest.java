package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                "\u00A0\u3000\u2028",
                "\u200B\u200D\uFEFF\u2060",
                "\u00AD",
                "\u3164\u2800",
                "\u034F\uFE0F",
                "\u202E"
            })
    void nothing_is_seen_of_what_is_blank_or_takes_no_place(String text) {
        assertFalse(ReplyText.isSeen(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "\u00A0a\u00A0", "👍🏽", "한", "ก็", "أ", "?", "\uD83E\uDEE1"})
    void one_sign_is_enough_in_whatever_script(String text) {
        assertTrue(ReplyText.isSeen(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moc\u202Eevil", "\u2067a\u2069", "\u202Aa\u202C"})
    void what_turns_letters_around_is_noticed(String text) {
        assertTrue(ReplyText.isTurned(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "مريم", "A\u200E (B)", "نامه\u200Cها", "👨\u200D👩\u200D👧"})
    void names_in_every_script_turn_nothing_around(String text) {
        assertFalse(ReplyText.isTurned(text));
    }
}

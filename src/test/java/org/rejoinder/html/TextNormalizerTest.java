package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n", "\u000B", "\u000C", "\u0085", "\u2028", "\u2029"})
    void every_line_break_is_one_line_feed(String lineBreak) {
        assertEquals("one\n\ntwo\n", TextNormalizer.normalize("one" + lineBreak + lineBreak + "two" + lineBreak));
    }

    @Test
    void letters_are_composed_and_nothing_else_is_changed() {
        assertEquals(
                "é ệ 각 ﬁ ｃ \u00AD", TextNormalizer.normalize("e\u0301 e\u0323\u0302 \u1100\u1161\u11A8 ﬁ ｃ \u00AD"));
    }
}

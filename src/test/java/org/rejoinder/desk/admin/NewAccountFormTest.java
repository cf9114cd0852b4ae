package org.rejoinder.desk.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"Rita", "Łukasz O’Neill-Öz", "ريم", "王小明", "R", "😀 Smile"})
    void a_name_of_any_script_is_one(String name) {
        assertEquals(false, NewAccountForm.problemOfName(name).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u200b",
                "\u202eatiR",
                "R\u0000ita",
                "Rita \ufffd",
                "\u2066Rita",
                "A\r\n\r\nVisit",
                "A\nB",
                "A\tB",
                "A\u2028B",
                "A\u000bB"
            })
    void what_nobody_sees_or_turns_other_words_around_is_none(String name) {
        assertEquals(true, NewAccountForm.problemOfName(name).isPresent());
    }
}

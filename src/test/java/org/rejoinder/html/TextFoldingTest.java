package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "casino, c\u0336a\u0336s\u0336i\u0336n\u0336o\u0336",
        "casino, ⓒⓐⓢⓘⓝⓞ",
        "casino, 🅒🅐🅢🅘🅝🅞",
        "casino, 🄲🄰🅂🄸🄽🄾",
        "casino, 🄒🄐🄢🄘🄝🄞",
        "casino, ⒞⒜⒮⒤⒩⒪",
        "casino, ᴄᴀsɪɴᴏ",
        "abcdefghijklmnopqrstuvwyz, ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ",
        "casino, ᶜᵃˢᶦⁿᵒ",
        "casino, 🇨🇦🇸🇮🇳🇴",
        "sex, 🇸🇪🇽",
        "c a s, 🇨 🇦 🇸",
        "to 🇩🇪, To 🇩🇪",
        "casino, ｃａｓｉｎｏ",
        "casino, 𝓬𝓪𝓼𝓲𝓷𝓸",
        "casino, cas\u00ADi\u200Bn\u2060o\uFE0F",
        "café, CAFE\u0301",
        "strasse, Straße",
        "كتاب, كِتَـــاب",
        "שלום, שָׁלוֹם",
        "ガ, ｶﾞ",
        "ครับ, ครับ",
        "हिन्दी, हिन्दी"
    })
    void what_is_put_on_top_of_letters_is_gone_and_spelling_stays(String expected, String typed) {
        assertEquals(expected, TextFolding.fold(typed));
        assertEquals(TextFolding.fold(expected), TextFolding.fold(TextFolding.fold(typed)));
    }

    @ParameterizedTest
    @CsvSource({"ano, año", "мои, мой", "か, が", "schon, schön"})
    void what_makes_another_letter_stays(String one, String other) {
        assertNotEquals(TextFolding.fold(one), TextFolding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"ano, año", "αθηνα, αθήνα", "мой, мой", "が, が"})
    void accents_are_of_latin_and_greek_letters(String expected, String folded) {
        assertEquals(expected, TextFolding.withoutAccents(folded));
    }
}

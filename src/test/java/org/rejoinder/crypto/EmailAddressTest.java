package org.rejoinder.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "ada.lovelace+x@example.org",
                "o'neil@example.org",
                "jörg@example.org",
                "x@bücher.example",
                "ada@ꟃ.example",
                "\u1C80@example.org",
                "ａｄａ＠example.org",
                "ada@r3---sn.example"
            })
    void one_address_is_taken(String typed) {
        assertTrue(EmailAddress.parse(typed).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@@example.org",
                "a@b,c@d",
                "Ada <ada@example.org>",
                "ada@exam ple.org",
                "ada@example.org\r\nBcc: x@y",
                "ada@example..org",
                ".ada@example.org",
                "ada@-example.org",
                "ada@example.org;"
            })
    void what_is_not_one_address_is_not(String typed) {
        assertTrue(EmailAddress.parse(typed).isEmpty());
    }

    @Test
    void only_capitals_do_not_tell_one_mailbox_from_another() {
        EmailAddress kept = EmailAddress.parse("author@bücher.example").orElseThrow();

        for (String same : List.of("AUTHOR@BÜCHER.example", "Author@xn--bcher-kva.example")) {
            assertTrue(kept.isSameMailbox(EmailAddress.parse(same).orElseThrow()), same);
        }
        for (String other : List.of(
                "ａuthor@bücher.example", "ªuthor@bücher.example", "authºr@bücher.example", "author@bucher.example")) {
            assertFalse(kept.isSameMailbox(EmailAddress.parse(other).orElseThrow()), other);
        }
    }

    @Test
    void the_longest_address_has_254_characters() {
        String domain = ("a".repeat(61) + ".").repeat(3) + "org";
        String longest = "l".repeat(64) + "@" + domain;

        assertTrue(longest.length() <= 254 && EmailAddress.parse(longest).isPresent());
        assertTrue(EmailAddress.parse("l" + longest).isEmpty(), "local part of 65");
        assertTrue(
                EmailAddress.parse("l@" + ("a".repeat(61) + ".").repeat(4) + "example")
                        .isEmpty(),
                "more than 254");
    }

    @Test
    void the_domain_is_folded_and_the_local_part_is_not() {
        assertEquals(
                "Ada@xn--bcher-kva.example",
                EmailAddress.parse(" Ada@Bücher.Example ").orElseThrow().clear());
    }

    @Test
    void a_domain_is_the_one_that_was_typed_and_not_the_one_that_looks_nearly_like_it() {
        assertEquals("ada@xn--strae-oqa.example", clear("ada@straße.example"));
        assertEquals("ada@xn--pxavk3b.example", clear("ada@οδός.example"));
        assertEquals("ada@attack.example", clear("ada@ⓐｔtack。example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\u00A0", "\uFEFF", "\u200E", "\u200B", "\u3000", "\u00AD", "\u2060", "\u202C", "\u3164", "\r\n"
            })
    void what_nobody_sees_at_its_ends_is_no_part_of_an_address(String invisible) {
        String address = "l".repeat(64) + "@" + ("a".repeat(61) + ".").repeat(3) + "org";

        assertEquals(address, clear(invisible + address + invisible.repeat(300)));
        assertEquals(EmailAddress.Problem.MISSING, EmailAddress.problemOf(invisible + invisible));
        assertTrue(EmailAddress.parse("a" + invisible + "da@example.org").isEmpty(), "inside it is an error");
    }

    @Test
    void every_spelling_that_signs_in_is_found_and_throttled_as_one() {
        List<String> spellings = List.of(
                "Admin@attack.example",
                "admin@attack。example",
                "ａｄｍｉｎ@ATTACK．example",
                "ⓐⓓⓜⓘⓝ@ⓐttack.example",
                "ADMIN＠attack｡example",
                "\u200Badmin@attack.example\u00A0");

        for (String spelling : spellings) {
            EmailAddress parsed = EmailAddress.parse(spelling).orElseThrow();
            assertEquals("admin@attack.example", parsed.folded());
            assertTrue(parsed.foldedSpellings().contains("admin@attack.example"));
        }
    }

    @Test
    void an_address_is_still_found_as_earlier_versions_wrote_it() {
        EmailAddress address = EmailAddress.parse("e\u0301lodie@example.org").orElseThrow();

        assertEquals("\u00E9lodie@example.org", address.clear());
        assertTrue(address.spellings().contains("e\u0301lodie@example.org"));
        assertTrue(EmailAddress.parse("\u00E9lodie@example.org")
                .orElseThrow()
                .spellings()
                .contains("e\u0301lodie@example.org"));
        assertEquals(
                "x@xn--hypothetically-refused-today.example",
                EmailAddress.kept("x@xn--hypothetically-refused-today.example").clear());
    }

    private static String clear(String typed) {
        return EmailAddress.parse(typed).orElseThrow().clear();
    }

    @ParameterizedTest
    @CsvSource({
        "ada.lovelace@gmail.com, a…@gm…l.com",
        "x@a.io, x…@a….io",
        "rita@mail.example.org, r…@m….ex…e.org",
        "štefan@bücher.example, š…@xn…a.example"
    })
    void only_its_owner_knows_a_shortened_address_again(String typed, String masked) {
        assertEquals(masked, EmailAddress.parse(typed).orElseThrow().masked());
    }

    @Test
    void an_address_does_not_say_what_it_holds() {
        assertFalse(
                EmailAddress.parse("ada@example.org").orElseThrow().toString().contains("ada"));
    }
}

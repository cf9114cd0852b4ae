package org.rejoinder.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b", "ada.lovelace+x@example.org", "o'neil@example.org", "jörg@example.org", "x@bücher.example"
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
    void an_address_does_not_say_what_it_holds() {
        assertFalse(
                EmailAddress.parse("ada@example.org").orElseThrow().toString().contains("ada"));
    }
}

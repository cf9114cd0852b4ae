package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressCompleterTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, https://example.com",
        "' www.Example.com ', https://www.Example.com",
        "example.com/~carl?a=b#c, https://example.com/~carl?a=b#c",
        "müller.example, https://müller.example",
        "例え.テスト, https://例え.テスト"
    })
    void what_people_type_for_their_website_is_completed(String typed, String meant) {
        assertEquals(meant, WebAddressCompleter.complete(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "none",
                "n.a.",
                "3.14",
                "192.0.2.1",
                "localhost",
                "http://example.com",
                "ftp://example.com",
                "javascript:alert(1.e)",
                "javascript:alert(document.cookie)",
                "data:text/html,a.bc",
                "mailto:carl@example.com",
                "carl@example.com",
                "example.com:8080",
                "//example.com",
                "/a.html",
                ".com",
                "a..com",
                "my site.com",
                "exam(ple.com",
                "example.com/a\"b"
            })
    void anything_else_stays_as_typed(String typed) {
        assertEquals(typed, WebAddressCompleter.complete(typed));
    }
}

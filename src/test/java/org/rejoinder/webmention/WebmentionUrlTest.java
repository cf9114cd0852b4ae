package org.rejoinder.webmention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebmentionUrlTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.ORG, http://example.org/",
        "https://example.org:443/a, https://example.org/a",
        "http://example.org:8080/a, http://example.org:8080/a",
        "https://example.org/a#b, https://example.org/a",
        "https://example.org?x=1, https://example.org/?x=1",
        "https://bücher.example/ä b, https://xn--bcher-kva.example/%C3%A4%20b",
        "https://example.org/%c3%a4, https://example.org/%C3%A4",
        "https://example.org/100%, https://example.org/100%25",
        "'http://[::1]/a', 'http://[::1]/a'"
    })
    void an_address_has_one_spelling(String typed, String spelled) {
        assertEquals(spelled, WebmentionUrl.parse(typed).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/",
                "javascript:alert(1)",
                "https://user:secret@example.org/",
                "https://example.org:0/",
                "https://example.org:70000/",
                "https:///a",
                "https://exa mple.org/"
            })
    void what_is_no_address_of_the_web_is_refused(String typed) {
        assertTrue(WebmentionUrl.parse(typed).isEmpty());
    }

    @Test
    void one_that_is_too_long_is_refused() {
        assertTrue(
                WebmentionUrl.parse("https://example.org/" + "a".repeat(1_000)).isEmpty());
        assertTrue(WebmentionUrl.parse("https://example.org/" + "ä".repeat(400)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', http://example.org/a/b?c=1",
        "?x=2, http://example.org/a/b?x=2",
        "d, http://example.org/a/d",
        "../d, http://example.org/d",
        "/d?e=f, http://example.org/d?e=f",
        "//other.example/d, http://other.example/d",
        "HTTPS://other.example, https://other.example/"
    })
    void what_stands_in_a_page_is_resolved(String reference, String address) {
        assertEquals(
                address,
                WebmentionUrl.resolve(URI.create("http://example.org/a/b?c=1"), reference)
                        .orElseThrow()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@example.org", "data:text/plain,x", "http://a b/"})
    void what_leads_nowhere_is_nothing(String reference) {
        assertTrue(WebmentionUrl.resolve(URI.create("http://example.org/"), reference)
                .isEmpty());
    }
}

package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    private final WebAddress.Check check = new WebAddress.Check();

    @Test
    void what_is_far_too_long_is_not_looked_at() {
        for (String piece : List.of("a", "a.", "\u00fc", "[", "\u0336", ".")) {
            assertFalse(check.isValid("http://a" + piece.repeat(3_000), null));
            assertFalse(check.isValid("http://a" + piece.repeat(300_000), null));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                " https://example.org ",
                "HTTP://Example.org./a?b=[c]#d",
                "http://localhost:8080",
                "http://example.org:/",
                "http://[::1]",
                "http://[2001:db8::7]:8080/a",
                "http://192.0.2.1/",
                "https://müller.example/straße",
                "https://例え.テスト/",
                "https://my_blog.example",
                "https://example.org/a%zz|b"
            })
    void what_a_browser_can_go_to_is_taken(String address) {
        assertTrue(check.isValid(address, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org",
                "javascript:alert(1)",
                "http://",
                "http:///a",
                "http://:80",
                "http://[::1",
                "http://::1]",
                "http://[]",
                "http://[1",
                "http://[:::1]",
                "http://[12345::]",
                "http://[::1]a",
                "http://a[b]",
                "http://a]",
                "http://a..b",
                "http://.a",
                "http://a:b",
                "http://a:65536",
                "http://a:-1",
                "http://a:1:2",
                "http://user@example.org",
                "http://user:pass@example.org",
                "http://a b",
                "http://a%20b",
                "http://a\\b",
                "http://<a>",
                "http://a,b"
            })
    void what_leads_nowhere_is_refused(String address) {
        assertFalse(check.isValid(address, null));
    }
}

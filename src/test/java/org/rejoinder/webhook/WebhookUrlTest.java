package org.rejoinder.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.webhook.InvalidWebhookException.Problem;

class WebhookUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org",
        "' https://example.org:8443/hooks?a=b ', https://example.org:8443/hooks?a=b",
        "HTTPS://EXAMPLE.ORG/Q, https://example.org/Q",
        "https://bücher.example/ü, https://xn--bcher-kva.example/%C3%BC",
        "https://example.org./q, https://example.org/q",
        "https://example.org:65535, https://example.org:65535",
        "https://[2001:db8::1]:8443/q, https://[2001:db8::1]:8443/q",
        "https://192.0.2.1/, https://192.0.2.1/"
    })
    void an_address_is_kept_as_it_is_called(String typed, String kept) {
        assertEquals(kept, WebhookUrl.parse(typed, false).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//example.org",
                "/hooks",
                "example.org",
                "https:example.org",
                "https://",
                "https:///hooks",
                "https://:8443/",
                "ftp://example.org",
                "https://ada:secret@example.org/",
                "https://example.org/#a",
                "https://example.org:0/",
                "https://example.org:99999/",
                "https://example.org:123456/",
                "https://example.org:-1/",
                "https://a_b.example/",
                "https://[example.org]/",
                "https://example .org/",
                "https://example.org/a b",
                "https://example.org\\@192.0.2.1/"
            })
    void what_is_no_address_is_told_so(String typed) {
        assertEquals(Problem.NO_ADDRESS, problem(typed, true));
    }

    @Test
    void http_is_for_networks_that_the_settings_allow() {
        assertEquals(Problem.NOT_SECURE, problem("HTTP://example.org/", false));
        assertEquals(
                "http://example.org/",
                WebhookUrl.parse("HTTP://example.org/", true).toString());
    }

    @Test
    void one_that_would_be_too_long_to_keep_is_none() {
        String longest = "https://example.org/" + "q".repeat(WebhookUrl.LONGEST - 20);

        assertEquals(longest, WebhookUrl.parse(longest, false).toString());
        assertEquals(Problem.NO_ADDRESS, problem(longest + "q", false));
        assertEquals(Problem.NO_ADDRESS, problem("https://example.org/" + "ü".repeat(100), false));
    }

    private static Problem problem(String typed, boolean insecure) {
        return assertThrows(InvalidWebhookException.class, () -> WebhookUrl.parse(typed, insecure))
                .problem();
    }
}

package org.rejoinder.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryValueTest {

    private static final String ADDRESS = "Canary.17@Nest.canary.invalid";

    private final CanaryValue canaryValue = new CanaryValue("address", ADDRESS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canary.17@Nest.canary.invalid",
                "CANARY.17@NEST.CANARY.INVALID",
                "mailto:canary.17%40nest.canary.invalid",
                "canary.17&#64;nest.canary.invalid",
                "canary.17&#x40;nest.canary.invalid",
                "canary.17&commat;nest.canary.invalid"
            })
    void it_is_seen_as_it_is_in_any_case_and_encoding(String form) {
        assertTrue(isSeen("before " + form + " after"));
    }

    @Test
    void it_is_seen_as_a_hash_of_what_was_typed_or_of_its_small_letters() throws Exception {
        for (String hash : new String[] {"MD5", "SHA-1", "SHA-256"}) {
            for (String value : new String[] {ADDRESS, ADDRESS.toLowerCase(Locale.ROOT)}) {
                byte[] digest = MessageDigest.getInstance(hash).digest(value.getBytes(StandardCharsets.UTF_8));
                assertTrue(isSeen("/avatar/" + HexFormat.of().formatHex(digest) + "?s=80"), hash);
                assertTrue(isSeen(HexFormat.of().withUpperCase().formatHex(digest)), hash);
                assertTrue(isSeen("x" + Base64.getEncoder().encodeToString(digest)), hash);
                assertTrue(isSeen(Base64.getUrlEncoder().encodeToString(digest)), hash);
            }
        }
    }

    @Test
    void it_is_seen_inside_a_longer_base64_text_wherever_it_begins() {
        for (String before : new String[] {"", "a", "ab", "abc", "{\"email\":\""}) {
            String text =
                    Base64.getEncoder().encodeToString((before + ADDRESS + "\"}").getBytes(StandardCharsets.UTF_8));
            assertTrue(isSeen(text), before);
        }
    }

    @Test
    void something_else_is_not_seen() {
        assertFalse(isSeen("canary.18@nest.canary.invalid"));
        assertFalse(
                isSeen(Base64.getEncoder().encodeToString("somebody@example.org".getBytes(StandardCharsets.UTF_8))));
        assertFalse(isSeen(""));
    }

    @Test
    void links_of_pages_feeds_and_maps_are_found_and_others_are_left() {
        URI page = URI.create("http://localhost:8080/articles/one");
        String text = "<a href=\"/a?x=1&amp;y=2#z\">.</a><img src='b.png'><form action=\"/c\">"
                + "<loc>http://localhost:8080/d</loc> {\"url\":\"http:\\/\\/localhost:8080\\/e\"}"
                + "<a href=\"https://elsewhere.example/\">.</a><a href=\"mailto:x\">.</a><a href=\"http://[\">.</a>";

        assertEquals(
                Set.of(
                        URI.create("http://localhost:8080/a?x=1&y=2"),
                        URI.create("http://localhost:8080/articles/b.png"),
                        URI.create("http://localhost:8080/c"),
                        URI.create("http://localhost:8080/d"),
                        URI.create("http://localhost:8080/e")),
                LinkExtractor.in(text, page));
    }

    private boolean isSeen(String text) {
        return canaryValue.in(text, text.toLowerCase(Locale.ROOT)).isPresent();
    }
}

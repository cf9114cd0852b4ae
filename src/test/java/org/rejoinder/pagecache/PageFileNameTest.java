package org.rejoinder.pagecache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFileNameTest {

    private static final String PAGE = "text/html;charset=UTF-8";
    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    @ParameterizedTest
    @CsvSource({
        "/, text/html, .html",
        "/feed, text/html, feed.html",
        "/articles/a-1, text/html, articles/a-1.html",
        "/authors/a--b, text/html, authors/a--b.html",
        "/archive/2026/01, text/html, archive/2026/01.html",
        "/feed.atom, application/atom+xml, feed.atom",
        "/feed.rss, application/rss+xml, feed.rss",
        "/feed.json, application/feed+json, feed.json",
        "/tags/security/feed.atom, application/atom+xml, tags/security/feed.atom",
        "/sitemaps/articles-1.xml, application/xml, sitemaps/articles-1.xml",
        "/robots.txt, text/plain, robots.txt"
    })
    void a_page_has_an_ending_of_its_own_and_a_feed_that_of_its_address(String address, String type, String name) {
        assertEquals(Optional.of(name), PageFileName.of(address, answer(type + ";charset=UTF-8")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "/.html",
                "/.atom",
                "/../feed.atom",
                "/articles/../a",
                "/articles/a.html",
                "/articles/a.html.gz",
                "/feed.atom.gz",
                "/feed.atom.br",
                "/feed.atom.draft",
                "/feed.atom/",
                "/feed.atom\n",
                "/feed.atom?page=2",
                "/feed%2eatom",
                "/feed.atom;a",
                "/a.b/feed.atom",
                "/tags/a--b/feed.atom",
                "/tags/a-/feed.atom",
                "/tags/A/feed.atom",
                "/tags/%C3%BC/feed.atom"
            })
    void no_other_address_is_a_file(String address) {
        assertEquals(Optional.empty(), PageFileName.of(address, answer(ATOM)));
        assertEquals(Optional.empty(), PageFileName.of(address, answer(PAGE)));
    }

    @ParameterizedTest
    @CsvSource({
        "/feed.atom, text/html;charset=UTF-8",
        "/feed.atom, application/rss+xml;charset=UTF-8",
        "/feed.atom, application/atom+xml",
        "/feed.atom, application/atom+xml;charset=ISO-8859-1",
        "/feed, application/atom+xml;charset=UTF-8",
        "/feed.html, text/html;charset=UTF-8"
    })
    void what_is_of_another_type_than_its_name_tells_is_no_file(String address, String type) {
        assertEquals(Optional.empty(), PageFileName.of(address, answer(type)));
    }

    @Test
    void what_says_more_than_a_web_server_says_with_every_file_is_no_file() {
        var policy = new CachedPage.Header("X-Frame-Options", "DENY");
        var hub = new CachedPage.Header("Link", "<https://hub.example.org/>; rel=\"hub\"");

        assertEquals(Optional.of("feed.atom"), PageFileName.of("/feed.atom", answer(ATOM, policy)));
        assertEquals(Optional.empty(), PageFileName.of("/feed.atom", answer(ATOM, policy, hub)));
    }

    private static CachedPage answer(String type, CachedPage.Header... headers) {
        return CachedPage.of(type, List.of(headers), new byte[1], Set.of("site"), 0, Optional.empty());
    }
}

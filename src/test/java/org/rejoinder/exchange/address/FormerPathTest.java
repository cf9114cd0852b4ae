package org.rejoinder.exchange.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormerPathTest {

    @ParameterizedTest
    @CsvSource({
        "https://old.example/2017/05/16/slug/, /2017/05/16/slug",
        "http://other.example/2017/05/16/slug#comment-5, /2017/05/16/slug",
        "https://old.example/2017/05/16/slug/comment-page-2/#comment-5, /2017/05/16/slug",
        "https://old.example/slug/amp/, /slug",
        "https://old.example/?p=123, ?p=123",
        "https://old.example/blog/?page_id=0123&x=y, /blog?p=123",
        "https://old.example/blog?utm_source=x, /blog",
        "https://old.example/%E6%97%A5%E6%9C%AC/, /日本",
        "/100%, /100%",
        "https://old.example/a//, /a",
    })
    void an_address_is_known_by_its_path_or_its_number(String address, String path) {
        assertEquals(Optional.of(new FormerPath(path, false)), FormerPath.ofAddress(address));
    }

    @Test
    void a_page_of_a_list_is_that_list_and_so_is_its_feed() {
        for (String page : List.of("/tag/x/", "/tag/x/page/2/", "/tag/x/feed", "/tag/x/feed/atom/", "/tag/x/rss/")) {
            assertEquals("/tag/x", FormerPath.ofAddress(page).orElseThrow().path(), page);
        }
        assertTrue(FormerPath.ofAddress("/author/x/rss/").orElseThrow().feed());
        assertEquals(
                "/2017/rss", FormerPath.ofAddress("/2017/rss/").orElseThrow().path(), "an article may be called so");
    }

    @Test
    void the_feed_of_an_address_is_told_apart() {
        assertEquals(
                Optional.of(new FormerPath("/slug", true)), FormerPath.ofAddress("https://old.example/slug/feed/"));
    }

    @Test
    void the_address_of_an_article_here_is_told_by_its_slug() {
        assertEquals(
                Optional.of("is-it"),
                FormerPath.ofAddress("https://new.example/articles/is-it/#replies")
                        .orElseThrow()
                        .slug());
        assertEquals(
                Optional.empty(),
                FormerPath.ofAddress("https://old.example/2017/is-it/")
                        .orElseThrow()
                        .slug());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://old.example", "https://old.example/", "https://old.example/?s=words", "", "#x", "/feed/"
            })
    void a_front_page_leads_to_nothing_of_its_own(String address) {
        assertEquals(Optional.empty(), FormerPath.ofAddress(address));
    }

    @Test
    void what_is_longer_than_an_address_is_none() {
        assertEquals(Optional.empty(), FormerPath.ofAddress("/" + "x".repeat(3_000)));
        assertEquals(Optional.empty(), FormerPath.of("/".repeat(3_000), null));
    }
}

package org.rejoinder.exchange.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceArticle.State;

class PlacedArticleTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final List<String> notes = new ArrayList<>();

    @Test
    void an_article_of_the_future_stands_as_of_today() {
        SourceArticle later = article(State.PUBLISHED, Instant.parse("9999-12-31T00:00:00Z"));

        assertEquals(Optional.of(NOW), ArticleConverter.dated(later, NOW, notes).publishedAt());
        assertEquals(List.of("It says that it is to be published later; it stands as of today."), notes);
    }

    @Test
    void one_of_the_past_and_a_draft_stay_as_they_are() {
        for (SourceArticle each : List.of(
                article(State.PUBLISHED, NOW), article(State.SCHEDULED, Instant.parse("2031-01-01T00:00:00Z")))) {
            assertEquals(each, ArticleConverter.dated(each, NOW, notes));
        }
        assertEquals(List.of(), notes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my-data/",
                "/search",
                "/desk/articles/",
                "https://old.example/login/",
                "/log%69n/",
                "/setup/",
                "/setup",
                "/.well-known/change-password",
                "/health/",
                "/my-data/comment-page-2/",
                "/login/?p=5",
                "/feed.xml"
            })
    void addresses_of_this_site_are_not_taken(String address) {
        SourceArticle source = article(State.PUBLISHED, NOW, address, "/one/");

        assertEquals(List.of("/one/"), ArticleConverter.addressed(source, notes).addresses());
        assertEquals(1, notes.size());
    }

    @Test
    void all_others_are() {
        String[] addresses = {"/2017/05/one/", "/?p=12", "/blog/?p=12", "/articles/one/", "/pages/one", "/desktop/", "/"
        };

        assertEquals(
                List.of(addresses),
                ArticleConverter.addressed(article(State.PUBLISHED, NOW, addresses), notes)
                        .addresses());
        assertEquals(List.of(), notes);
    }

    private static SourceArticle article(State state, Instant publishedAt, String... addresses) {
        return new SourceArticle(
                "1",
                SourceArticle.Kind.ARTICLE,
                state,
                "One",
                "",
                "<p>x</p>",
                "one",
                List.of(addresses),
                "",
                List.of(),
                Optional.of(publishedAt),
                true,
                "");
    }
}

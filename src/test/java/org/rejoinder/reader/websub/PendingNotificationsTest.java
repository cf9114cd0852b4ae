package org.rejoinder.reader.websub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.ArticleListings;
import org.rejoinder.article.Topic;

class PendingNotificationsTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final String FEED = "/feed.atom";
    private static final String TAG = "/tags/a/feed.atom";

    private final PendingNotifications pendingNotifications = new PendingNotifications();

    @Test
    void what_changes_while_one_tells_is_told_by_the_next() {
        assertEquals(Optional.empty(), pendingNotifications.begin(NOON));
        change(1);
        change(2);
        assertEquals(Set.of(1L, 2L), begin(NOON).changed().keySet());
        pendingNotifications.answer(List.of(3L));
        change(1);
        assertEquals(Optional.empty(), pendingNotifications.begin(NOON), "somebody tells already");

        take(FEED);

        PendingNotifications.Part next = begin(NOON);
        assertEquals(Set.of(1L), next.changed().keySet());
        assertEquals(Set.of(3L), next.answered());
    }

    @Test
    void an_article_that_changes_twice_is_told_of_wherever_it_was() {
        var first = new ArticleListings(List.of(Topic.named("a")), List.of("ada"));
        var second = new ArticleListings(List.of(Topic.named("b")), List.of("ada"));
        pendingNotifications.change(1, first);
        pendingNotifications.change(1, second);

        assertEquals(
                new ArticleListings(List.of(Topic.named("a"), Topic.named("b")), List.of("ada")),
                begin(NOON).changed().get(1L));
    }

    @Test
    void what_the_hub_does_not_take_is_tried_again_for_a_day_after_pauses_that_grow_to_an_hour() {
        change(1);
        begin(NOON);
        assertEquals(List.of(), fail(FEED, Map.of(), NOON));

        List<Duration> pauses = new ArrayList<>();
        Instant last = NOON;
        Collection<String> givenUp = List.of();
        while (givenUp.isEmpty()) {
            Instant now = last;
            Optional<PendingNotifications.Part> part = pendingNotifications.begin(now);
            while (part.isEmpty()) {
                now = now.plusSeconds(1);
                part = pendingNotifications.begin(now);
            }
            pauses.add(Duration.between(last, now));
            givenUp = fail(FEED, part.get().again(), now);
            last = now;
        }

        assertEquals(
                List.of(15L, 30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L),
                pauses.stream().limit(10).map(Duration::toSeconds).toList());
        assertEquals(30, pauses.size());
        assertTrue(pauses.stream().skip(8).allMatch(Duration.ofHours(1)::equals));
        assertEquals(List.of(FEED), givenUp);
        assertEquals(Optional.empty(), pendingNotifications.begin(last.plus(Duration.ofDays(9))));
    }

    @Test
    void what_waits_keeps_nothing_else_waiting() {
        change(1);
        begin(NOON);
        fail(TAG, Map.of(), NOON);

        change(2);
        PendingNotifications.Part part = begin(NOON.plusSeconds(2));

        assertEquals(Set.of(2L), part.changed().keySet());
        assertEquals(Map.of(), part.again(), "its pause is not over");
        take(FEED);
        assertEquals(
                Set.of(TAG), begin(NOON.plusSeconds(15)).again().keySet(), "that others were taken changes nothing");
    }

    @Test
    void what_was_taken_after_all_is_not_told_again() {
        change(1);
        begin(NOON);
        fail(FEED, Map.of(), NOON);

        change(1);
        begin(NOON.plusSeconds(2));
        take(FEED);

        assertEquals(Optional.empty(), pendingNotifications.begin(NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void what_changes_again_while_it_waits_is_news() {
        change(1);
        begin(NOON);
        fail(FEED, Map.of(), NOON);
        RetryState before = begin(NOON.plusSeconds(15)).again().get(FEED);
        fail(FEED, Map.of(FEED, before), NOON.plusSeconds(15));
        change(1);
        begin(NOON.plusSeconds(17));
        fail(FEED, Map.of(), NOON.plusSeconds(17));

        assertEquals(Set.of(FEED), begin(NOON.plusSeconds(17 + 15)).again().keySet());
    }

    @Test
    void what_could_not_be_told_for_a_reason_of_our_own_is_not_lost() {
        pendingNotifications.announce(List.of(FEED), NOON);
        change(1);
        pendingNotifications.answer(List.of(2L));
        PendingNotifications.Part part = begin(NOON);
        change(3);

        pendingNotifications.giveBack(part, NOON);

        assertEquals(Optional.empty(), pendingNotifications.begin(NOON));
        PendingNotifications.Part next = begin(NOON.plus(PendingNotifications.PAUSE));
        assertEquals(Set.of(1L, 3L), next.changed().keySet());
        assertEquals(part.answered(), next.answered());
        assertEquals(part.again(), next.again());
    }

    @Test
    void of_a_thousand_articles_some_are_told_of_by_themselves() {
        for (long article = 0; article < 1_000; article++) {
            change(article);
        }

        assertEquals(PendingNotifications.MOST, begin(NOON).changed().size());
    }

    @Test
    void a_hub_that_never_comes_back_does_not_fill_the_memory() {
        Map<String, RetryState> none = new HashMap<>();
        for (int each = 0; each < PendingNotifications.MOST_AGAIN; each++) {
            fail("/tags/" + each, none, NOON);
        }

        assertEquals(List.of(FEED), fail(FEED, none, NOON));
    }

    private void change(long article) {
        pendingNotifications.change(article, ArticleListings.NOWHERE);
    }

    private PendingNotifications.Part begin(Instant now) {
        return pendingNotifications.begin(now).orElseThrow();
    }

    private void take(String feed) {
        pendingNotifications.end(List.of(feed), List.of(), Map.of(), NOON);
    }

    private Collection<String> fail(String feed, Map<String, RetryState> before, Instant now) {
        return pendingNotifications.end(List.of(), List.of(feed), before, now);
    }
}

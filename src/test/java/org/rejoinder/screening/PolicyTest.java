package org.rejoinder.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {

    @Test
    void everything_is_read_first_only_if_no_article_is_an_exception() {
        Policy held = Policy.first();
        assertTrue(held.readsEverything());
        assertTrue(held.with(ModerationMode.CLOSED).readsEverything());
        assertFalse(held.with(ModerationMode.ONLY_FLAGGED_HELD).readsEverything());
        var exception = List.of(new Policy.OfArticle(7, ModerationMode.FIRST_TIMERS_HELD));
        assertFalse(new Policy(held.mode(), 3, 0, null, 2, 0, 10, null, null, null, exception, null).readsEverything());
    }

    private static final Instant PUBLISHED = Instant.parse("2026-11-01T08:00:00Z");

    @Test
    void a_site_closes_an_article_so_many_days_after_it_was_published_or_on_a_day_whichever_is_first() {
        assertEquals(Optional.empty(), closing(0, null).closing(1L, PUBLISHED));
        assertEquals(
                Optional.of(Instant.parse("2026-11-15T08:00:00Z")),
                closing(14, null).closing(1L, PUBLISHED));
        assertEquals(
                Optional.of(Instant.parse("2026-11-10T00:00:00Z")),
                closing(14, LocalDate.of(2026, 11, 10)).closing(1L, PUBLISHED));
        assertEquals(
                Optional.of(Instant.parse("2026-11-15T08:00:00Z")),
                closing(14, LocalDate.of(2026, 12, 24)).closing(1L, PUBLISHED));
    }

    @Test
    void an_article_with_a_mode_of_its_own_stays_open() {
        assertEquals(Optional.empty(), closing(14, null).closing(2L, PUBLISHED));
        assertTrue(closing(0, null)
                .with(ModerationMode.CLOSED)
                .closing(1L, PUBLISHED)
                .orElseThrow()
                .isBefore(PUBLISHED));
        assertEquals(
                Optional.empty(), closing(0, null).with(ModerationMode.CLOSED).closing(2L, PUBLISHED));
    }

    @Test
    void what_was_decided_about_a_writer_for_a_time_is_over_then() {
        Policy policy = Policy.first()
                .with(List.of(
                        Policy.OfWriter.of(1, WriterTrust.TRUSTED),
                        new Policy.OfWriter(2, WriterTrust.BLOCKED, PUBLISHED.plusSeconds(60)),
                        new Policy.OfWriter(3, WriterTrust.BLOCKED, PUBLISHED.plusSeconds(30))));

        assertEquals(policy, policy.at(PUBLISHED));
        assertEquals(Optional.of(PUBLISHED.plusSeconds(30)), policy.nextEnd(PUBLISHED));
        assertEquals(
                Set.of(1L, 2L),
                policy.at(PUBLISHED.plusSeconds(30)).trustByWriter().keySet());
        assertEquals(Optional.of(PUBLISHED.plusSeconds(60)), policy.nextEnd(PUBLISHED.plusSeconds(30)));
        assertEquals(Optional.empty(), policy.nextEnd(PUBLISHED.plusSeconds(60)));
        assertEquals(
                Set.of(1L), policy.at(PUBLISHED.plusSeconds(60)).trustByWriter().keySet());
    }

    private static Policy closing(int days, LocalDate day) {
        return new Policy(
                ModerationMode.EVERYTHING_HELD,
                3,
                days,
                day,
                2,
                0,
                10,
                null,
                null,
                null,
                List.of(new Policy.OfArticle(2, ModerationMode.EVERYTHING_HELD)),
                null);
    }
}

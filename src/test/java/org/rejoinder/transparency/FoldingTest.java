package org.rejoinder.transparency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final ReportingPeriod NOVEMBER = ReportingPeriod.of(YearMonth.of(2026, 11));
    private static final ReportingPeriod DECEMBER = ReportingPeriod.of(YearMonth.of(2026, 12));

    @Test
    void a_count_that_might_tell_of_a_person_is_folded_and_none_and_what_is_public_are_not() {
        PeriodFigures figures = november(Map.of(
                Cell.of(Measure.REPLIES_RECEIVED), 4L,
                Cell.of(Measure.PUBLISHED), 3L,
                Cell.of(Measure.DECIDED_BY_PROGRAM), 0L,
                Cell.of(Measure.APPEALS_OF_WRITERS), 5L));

        assertEquals(Figure.FOLDED, figures.count(Measure.REPLIES_RECEIVED));
        assertEquals(new Figure(3, false), figures.count(Measure.PUBLISHED));
        assertEquals(new Figure(0, false), figures.count(Measure.DECIDED_BY_PROGRAM));
        assertEquals(new Figure(5, false), figures.count(Measure.APPEALS_OF_WRITERS));
        assertEquals(Figure.NONE, figures.count(Measure.SPAM));
    }

    @Test
    void what_would_be_folded_alone_takes_the_next_smallest_with_it() {
        PeriodFigures figures = november(Map.of(
                rejected("Advertising"), 3L,
                rejected("Off topic"), 8L,
                rejected(""), 40L,
                Cell.of(Measure.SPAM), 9L));

        assertEquals(Figure.FOLDED, figures.figures().get(rejected("Advertising")));
        assertEquals(Figure.FOLDED, figures.figures().get(rejected("Off topic")));
        assertEquals(new Figure(9, false), figures.count(Measure.SPAM));
        assertEquals(new Figure(40, true), figures.count(Measure.REJECTED), "a sum is made of what is told");
    }

    @Test
    void what_programs_decided_tells_nothing_of_decisions_that_are_folded() {
        PeriodFigures folded = november(Map.of(
                rejected("Advertising"), 3L,
                rejected("Off topic"), 4L,
                Cell.of(Measure.PUBLISHED), 15L,
                Cell.of(Measure.DECIDED_BY_PROGRAM), 22L));
        PeriodFigures told = november(Map.of(
                rejected("Advertising"), 30L,
                Cell.of(Measure.PUBLISHED), 15L,
                Cell.of(Measure.DECIDED_BY_PROGRAM), 22L));

        assertEquals(Figure.FOLDED, folded.count(Measure.DECIDED_BY_PROGRAM));
        assertEquals(new Figure(22, false), told.count(Measure.DECIDED_BY_PROGRAM));
    }

    @Test
    void of_outcomes_one_cannot_be_reckoned_from_the_others() {
        PeriodFigures figures = november(Map.of(
                Cell.of(Measure.APPEALS_OF_WRITERS), 12L,
                Cell.of(Measure.APPEALS_OF_WRITERS_GRANTED), 1L,
                Cell.of(Measure.APPEALS_OF_WRITERS_REFUSED), 11L,
                Cell.of(Measure.REPORTS_KEPT), 2L,
                Cell.of(Measure.REPORTS_GONE), 4L,
                Cell.of(Measure.REPORTS_TAKEN_DOWN_BY_RULE), 7L));

        assertTrue(figures.count(Measure.APPEALS_OF_WRITERS_GRANTED).folded());
        assertTrue(figures.count(Measure.APPEALS_OF_WRITERS_REFUSED).folded());
        assertEquals(
                new Figure(7, false), figures.count(Measure.REPORTS_TAKEN_DOWN_BY_RULE), "two are folded without it");
    }

    @Test
    void a_year_tells_nothing_that_its_months_do_not() {
        PeriodFigures year = PeriodFigures.sum(
                ReportingPeriod.of(2026),
                false,
                List.of(
                        november(Map.of(
                                Cell.of(Measure.SPAM), 3L,
                                Cell.of(Measure.PUBLISHED), 2L,
                                Cell.of(Measure.MEDIAN_WAIT), 60L)),
                        PeriodFigures.of(
                                DECEMBER,
                                false,
                                Map.of(
                                        Cell.of(Measure.SPAM), 20L,
                                        Cell.of(Measure.PUBLISHED), 6L,
                                        Cell.of(Measure.MEDIAN_WAIT), 90L))),
                Map.of(Cell.of(Measure.MEDIAN_WAIT), 80L, Cell.of(Measure.SECOND_OPINIONS), 0L));

        assertEquals(new Figure(20, true), year.count(Measure.SPAM));
        assertEquals(new Figure(8, false), year.count(Measure.PUBLISHED));
        assertEquals(OptionalLong.of(80), year.median(Measure.MEDIAN_WAIT), "medians do not add up");
        assertEquals(OptionalLong.empty(), year.median(Measure.KAPPA));
    }

    @Test
    void a_share_is_told_only_where_both_numbers_are() {
        assertEquals(
                OptionalDouble.of(0.25),
                november(Map.of(
                                Cell.of(Measure.REPLIES_RECEIVED), 40L,
                                Cell.of(Measure.REPLIES_NOTICED_BY_CHECK), 10L))
                        .share(Measure.REPLIES_NOTICED_BY_CHECK, Measure.REPLIES_RECEIVED));
        assertEquals(
                OptionalDouble.empty(),
                november(Map.of(
                                Cell.of(Measure.REPLIES_RECEIVED), 40L,
                                Cell.of(Measure.REPLIES_NOTICED_BY_CHECK), 1L))
                        .share(Measure.REPLIES_NOTICED_BY_CHECK, Measure.REPLIES_RECEIVED));
        assertEquals(
                OptionalDouble.empty(),
                november(Map.of()).share(Measure.REPLIES_NOTICED_BY_CHECK, Measure.REPLIES_RECEIVED));
    }

    @Test
    void a_month_is_open_until_a_day_after_its_end() {
        assertTrue(NOVEMBER.isOpen(Instant.parse("2026-12-01T23:59:59Z")));
        assertTrue(!NOVEMBER.isOpen(Instant.parse("2026-12-02T00:00:00Z")));
        assertTrue(ReportingPeriod.of(2026).isYear() && !NOVEMBER.isYear());
        assertEquals("2026-11", NOVEMBER.name());
    }

    private static PeriodFigures november(Map<Cell, Long> counted) {
        return PeriodFigures.of(NOVEMBER, false, counted);
    }

    private static Cell rejected(String rule) {
        return new Cell(Measure.REJECTED, rule);
    }
}

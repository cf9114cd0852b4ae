package org.rejoinder.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.moderation.ModerationFigures;

/**
 * The numbers of every month and year since the site began. Periods that are over were counted once, a day after their end,
 * when nothing in them can be undone any more; the others are counted when somebody asks.
 */
@ApplicationScoped
@Transactional
public class TransparencyReports {

    /** Beyond this a site has a wrong clock, or an account from before there was anything to count. */
    private static final int MOST_MONTHS = 1_200;

    @Inject
    private PeriodCounter counter;

    @Inject
    private StoredFigures stored;

    @Inject
    private ModerationFigures moderation;

    @Inject
    private Clock clock;

    /** Newest first, each year before its months. A month that waits to be counted is not among them yet. */
    public List<PeriodFigures> all() {
        Instant now = clock.instant();
        Map<String, Map<Cell, Long>> known = stored.all();
        List<PeriodFigures> all = new ArrayList<>();
        List<PeriodFigures> months = new ArrayList<>();
        List<YearMonth> newestFirst = months(now);
        for (int i = 0; i < newestFirst.size(); i++) {
            ReportingPeriod month = ReportingPeriod.of(newestFirst.get(i));
            if (known.containsKey(month.name()) || month.isOpen(now)) {
                Map<Cell, Long> counted = known.getOrDefault(month.name(), Map.of());
                months.add(
                        PeriodFigures.of(month, month.isOpen(now), counted.isEmpty() ? counter.count(month) : counted));
            }
            boolean first = i == newestFirst.size() - 1
                    || newestFirst.get(i + 1).getYear() != newestFirst.get(i).getYear();
            if (first && !months.isEmpty()) {
                all.add(year(newestFirst.get(i).getYear(), months, known, now));
                all.addAll(months);
                months.clear();
            }
        }
        return all;
    }

    private PeriodFigures year(
            int number, List<PeriodFigures> months, Map<String, Map<Cell, Long>> known, Instant now) {
        ReportingPeriod year = ReportingPeriod.of(number);
        Map<Cell, Long> medians = known.getOrDefault(year.name(), Map.of());
        boolean open = year.isOpen(now);
        return PeriodFigures.sum(year, open, months, open && medians.isEmpty() ? counter.medians(year) : medians);
    }

    /**
     * Counts the oldest period that is over and was not counted.
     *
     * @return whether there was one
     */
    boolean storeNext() {
        Instant now = clock.instant();
        Set<String> known = stored.periods();
        List<ReportingPeriod> due = months(now).stream()
                .flatMap(month -> Stream.of(ReportingPeriod.of(month), ReportingPeriod.of(month.getYear())))
                .filter(period -> !period.isOpen(now) && !known.contains(period.name()))
                .toList();
        if (due.isEmpty()) {
            return false;
        }
        ReportingPeriod next = due.get(due.size() - 1);
        stored.store(next, next.isYear() ? withMark(counter.medians(next)) : counter.count(next));
        return true;
    }

    /** So that a year without medians is known to be counted. */
    private static Map<Cell, Long> withMark(Map<Cell, Long> medians) {
        medians.putIfAbsent(Cell.of(Measure.SECOND_OPINIONS), 0L);
        return medians;
    }

    private List<YearMonth> months(Instant now) {
        YearMonth last = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        YearMonth first = YearMonth.from(moderation.since().orElse(now).atOffset(ZoneOffset.UTC));
        return Stream.iterate(
                        last, month -> !month.isBefore(first) || month.equals(last), month -> month.minusMonths(1))
                .limit(MOST_MONTHS)
                .toList();
    }
}

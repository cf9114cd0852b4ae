package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.list.ArticleList;
import org.rejoinder.article.list.ArticleSummary;

/** A month of what went out and what goes out, on the clocks of the site. */
@Named
@RequestScoped
public class ArticleCalendarBean {

    /** More than this nobody finds in a month. */
    private static final int MOST = 1_000;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** @param out whether readers have it */
    public record Entry(long id, String time, String title, boolean out) {}

    /** @param inMonth false for the days that fill its first and its last week */
    public record Day(int number, String name, boolean inMonth, boolean today, List<Entry> entries) {}

    @Inject
    private ArticleList list;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    private YearMonth month;
    private ZoneId zone;
    private List<List<Day>> weeks;

    @PostConstruct
    void open() {
        zone = publishingSettingsService.rules().timeZone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        month = asked(YearMonth.from(today));
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = month.atEndOfMonth().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Map<LocalDate, List<ArticleSummary>> lines =
                list.outBetween(currentUser.account().orElseThrow(), start(first), start(end), MOST).stream()
                        .collect(Collectors.groupingBy(line -> at(line).toLocalDate()));
        weeks = new ArrayList<>();
        for (LocalDate monday = first; monday.isBefore(end); monday = monday.plusWeeks(1)) {
            LocalDate week = monday;
            weeks.add(IntStream.range(0, DAYS_OF_A_WEEK)
                    .mapToObj(week::plusDays)
                    .map(day -> new Day(
                            day.getDayOfMonth(),
                            DAY.format(day),
                            YearMonth.from(day).equals(month),
                            day.equals(today),
                            entries(lines.getOrDefault(day, List.of()))))
                    .toList());
        }
    }

    private static YearMonth asked(YearMonth present) {
        String typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("month");
        try {
            return typed == null ? present : YearMonth.parse(typed);
        } catch (DateTimeParseException e) {
            return present;
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private ZonedDateTime at(ArticleSummary line) {
        return line.dueAt().or(line::publishedAt).orElseThrow().atZone(zone);
    }

    private List<Entry> entries(List<ArticleSummary> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(this::at))
                .map(line -> new Entry(
                        line.id(),
                        TIME.format(at(line)),
                        line.title(),
                        line.dueAt().isEmpty()))
                .toList();
    }

    public String getName() {
        return NAME.format(month);
    }

    public String getZone() {
        return zone.getId();
    }

    /** Each from Monday to Sunday. */
    public List<List<Day>> getWeeks() {
        return weeks;
    }

    public boolean isBare() {
        return weeks.stream()
                .flatMap(List::stream)
                .allMatch(day -> day.entries().isEmpty());
    }

    public String getBefore() {
        return month.minusMonths(1).toString();
    }

    public String getAfter() {
        return month.plusMonths(1).toString();
    }
}

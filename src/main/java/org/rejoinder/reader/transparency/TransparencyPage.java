package org.rejoinder.reader.transparency;

import static org.rejoinder.transparency.Measure.APPEALS_OF_REPORTERS;
import static org.rejoinder.transparency.Measure.APPEALS_OF_REPORTERS_GRANTED;
import static org.rejoinder.transparency.Measure.APPEALS_OF_REPORTERS_REFUSED;
import static org.rejoinder.transparency.Measure.APPEALS_OF_WRITERS;
import static org.rejoinder.transparency.Measure.APPEALS_OF_WRITERS_GRANTED;
import static org.rejoinder.transparency.Measure.APPEALS_OF_WRITERS_REFUSED;
import static org.rejoinder.transparency.Measure.DECIDED_BY_PROGRAM;
import static org.rejoinder.transparency.Measure.HIDDEN_BY_REPORTS;
import static org.rejoinder.transparency.Measure.KAPPA;
import static org.rejoinder.transparency.Measure.MEDIAN_WAIT;
import static org.rejoinder.transparency.Measure.MEDIAN_WAIT_OF_REPORTERS;
import static org.rejoinder.transparency.Measure.MEDIAN_WAIT_OF_REPORTS;
import static org.rejoinder.transparency.Measure.MEDIAN_WAIT_OF_WRITERS;
import static org.rejoinder.transparency.Measure.PUBLISHED;
import static org.rejoinder.transparency.Measure.PUBLISHED_AUTOMATICALLY;
import static org.rejoinder.transparency.Measure.REJECTED;
import static org.rejoinder.transparency.Measure.REPLIES_NOTICED_BY_CHECK;
import static org.rejoinder.transparency.Measure.REPLIES_RECEIVED;
import static org.rejoinder.transparency.Measure.REPORTS_GONE;
import static org.rejoinder.transparency.Measure.REPORTS_KEPT;
import static org.rejoinder.transparency.Measure.REPORTS_OF_CHILD_ABUSE;
import static org.rejoinder.transparency.Measure.REPORTS_OF_ILLEGAL_CONTENT;
import static org.rejoinder.transparency.Measure.REPORTS_OF_RULES;
import static org.rejoinder.transparency.Measure.REPORTS_TAKEN_DOWN_BY_LAW;
import static org.rejoinder.transparency.Measure.REPORTS_TAKEN_DOWN_BY_RULE;
import static org.rejoinder.transparency.Measure.SECOND_OPINIONS;
import static org.rejoinder.transparency.Measure.SPAM;
import static org.rejoinder.transparency.Measure.SPAM_AUTOMATICALLY;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.reader.meta.Breadcrumb;
import org.rejoinder.reader.meta.PageMetadata;
import org.rejoinder.reader.meta.PageMetadataFactory;
import org.rejoinder.transparency.Cell;
import org.rejoinder.transparency.Figure;
import org.rejoinder.transparency.Measure;
import org.rejoinder.transparency.PeriodFigures;

/** The numbers of one period in words, and the way to the others. */
@Named
@RequestScoped
public class TransparencyPage {

    private static final String PATH = "/transparency";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy/MM", Locale.ROOT);

    /** Numbers that belong together. */
    public record Section(String key, List<Row> rows) {}

    /** @param rule whether the label is a house rule */
    public record Row(String label, String value, boolean rule) {}

    /** A year with its months. */
    public record Year(Link itself, List<Link> months) {}

    /** To a period. @param here whether the page is about it */
    public record Link(String name, String address, boolean here) {}

    @Inject
    private TransparencyData data;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private PageMetadataFactory pageMetadataFactory;

    @Inject
    private Clock clock;

    private Messages words;
    private FigureWords said;
    private PageMetadata pageMetadata;
    private PeriodFigures shown;
    private String title;
    private final List<Year> years = new ArrayList<>();
    private List<Section> sections = List.of();

    /** @param asked {@code 2026/11}, {@code 2026}, or empty for this year. @return false if there is no such period */
    boolean open(String asked) {
        List<PeriodFigures> all = data.all();
        Optional<PeriodFigures> found = all.stream()
                .filter(some -> asked.isEmpty() || tail(some).equals(asked))
                .findFirst();
        found.ifPresent(some -> {
            words = currentMessages.current();
            said = new FigureWords(words);
            shown = some;
            title = words.of("transparency.of", name(some));
            pageMetadata = asked.isEmpty()
                    ? pageMetadataFactory.page(words.of("transparency.title"), words.of("transparency.lead"), PATH)
                    : pageMetadataFactory.page(
                            title,
                            words.of("transparency.lead"),
                            PATH + "/" + asked,
                            new Breadcrumb(words.of("transparency.title"), PATH));
            all.forEach(this::link);
            sections = Stream.concat(Stream.of(replies(), decisions(), reports(), appeals()), opinions())
                    .toList();
        });
        return found.isPresent();
    }

    private static String tail(PeriodFigures some) {
        return some.period().isYear()
                ? some.period().name()
                : MONTH.format(some.period().month());
    }

    private String name(PeriodFigures some) {
        return some.period().isYear()
                ? some.period().name()
                : words.month(some.period().month());
    }

    private void link(PeriodFigures some) {
        YearMonth month = some.period().month();
        String name = some.period().isYear() ? some.period().name() : words.monthOfYear(month);
        var link = new Link(name, PATH + "/" + tail(some), some.equals(shown));
        if (some.period().isYear()) {
            years.add(new Year(link, new ArrayList<>()));
        } else {
            years.get(years.size() - 1).months().add(link);
        }
    }

    private Section replies() {
        return new Section(
                "replies",
                List.of(
                        row(REPLIES_RECEIVED),
                        row(REPLIES_NOTICED_BY_CHECK),
                        new Row(
                                words.of("transparency.share-noticed"),
                                said.share(shown.share(REPLIES_NOTICED_BY_CHECK, REPLIES_RECEIVED)),
                                false),
                        row(PUBLISHED_AUTOMATICALLY),
                        row(SPAM_AUTOMATICALLY)));
    }

    private Section decisions() {
        Stream<Row> rejected = shown.rejected().stream()
                .filter(entry -> entry.getValue().folded() || entry.getValue().value() > 0)
                .map(this::rejected);
        return new Section(
                "decisions",
                Stream.of(
                                Stream.of(row(PUBLISHED), row(REJECTED)),
                                rejected,
                                Stream.of(row(SPAM), row(DECIDED_BY_PROGRAM), time(MEDIAN_WAIT)))
                        .flatMap(rows -> rows)
                        .toList());
    }

    private Row rejected(Map.Entry<Cell, Figure> entry) {
        String rule = entry.getKey().rule();
        return new Row(rule.isEmpty() ? words.of("transparency.no-rule") : rule, said.of(entry.getValue()), true);
    }

    private Section reports() {
        return new Section(
                "reports",
                List.of(
                        row(REPORTS_OF_RULES),
                        row(REPORTS_OF_ILLEGAL_CONTENT),
                        row(REPORTS_OF_CHILD_ABUSE),
                        row(HIDDEN_BY_REPORTS),
                        row(REPORTS_KEPT),
                        row(REPORTS_TAKEN_DOWN_BY_RULE),
                        row(REPORTS_TAKEN_DOWN_BY_LAW),
                        row(REPORTS_GONE),
                        time(MEDIAN_WAIT_OF_REPORTS)));
    }

    private Section appeals() {
        return new Section(
                "appeals",
                List.of(
                        row(APPEALS_OF_WRITERS),
                        row(APPEALS_OF_WRITERS_GRANTED),
                        row(APPEALS_OF_WRITERS_REFUSED),
                        time(MEDIAN_WAIT_OF_WRITERS),
                        row(APPEALS_OF_REPORTERS),
                        row(APPEALS_OF_REPORTERS_GRANTED),
                        row(APPEALS_OF_REPORTERS_REFUSED),
                        time(MEDIAN_WAIT_OF_REPORTERS)));
    }

    /** Only where somebody was asked. */
    private Stream<Section> opinions() {
        return Stream.of(new Section(
                        "opinions",
                        List.of(row(SECOND_OPINIONS), new Row(label(KAPPA), said.kappa(shown.median(KAPPA)), false))))
                .filter(unused -> !shown.count(SECOND_OPINIONS).equals(new Figure(0, false)));
    }

    private Row row(Measure measure) {
        return new Row(label(measure), said.of(shown.count(measure)), false);
    }

    private Row time(Measure measure) {
        return new Row(label(measure), said.time(shown.median(measure)), false);
    }

    private String label(Measure measure) {
        return words.of("transparency." + measure.code());
    }

    public PageMetadata getHead() {
        return pageMetadata;
    }

    public String getTitle() {
        return title;
    }

    public List<Section> getSections() {
        return sections;
    }

    public List<Year> getYears() {
        return years;
    }

    /** When the numbers were counted, which may still change; null if they cannot. */
    public Instant getCountedAt() {
        return shown.open() ? clock.instant() : null;
    }

    public int getLeast() {
        return Figure.LEAST;
    }
}

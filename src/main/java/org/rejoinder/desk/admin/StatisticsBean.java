package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.moderation.InterRaterAgreement;
import org.rejoinder.moderation.SecondOpinions;
import org.rejoinder.moderation.Statistics;
import org.rejoinder.reply.ReplyState;

/** How moderation has gone in the last days, as plots and as tables. */
@Named
@RequestScoped
public class StatisticsBean {

    private static final List<Integer> SPANS = List.of(7, 30, 90);
    private static final List<ReplyState> OUTCOMES =
            List.of(ReplyState.PUBLISHED, ReplyState.REJECTED, ReplyState.SPAM);

    /** How far two moderators agree about one verdict. */
    public record Kappa(String verdict, double value) {}

    @Inject
    private Statistics statistics;

    @Inject
    private SecondOpinions secondOpinions;

    private int span;
    private List<Statistics.Day> days;
    private Map<Statistics.Age, Long> backlog;
    private Statistics.Decisions all;
    private List<Statistics.Moderator> moderators;
    private InterRaterAgreement interRaterAgreement;

    @PostConstruct
    void open() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("days", "30");
        span = SPANS.stream()
                .filter(each -> asked.equals(String.valueOf(each)))
                .findFirst()
                .orElse(30);
        days = statistics.days(span);
        all = statistics.all(span);
        moderators = statistics.moderators(span);
        backlog = statistics.backlog();
        interRaterAgreement = secondOpinions.agreement();
    }

    public List<Integer> getSpans() {
        return SPANS;
    }

    public int getSpan() {
        return span;
    }

    public List<Statistics.Day> getDays() {
        return days;
    }

    public Statistics.Decisions getAll() {
        return all;
    }

    public long getReceived() {
        return days.stream().mapToLong(Statistics.Day::received).sum();
    }

    public List<Statistics.Moderator> getModerators() {
        return moderators;
    }

    public Collection<Map.Entry<Statistics.Age, Long>> getBacklog() {
        return backlog.entrySet();
    }

    public long getWaiting() {
        return backlog.values().stream().mapToLong(Long::longValue).sum();
    }

    public InterRaterAgreement getAgreement() {
        return interRaterAgreement;
    }

    public List<Kappa> getKappas() {
        return interRaterAgreement.byVerdict().entrySet().stream()
                .map(entry -> new Kappa(DeskMessages.verdict(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Two decimals; what cannot be said is a dash. */
    public String kappa(double value) {
        return Double.isNaN(value) ? "–" : DeskMessages.of("statistics.kappa.value", value);
    }

    public ReplyState[] getOutcomes() {
        return OUTCOMES.toArray(ReplyState[]::new);
    }

    /** As one says it: in the unit that fits. */
    public String time(Duration waited) {
        if (waited == null) {
            return "–";
        } else if (waited.toMinutes() < 1) {
            return DeskMessages.of("statistics.moment");
        }
        WaitUnit unit = WaitUnit.of(waited);
        return DeskMessages.of("statistics.wait." + unit, unit.count(waited));
    }

    /** What the plot of waits shows, with the unit of its figures. */
    public String getWaitsTitle() {
        return DeskMessages.of("statistics.waits." + waitUnit());
    }

    /** One unit for all days: that of the longest wait. */
    private WaitUnit waitUnit() {
        return WaitUnit.of(days.stream()
                .map(day -> day.decisions().slow())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
    }

    public String getInflowPlot() {
        var sets = JsonBuilders.array()
                .add(set("statistics.received", values(Statistics.Day::received))
                        .add("series", 0));
        return plot("bar", dates(), sets, false);
    }

    public String getOutcomePlot() {
        var sets = JsonBuilders.array();
        for (int i = 0; i < OUTCOMES.size(); i++) {
            ReplyState outcome = OUTCOMES.get(i);
            sets.add(set("state." + outcome, values(day -> day.decisions().of(outcome)))
                    .add("series", i + 1));
        }
        return plot("bar", dates(), sets, true);
    }

    public String getWaitingPlot() {
        var sets = JsonBuilders.array()
                .add(set("statistics.median", waits(day -> day.decisions().median()))
                        .add("series", 0))
                .add(set("statistics.slow", waits(day -> day.decisions().slow()))
                        .add("series", 4));
        return plot("line", dates(), sets, false);
    }

    public String getBacklogPlot() {
        var labels = JsonBuilders.array();
        var values = JsonBuilders.array();
        backlog.forEach((age, replies) -> {
            labels.add(DeskMessages.of("age." + age));
            values.add(replies);
        });
        return plot(
                "bar",
                labels,
                JsonBuilders.array().add(set("state.HELD", values).add("series", 0)),
                false);
    }

    private JsonArrayBuilder dates() {
        var dates = JsonBuilders.array();
        days.forEach(day -> dates.add(day.date().toString()));
        return dates;
    }

    private JsonArrayBuilder values(Function<Statistics.Day, Long> value) {
        var values = JsonBuilders.array();
        days.forEach(day -> values.add(value.apply(day)));
        return values;
    }

    /** A day on which nothing was decided is a gap. */
    private JsonArrayBuilder waits(Function<Statistics.Day, Duration> value) {
        var values = JsonBuilders.array();
        WaitUnit unit = waitUnit();
        for (Statistics.Day day : days) {
            Duration waited = value.apply(day);
            if (waited == null) {
                values.addNull();
            } else {
                values.add(Math.round(unit.count(waited) * 100) / 100.0);
            }
        }
        return values;
    }

    private static JsonObjectBuilder set(String name, JsonArrayBuilder values) {
        return JsonBuilders.object().add("label", DeskMessages.of(name)).add("data", values);
    }

    /** For Chart.js; the colours are added where the page's are known (statistics.js). */
    private static String plot(String type, JsonArrayBuilder labels, JsonArrayBuilder sets, boolean stacked) {
        var axis = JsonBuilders.object().add("stacked", stacked);
        var fromZero = JsonBuilders.object().add("stacked", stacked).add("beginAtZero", true);
        return JsonBuilders.object()
                .add("type", type)
                .add("data", JsonBuilders.object().add("labels", labels).add("datasets", sets))
                .add(
                        "options",
                        JsonBuilders.object()
                                .add("maintainAspectRatio", false)
                                .add(
                                        "scales",
                                        JsonBuilders.object().add("x", axis).add("y", fromZero)))
                .build()
                .toString();
    }
}

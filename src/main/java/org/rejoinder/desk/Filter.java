package org.rejoinder.desk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.reply.ReplyState;

/**
 * Which replies of a list somebody wants to see; null leaves a part open.
 *
 * @param signal the screen that noticed something
 * @param words what is searched for in texts and names
 * @param from the first day, in UTC
 * @param until the last day, in UTC
 */
public record Filter(Long article, Long writer, String signal, String words, LocalDate from, LocalDate until)
        implements Serializable {

    static final Filter NONE = new Filter(null, null, null, null, null, null);

    /** Characters. */
    private static final int LONGEST_SEARCH = 200;

    static Filter in(Map<String, String> parameters) {
        return new Filter(
                Asking.number(parameters.get("article")),
                Asking.number(parameters.get("writer")),
                signal(parameters.get("signal")),
                words(parameters.get("q")),
                Asking.day(parameters.get("from")),
                Asking.day(parameters.get("until")));
    }

    private static String signal(String given) {
        return given != null && given.matches("[a-z0-9-]{1,40}") ? given : null;
    }

    private static String words(String given) {
        return given == null || given.isBlank()
                ? null
                : given.strip().substring(0, Math.min(given.strip().length(), LONGEST_SEARCH));
    }

    static Filter byArticle(long article) {
        return new Filter(article, null, null, null, null, null);
    }

    static Filter byWriter(long writer) {
        return new Filter(null, writer, null, null, null, null);
    }

    static Filter bySignal(String signal) {
        return new Filter(null, null, signal, null, null, null);
    }

    /** All of it but the words, which a search must find first. */
    ReplyQuery wanted(ReplyState state, boolean alone) {
        Instant begin = from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new ReplyQuery(state, article, writer, signal, begin, end, null, null, alone);
    }

    public boolean isEmpty() {
        return Stream.of(article, writer, signal, words, from, until).allMatch(Objects::isNull);
    }

    void addTo(StringJoiner parameters) {
        Asking.add(parameters, "article", article);
        Asking.add(parameters, "writer", writer);
        Asking.add(parameters, "signal", signal);
        Asking.add(parameters, "q", words);
        Asking.add(parameters, "from", from);
        Asking.add(parameters, "until", until);
    }
}

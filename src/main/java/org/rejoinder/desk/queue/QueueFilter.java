package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
 * @param from the first day
 * @param until the last day
 * @param reply this one alone
 */
public record QueueFilter(
        Long article, Long writer, String signal, String words, LocalDate from, LocalDate until, Long reply)
        implements Serializable {

    static final QueueFilter NONE = new QueueFilter(null, null, null, null, null, null, null);

    /** Characters. */
    private static final int LONGEST_SEARCH = 200;

    static QueueFilter in(Map<String, String> parameters) {
        return new QueueFilter(
                QueueQueryParser.number(parameters.get("article")),
                QueueQueryParser.number(parameters.get("writer")),
                signal(parameters.get("signal")),
                words(parameters.get("q")),
                QueueQueryParser.day(parameters.get("from")),
                QueueQueryParser.day(parameters.get("until")),
                QueueQueryParser.number(parameters.get("reply")));
    }

    private static String signal(String given) {
        return given != null && given.matches("[a-z0-9-]{1,40}") ? given : null;
    }

    private static String words(String given) {
        return given == null || given.isBlank()
                ? null
                : given.strip().substring(0, Math.min(given.strip().length(), LONGEST_SEARCH));
    }

    static QueueFilter byArticle(long article) {
        return new QueueFilter(article, null, null, null, null, null, null);
    }

    static QueueFilter byWriter(long writer) {
        return new QueueFilter(null, writer, null, null, null, null, null);
    }

    static QueueFilter bySignal(String signal) {
        return new QueueFilter(null, null, signal, null, null, null, null);
    }

    /**
     * All of it but the words, which a search must find first.
     *
     * @param zone whose days are meant
     */
    ReplyQuery wanted(ReplyState state, boolean alone, ZoneId zone) {
        Instant begin = from == null ? null : from.atStartOfDay(zone).toInstant();
        Instant end =
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant();
        List<Long> some = reply == null ? null : List.of(reply);
        return new ReplyQuery(state, article, writer, signal, begin, end, null, some, alone, false);
    }

    /** Whether it leaves few enough that they can be listed whatever their state is. */
    boolean isOfFew() {
        return writer != null || reply != null;
    }

    public boolean isEmpty() {
        return Stream.of(article, writer, signal, words, from, until, reply).allMatch(Objects::isNull);
    }

    void addTo(StringJoiner parameters) {
        QueueQueryParser.add(parameters, "article", article);
        QueueQueryParser.add(parameters, "writer", writer);
        QueueQueryParser.add(parameters, "signal", signal);
        QueueQueryParser.add(parameters, "q", words);
        QueueQueryParser.add(parameters, "from", from);
        QueueQueryParser.add(parameters, "until", until);
        QueueQueryParser.add(parameters, "reply", reply);
    }
}

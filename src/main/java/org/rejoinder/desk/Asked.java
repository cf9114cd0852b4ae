package org.rejoinder.desk;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.rejoinder.moderation.Order;
import org.rejoinder.moderation.Wanted;
import org.rejoinder.reply.ReplyState;

/**
 * Which list the address of the queue asks for: {@code ?state=spam&order=newest&article=7&writer=9&signal=links&after=41}.
 * What it cannot understand is left out.
 */
public record Asked(ReplyState state, Order order, Long article, Long writer, String signal, long after)
        implements Serializable {

    static Asked in(Map<String, String> parameters) {
        ReplyState state = name(ReplyState.class, parameters.get("state"), ReplyState.HELD);
        Order usual = state == ReplyState.HELD ? Order.OLDEST : Order.NEWEST;
        Long after = number(parameters.get("after"));
        String signal = parameters.get("signal");
        return new Asked(
                state,
                name(Order.class, parameters.get("order"), usual),
                number(parameters.get("article")),
                number(parameters.get("writer")),
                signal == null || !signal.matches("[a-z0-9-]{1,40}") ? null : signal,
                after == null ? 0 : after);
    }

    private static <T extends Enum<T>> T name(Class<T> type, String given, T otherwise) {
        for (T each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(given)) {
                return each;
            }
        }
        return otherwise;
    }

    private static Long number(String given) {
        return given != null && given.matches("\\d{1,18}") ? Long.valueOf(given) : null;
    }

    Wanted wanted() {
        return new Wanted(state, article, writer, signal, null, null, null, isGrouped());
    }

    public boolean isFiltered() {
        return article != null || writer != null || signal != null;
    }

    /** Whether near-identical replies stand together, apart from the list. */
    public boolean isGrouped() {
        return state == ReplyState.HELD && !isFiltered();
    }

    Asked from(long reply) {
        return new Asked(state, order, article, writer, signal, reply);
    }

    Asked in(ReplyState other) {
        return new Asked(other, other == ReplyState.HELD ? Order.OLDEST : Order.NEWEST, article, writer, signal, 0);
    }

    Asked by(Order other) {
        return new Asked(state, other, article, writer, signal, 0);
    }

    /** The address that asks for this. */
    String address() {
        var parameters = new StringJoiner("&", "/desk/queue?", "");
        parameters.add("state=" + state.name().toLowerCase(Locale.ROOT));
        parameters.add("order=" + order.name().toLowerCase(Locale.ROOT));
        add(parameters, "article", article);
        add(parameters, "writer", writer);
        add(parameters, "signal", signal);
        add(parameters, "after", after == 0 ? null : after);
        return parameters.toString();
    }

    private static void add(StringJoiner parameters, String name, Object value) {
        if (value != null) {
            parameters.add(name + "=" + value);
        }
    }
}

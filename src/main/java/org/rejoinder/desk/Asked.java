package org.rejoinder.desk;

import java.io.Serializable;
import java.util.Map;
import java.util.StringJoiner;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.reply.ReplyState;

/**
 * Which list the address of the queue asks for: {@code ?state=spam&order=newest&article=7&q=words&after=41}. What it
 * cannot understand is left out.
 */
public record Asked(ReplyState state, QueueOrder order, Filter filter, long after) implements Serializable {

    static Asked in(Map<String, String> parameters) {
        ReplyState state = Asking.name(ReplyState.class, parameters.get("state"), ReplyState.HELD);
        Long after = Asking.number(parameters.get("after"));
        return new Asked(
                state,
                Asking.name(QueueOrder.class, parameters.get("order"), usual(state)),
                Filter.in(parameters),
                after == null ? 0 : after);
    }

    private static QueueOrder usual(ReplyState state) {
        return state == ReplyState.HELD ? QueueOrder.OLDEST : QueueOrder.NEWEST;
    }

    ReplyQuery wanted() {
        return filter.wanted(state, isGrouped());
    }

    /** Whether near-identical replies stand together, apart from the list. */
    public boolean isGrouped() {
        return state == ReplyState.HELD && filter.isEmpty();
    }

    Asked from(long reply) {
        return new Asked(state, order, filter, reply);
    }

    Asked in(ReplyState other) {
        return new Asked(other, usual(other), filter, 0);
    }

    Asked by(QueueOrder other) {
        return new Asked(state, other, filter, 0);
    }

    Asked only(Filter other) {
        return new Asked(state, order, other, 0);
    }

    /** The address that asks for this. */
    String address() {
        var parameters = new StringJoiner("&", "/desk/queue?", "");
        parameters.add("state=" + getStateName());
        parameters.add("order=" + getOrderName());
        filter.addTo(parameters);
        if (after > 0) {
            parameters.add("after=" + after);
        }
        return parameters.toString();
    }

    public String getStateName() {
        return Asking.nameOf(state);
    }

    public String getOrderName() {
        return Asking.nameOf(order);
    }
}

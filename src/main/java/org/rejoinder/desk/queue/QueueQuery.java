package org.rejoinder.desk.queue;

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
public record QueueQuery(ReplyState state, QueueOrder order, QueueFilter filter, long after) implements Serializable {

    static QueueQuery in(Map<String, String> parameters) {
        ReplyState state = QueueQueryParser.name(ReplyState.class, parameters.get("state"), ReplyState.HELD);
        Long after = QueueQueryParser.number(parameters.get("after"));
        return new QueueQuery(
                state,
                QueueQueryParser.name(QueueOrder.class, parameters.get("order"), usual(state)),
                QueueFilter.in(parameters),
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

    QueueQuery from(long reply) {
        return new QueueQuery(state, order, filter, reply);
    }

    QueueQuery in(ReplyState other) {
        return new QueueQuery(other, usual(other), filter, 0);
    }

    QueueQuery by(QueueOrder other) {
        return new QueueQuery(state, other, filter, 0);
    }

    QueueQuery only(QueueFilter other) {
        return new QueueQuery(state, order, other, 0);
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
        return QueueQueryParser.nameOf(state);
    }

    public String getOrderName() {
        return QueueQueryParser.nameOf(order);
    }
}

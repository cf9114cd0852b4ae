package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.reply.ReplyState;

/**
 * Which list the address of the queue asks for: {@code ?state=spam&order=newest&article=7&q=words&after=41}. What it
 * cannot understand is left out.
 *
 * Appeals are a list of their own, though their replies are held: {@code ?state=appeals}.
 *
 * @param state null for every state, which the list of one writer, or of one reply, may have: {@code ?state=all&writer=7}
 */
public record QueueQuery(ReplyState state, boolean appeals, QueueOrder order, QueueFilter filter, long after)
        implements Serializable {

    private static final String ANY_STATE = "all";
    private static final String APPEALS = "appeals";

    static QueueQuery in(Map<String, String> parameters) {
        QueueFilter filter = QueueFilter.in(parameters);
        ReplyState state = ANY_STATE.equals(parameters.get("state")) && filter.isOfFew()
                ? null
                : QueueQueryParser.name(ReplyState.class, parameters.get("state"), ReplyState.HELD);
        Long after = QueueQueryParser.number(parameters.get("after"));
        return new QueueQuery(
                state,
                APPEALS.equals(parameters.get("state")),
                QueueQueryParser.name(QueueOrder.class, parameters.get("order"), usual(state)),
                filter,
                after == null ? 0 : after);
    }

    private static QueueOrder usual(ReplyState state) {
        return state == ReplyState.HELD ? QueueOrder.OLDEST : QueueOrder.NEWEST;
    }

    /** @param zone whose days are meant */
    ReplyQuery wanted(ZoneId zone) {
        ReplyQuery replyQuery = filter.wanted(state, isGrouped(), zone);
        return appeals ? replyQuery.onlyAppealed() : replyQuery;
    }

    /** Whether near-identical replies stand together, apart from the list. */
    public boolean isGrouped() {
        return state == ReplyState.HELD && !appeals && filter.isEmpty();
    }

    QueueQuery from(long reply) {
        return new QueueQuery(state, appeals, order, filter, reply);
    }

    QueueQuery in(ReplyState other) {
        return new QueueQuery(other, false, usual(other), filter, 0);
    }

    QueueQuery inAppeals() {
        return new QueueQuery(ReplyState.HELD, true, usual(ReplyState.HELD), filter, 0);
    }

    QueueQuery inAnyState() {
        return new QueueQuery(null, false, QueueOrder.NEWEST, filter, 0);
    }

    QueueQuery by(QueueOrder other) {
        return new QueueQuery(state, appeals, other, filter, 0);
    }

    QueueQuery only(QueueFilter other) {
        ReplyState listed = Optional.ofNullable(state).orElse(ReplyState.HELD);
        return new QueueQuery(listed, appeals, state == null ? usual(listed) : order, other, 0);
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
        if (appeals) {
            return APPEALS;
        }
        return state == null ? ANY_STATE : QueueQueryParser.nameOf(state);
    }

    public String getOrderName() {
        return QueueQueryParser.nameOf(order);
    }
}

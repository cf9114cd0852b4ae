package org.rejoinder.desk;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.reply.ReplyState;

/** Where the links of a list of replies lead: to other states, other orders, and what one part of a card has in common. */
public final class QueueLinks implements Serializable {

    /** A tab, with how many replies are behind it. */
    public record Tab(String name, String address, long replies, boolean open) {}

    /** An order that the list may have. */
    public record Choice(String name, String address, boolean chosen) {}

    private final Asked asked;

    QueueLinks(Asked asked) {
        this.asked = asked;
    }

    List<Tab> tabs(Map<ReplyState, Long> counts) {
        return Stream.of(ReplyState.values())
                .filter(state -> state != ReplyState.ERASED)
                .map(state -> new Tab(
                        Words.of("state." + state),
                        asked.in(state).address(),
                        counts.getOrDefault(state, 0L),
                        state == asked.state()))
                .toList();
    }

    public List<Choice> getOrders() {
        return Stream.of(QueueOrder.values())
                .map(queueOrder -> new Choice(
                        Words.of("order." + queueOrder), asked.by(queueOrder).address(), queueOrder == asked.order()))
                .toList();
    }

    /** The list of everything on the same article. */
    public String ofArticle(long article) {
        return asked.only(Filter.byArticle(article)).address();
    }

    public String ofWriter(long writer) {
        return asked.only(Filter.byWriter(writer)).address();
    }

    /** The list of everything that the same screen has noticed. */
    public String ofSignal(String screen) {
        return asked.only(Filter.bySignal(screen)).address();
    }

    public String getUnfiltered() {
        return asked.only(Filter.NONE).address();
    }

    String after(long reply) {
        return asked.from(reply).address();
    }
}

package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.reply.ReplyState;

/** Where the links of a list of replies lead: to other states, other orders, and what one part of a card has in common. */
public final class QueueLinks implements Serializable {

    /** A tab, with how many replies are behind it; null for a list that is not counted. */
    public record Tab(String name, String address, Long replies, boolean open) {}

    /** An order that the list may have. */
    public record Choice(String name, String address, boolean chosen) {}

    static final String REPORTS = "/desk/reports";

    private final QueueQuery queueQuery;

    QueueLinks(QueueQuery queueQuery) {
        this.queueQuery = queueQuery;
    }

    /** The same, where the list is on a page of its own. */
    List<Tab> tabsAt(String address, Map<ReplyState, Long> counts, long appeals, long reports) {
        return tabs(counts, appeals, reports).stream()
                .map(tab -> new Tab(
                        tab.name(), tab.address(), tab.replies(), tab.address().equals(address)))
                .toList();
    }

    /**
     * Every state that can be listed, the appeals beside what is held, and what readers report.
     *
     * @param reports null for who sees none
     */
    List<Tab> tabs(Map<ReplyState, Long> counts, long appeals, Long reports) {
        List<Tab> all = new ArrayList<>();
        if (queueQuery.filter().isOfFew()) {
            all.add(tab("all", queueQuery.inAnyState(), null));
        }
        for (ReplyState state : ReplyState.values()) {
            if (state != ReplyState.ERASED) {
                all.add(tab(state.name(), queueQuery.in(state), counts.getOrDefault(state, 0L)));
            }
            if (state == ReplyState.HELD) {
                all.add(tab("appeals", queueQuery.inAppeals(), appeals));
                if (reports != null) {
                    all.add(new Tab(DeskMessages.of("report.title"), REPORTS, reports, false));
                }
            }
        }
        return all;
    }

    private Tab tab(String name, QueueQuery list, Long replies) {
        boolean open = list.getStateName().equals(queueQuery.getStateName());
        return new Tab(DeskMessages.of("state." + name), list.address(), replies, open);
    }

    public List<Choice> getOrders() {
        return Stream.of(QueueOrder.values())
                .map(queueOrder -> new Choice(
                        DeskMessages.of("order." + queueOrder),
                        queueQuery.by(queueOrder).address(),
                        queueOrder == queueQuery.order()))
                .toList();
    }

    /** The list of everything on the same article. */
    public String ofArticle(long article) {
        return queueQuery.only(QueueFilter.byArticle(article)).address();
    }

    /** In every state. */
    public String ofWriter(long writer) {
        return queueQuery.only(QueueFilter.byWriter(writer)).inAnyState().address();
    }

    /** The list of everything that the same check has noticed. */
    public String ofSignal(String check) {
        return queueQuery.only(QueueFilter.bySignal(check)).address();
    }

    public String getUnfiltered() {
        return queueQuery.only(QueueFilter.NONE).address();
    }

    String after(long reply) {
        return queueQuery.from(reply).address();
    }
}

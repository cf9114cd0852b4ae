package org.rejoinder.desk.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rejoinder.moderation.QueueOrder;

/**
 * A page of a list that is ordered by time, with groups among its replies: each by its oldest reply, or by its newest, as the
 * list goes. A group whose place is on another page is not on this one.
 *
 * @param order {@link QueueOrder#OLDEST} or {@link QueueOrder#NEWEST}
 * @param begin the time of the reply before the page; null for the first page
 * @param more whether the list goes on after the page
 */
record TimedRows(QueueOrder order, Instant begin, boolean more) {

    List<QueueRow> merged(List<ReplyCard> cards, List<SimilarRepliesCard> groups) {
        Instant end = more ? cards.get(cards.size() - 1).getSubmittedAt() : null;
        List<QueueRow> rows = new ArrayList<>(cards);
        groups.stream()
                .filter(group -> begin == null || isAfter(group, begin))
                .filter(group -> end == null || !isAfter(group, end))
                .forEach(rows::add);
        // What stands at the same time stays as it was read
        rows.sort(Comparator.comparing(this::time, timeline()));
        return rows;
    }

    private boolean isAfter(SimilarRepliesCard group, Instant other) {
        return timeline().compare(time(group), other) > 0;
    }

    private Comparator<Instant> timeline() {
        return order == QueueOrder.OLDEST ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    private Instant time(QueueRow row) {
        return row instanceof SimilarRepliesCard group ? group.placedBy(order) : ((ReplyCard) row).getSubmittedAt();
    }
}

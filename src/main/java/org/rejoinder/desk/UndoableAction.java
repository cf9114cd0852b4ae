package org.rejoinder.desk;

import java.io.Serializable;
import java.util.List;
import org.rejoinder.desk.queue.ReplyCard;
import org.rejoinder.desk.queue.SimilarRepliesCard;

/**
 * What the last button of the queue did, as long as it can be undone: one decision or a batch, and the places that it left.
 *
 * @param group null if it was not about a group
 * @param entry the audit row of one decision; null for a batch
 */
public record UndoableAction(
        List<StableSlots.Left<ReplyCard>> cards, StableSlots.Left<SimilarRepliesCard> group, Long entry, Long batch)
        implements Serializable {

    public static UndoableAction one(StableSlots.Left<ReplyCard> card, long entry) {
        return new UndoableAction(List.of(card), null, entry, null);
    }

    public static UndoableAction many(List<StableSlots.Left<ReplyCard>> cards, long batch) {
        return new UndoableAction(cards, null, null, batch);
    }

    public static UndoableAction group(StableSlots.Left<SimilarRepliesCard> group, long batch) {
        return new UndoableAction(List.of(), group, null, batch);
    }

    public int place() {
        return cards.isEmpty() ? 0 : cards.get(0).place();
    }

    public String name() {
        return cards.isEmpty() ? "" : cards.get(0).thing().getName();
    }
}

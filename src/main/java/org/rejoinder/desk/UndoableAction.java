package org.rejoinder.desk;

import java.io.Serializable;
import java.util.List;
import org.rejoinder.desk.queue.ReplyCard;
import org.rejoinder.desk.queue.SimilarRepliesCard;

/**
 * What the last button of the queue did, as long as it can be undone: one decision or a batch, and the places that it left.
 *
 * @param cards none if it was done before this page was opened
 * @param group null if it was not about a group
 * @param entry the audit row of one decision; null for a batch
 * @param name the writer of the reply of one decision
 */
public record UndoableAction(
        List<StableSlots.Left<ReplyCard>> cards,
        StableSlots.Left<SimilarRepliesCard> group,
        Long entry,
        Long batch,
        String name)
        implements Serializable {

    public static UndoableAction one(StableSlots.Left<ReplyCard> card, long entry) {
        return new UndoableAction(List.of(card), null, entry, null, card.thing().getName());
    }

    public static UndoableAction many(List<StableSlots.Left<ReplyCard>> cards, long batch) {
        return new UndoableAction(cards, null, null, batch, "");
    }

    public static UndoableAction group(StableSlots.Left<SimilarRepliesCard> group, long batch) {
        return new UndoableAction(List.of(), group, null, batch, "");
    }

    /** One decision, made before this page was opened. */
    public static UndoableAction earlier(long entry, String name) {
        return new UndoableAction(List.of(), null, entry, null, name);
    }

    /** A batch that ended before this page was opened. */
    public static UndoableAction earlier(long batch) {
        return new UndoableAction(List.of(), null, null, batch, "");
    }

    /** Whether it was done on another page: nothing has left this one. */
    public boolean isEarlier() {
        return cards.isEmpty() && group == null;
    }

    public int place() {
        return cards.isEmpty() ? 0 : cards.get(0).place();
    }
}

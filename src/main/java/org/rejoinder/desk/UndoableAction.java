package org.rejoinder.desk;

import java.io.Serializable;
import java.util.List;
import org.rejoinder.desk.queue.QueueRow;

/**
 * What the last button of the queue did, as long as it can be undone: one decision or a batch, and the places that it left.
 *
 * @param rows none if it was done before this page was opened
 * @param entry the audit row of one decision; null for a batch
 * @param name the writer of the reply of one decision
 */
public record UndoableAction(List<StableSlots.Left<QueueRow>> rows, Long entry, Long batch, String name)
        implements Serializable {

    public static UndoableAction one(StableSlots.Left<QueueRow> card, long entry, String name) {
        return new UndoableAction(List.of(card), entry, null, name);
    }

    public static UndoableAction many(List<StableSlots.Left<QueueRow>> rows, long batch) {
        return new UndoableAction(rows, null, batch, "");
    }

    /** One decision, made before this page was opened. */
    public static UndoableAction earlier(long entry, String name) {
        return new UndoableAction(List.of(), entry, null, name);
    }

    /** A batch that ended before this page was opened. */
    public static UndoableAction earlier(long batch) {
        return new UndoableAction(List.of(), null, batch, "");
    }

    /** Whether it was done on another page: nothing has left this one. */
    public boolean isEarlier() {
        return rows.isEmpty();
    }

    public int place() {
        return rows.isEmpty() ? 0 : rows.get(0).place();
    }
}

package org.rejoinder.desk.queue;

import java.io.Serializable;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchCounts;
import org.rejoinder.reply.ReplyState;

/**
 * How far a batch has come.
 *
 * @param to what its replies become
 * @param stopped whether a fault has stopped it
 * @param own those that were passed over because their writers appeal against a decision of whoever decided here
 */
public record BatchProgress(
        long batch, Batch.State state, ReplyState to, boolean stopped, int size, long left, long passedOver, long own)
        implements Serializable {

    public static BatchProgress of(Batch batch, BatchCounts counts) {
        return new BatchProgress(
                batch.id(),
                batch.state(),
                batch.to().orElse(null),
                batch.isStopped(),
                batch.size(),
                counts.left(),
                batch.isAtWork() ? 0 : counts.skipped(),
                batch.isAtWork() ? 0 : counts.ownDecisions());
    }

    public boolean isAtWork() {
        return state == Batch.State.DECIDING || state == Batch.State.UNDOING;
    }

    long finished() {
        return size - left;
    }

    public boolean isUndoable() {
        return state == Batch.State.DECIDED && passedOver < size;
    }

    boolean isUndone() {
        return state == Batch.State.UNDONE;
    }

    /** It has ended, and every reply is as it was. */
    boolean hasChangedNothing() {
        return !isAtWork() && passedOver == size;
    }

    public String words() {
        if (stopped) {
            return DeskMessages.of("queue.batch.STOPPED", finished(), size);
        }
        if (isAtWork()) {
            return DeskMessages.of("queue.batch." + state, finished(), size);
        }
        String done = state == Batch.State.DECIDED ? "queue.batch.DECIDED." + to : "queue.batch." + state;
        String words = DeskMessages.of(done, size - passedOver, passedOver - own);
        return own == 0 ? words : words + " " + DeskMessages.of("queue.batch.own", own);
    }
}

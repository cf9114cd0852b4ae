package org.rejoinder.desk.queue;

import java.io.Serializable;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.Batches;

/**
 * How far a batch has come.
 *
 * @param stopped whether a fault has stopped it
 */
record BatchProgress(long batch, Batch.State state, boolean stopped, int size, long left, long passedOver)
        implements Serializable {

    static BatchProgress of(Batch batch, Batches batches) {
        return new BatchProgress(
                batch.id(),
                batch.state(),
                batch.isStopped(),
                batch.size(),
                batches.left(batch),
                batch.isAtWork() ? 0 : batches.skipped(batch));
    }

    boolean isAtWork() {
        return state == Batch.State.DECIDING || state == Batch.State.UNDOING;
    }

    long finished() {
        return size - left;
    }

    String words() {
        if (stopped) {
            return DeskMessages.of("queue.batch.STOPPED", finished(), size);
        }
        return isAtWork()
                ? DeskMessages.of("queue.batch." + state, finished(), size)
                : DeskMessages.of("queue.batch." + state, size - passedOver, passedOver);
    }
}

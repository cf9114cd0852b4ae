package org.rejoinder.desk;

import java.io.Serializable;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.Batches;

/**
 * How far a batch has come.
 *
 * @param stopped whether a fault has stopped it
 */
record Progress(long batch, Batch.State state, boolean stopped, int size, long left, long passedOver)
        implements Serializable {

    static Progress of(Batch batch, Batches batches) {
        return new Progress(
                batch.id(),
                batch.state(),
                batch.isStopped(),
                batch.size(),
                batches.left(batch),
                batch.isAtWork() ? 0 : batches.passedOver(batch));
    }

    boolean isAtWork() {
        return state == Batch.State.DECIDING || state == Batch.State.UNDOING;
    }

    long finished() {
        return size - left;
    }

    String words() {
        if (stopped) {
            return Words.of("queue.batch.STOPPED", finished(), size);
        }
        return isAtWork()
                ? Words.of("queue.batch." + state, finished(), size)
                : Words.of("queue.batch." + state, size - passedOver, passedOver);
    }
}

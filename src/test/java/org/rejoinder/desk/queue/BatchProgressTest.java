package org.rejoinder.desk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.reply.ReplyState;

class BatchProgressTest {

    private static BatchProgress decided(Batch.State state, int size, long left, long passedOver, long own) {
        return new BatchProgress(1, state, ReplyState.PUBLISHED, false, size, left, passedOver, own);
    }

    @Test
    void a_decision_that_reached_no_reply_is_no_success() {
        BatchProgress none = decided(Batch.State.DECIDED, 2, 0, 2, 2);

        assertTrue(none.hasChangedNothing());
        assertEquals(
                "No reply was published. 2 are appeals against your own decisions, so somebody else decides them.",
                none.words());
        assertTrue(decided(Batch.State.UNDONE, 2, 0, 2, 0).hasChangedNothing());
    }

    @Test
    void one_that_reached_some_or_is_still_at_work_is_one() {
        assertFalse(decided(Batch.State.DECIDED, 2, 0, 1, 1).hasChangedNothing());
        assertFalse(decided(Batch.State.DECIDING, 2, 2, 0, 0).hasChangedNothing());
    }
}

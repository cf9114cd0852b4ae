package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.reply.ReplyState;

class MedianWaitTest {

    private static final Duration MEDIAN = Duration.ofHours(3);

    @Test
    void a_few_decisions_do_not_say_what_is_usual() {
        assertEquals(Optional.empty(), MedianWait.usual(new Statistics.Decisions(Map.of(), null, null)));
        assertEquals(Optional.empty(), MedianWait.usual(decisions(1, 0)));
        assertEquals(Optional.empty(), MedianWait.usual(decisions(5, 4)));
    }

    @Test
    void ten_decisions_of_any_kind_do() {
        assertEquals(Optional.of(MEDIAN), MedianWait.usual(decisions(5, 5)));
    }

    private static Statistics.Decisions decisions(long published, long spam) {
        return new Statistics.Decisions(
                Map.of(ReplyState.PUBLISHED, published, ReplyState.SPAM, spam), MEDIAN, MEDIAN.multipliedBy(100));
    }
}

package org.rejoinder.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rejoinder.screening.Verdict;

class ReplyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static final Map<ReplyState, Consumer<Reply>> WAYS = Map.of(
            ReplyState.PUBLISHED,
            reply -> reply.publish(NOW),
            ReplyState.REJECTED,
            reply -> reply.reject(null, "because"),
            ReplyState.SPAM,
            Reply::markAsSpam,
            ReplyState.HELD,
            Reply::hold,
            ReplyState.WITHDRAWN,
            Reply::withdraw,
            ReplyState.ERASED,
            reply -> reply.erase(Instant.EPOCH));

    @Test
    void a_reply_is_held_until_somebody_decides() {
        assertEquals(ReplyState.HELD, held().state());
        assertTrue(held().publishedAt().isEmpty());
    }

    @Test
    void the_same_is_repeated_for_a_day_but_only_by_a_second_click_when_readers_have_it_at_once() {
        Reply waiting = held();
        waiting.say("Who was it?", NOW);
        Reply copied = held();
        copied.say("Who was it?", NOW);
        copied.sorted(Verdict.PUBLISH);

        assertTrue(RepeatWindow.isOpen(waiting, NOW.plus(Duration.ofHours(23))));
        assertFalse(RepeatWindow.isOpen(waiting, NOW.plus(Duration.ofHours(25))));
        assertTrue(RepeatWindow.isOpen(copied, NOW.plusSeconds(2)));
        assertFalse(RepeatWindow.isOpen(copied, NOW.plusSeconds(60)));
    }

    @Test
    void every_arrow_of_the_state_machine_and_no_other_can_be_taken() {
        var arrows = Map.of(
                ReplyState.HELD,
                        Set.of(
                                ReplyState.PUBLISHED,
                                ReplyState.REJECTED,
                                ReplyState.SPAM,
                                ReplyState.WITHDRAWN,
                                ReplyState.ERASED),
                ReplyState.PUBLISHED,
                        Set.of(ReplyState.HELD, ReplyState.REJECTED, ReplyState.WITHDRAWN, ReplyState.ERASED),
                ReplyState.REJECTED, Set.of(ReplyState.HELD, ReplyState.WITHDRAWN, ReplyState.ERASED),
                ReplyState.SPAM, Set.of(ReplyState.HELD, ReplyState.WITHDRAWN, ReplyState.ERASED),
                ReplyState.WITHDRAWN, Set.of(ReplyState.ERASED),
                ReplyState.ERASED, Set.<ReplyState>of());

        for (ReplyState from : ReplyState.values()) {
            for (ReplyState to : ReplyState.values()) {
                Reply reply = in(from);
                if (arrows.get(from).contains(to)) {
                    WAYS.get(to).accept(reply);
                    assertEquals(to, reply.state());
                } else {
                    assertThrows(
                            IllegalTransitionException.class, () -> WAYS.get(to).accept(reply), from + " to " + to);
                    assertEquals(from, reply.state());
                }
            }
        }
    }

    @Test
    void an_undone_decision_leaves_nothing_behind() {
        Reply rejected = in(ReplyState.REJECTED);
        Reply published = in(ReplyState.PUBLISHED);

        List.of(rejected, published).forEach(Reply::hold);

        assertTrue(rejected.reason().isEmpty());
        assertTrue(published.publishedAt().isEmpty());
    }

    private static Reply held() {
        return Reply.to(null, null);
    }

    private static Reply in(ReplyState state) {
        Reply reply = held();
        if (state != ReplyState.HELD) {
            WAYS.get(state).accept(reply);
        }
        return reply;
    }
}

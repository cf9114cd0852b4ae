package org.rejoinder.desk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.reply.ReplyState;

class QueueQueryTest {

    @Test
    void an_address_asks_for_what_it_says_and_says_what_it_asks_for() {
        QueueQuery queueQuery = QueueQuery.in(Map.of(
                "state",
                "spam",
                "order",
                "suspect",
                "article",
                "7",
                "q",
                " who & why? ",
                "from",
                "2026-11-01",
                "after",
                "41"));

        assertEquals(ReplyState.SPAM, queueQuery.state());
        assertEquals(QueueOrder.SUSPECT, queueQuery.order());
        assertEquals("who & why?", queueQuery.filter().words());
        assertEquals(
                "/desk/queue?state=spam&order=suspect&article=7&q=who+%26+why%3F&from=2026-11-01&after=41",
                queueQuery.address());
    }

    @Test
    void what_cannot_be_understood_is_left_out() {
        QueueQuery queueQuery = QueueQuery.in(Map.of(
                "state",
                "gone",
                "order",
                "x",
                "article",
                "-1",
                "writer",
                "1 or 1=1",
                "signal",
                "A'",
                "q",
                "  ",
                "from",
                "2026-13-01",
                "until",
                "soon",
                "after",
                "99999999999999999999"));

        assertEquals(new QueueQuery(ReplyState.HELD, false, QueueOrder.OLDEST, QueueFilter.NONE, 0), queueQuery);
        assertTrue(queueQuery.isGrouped());
    }

    @Test
    void the_last_day_is_part_of_it_and_is_the_day_of_the_site() {
        var replyQuery = QueueQuery.in(Map.of("until", "2026-11-01")).wanted(ZoneId.of("Asia/Tokyo"));

        assertEquals("2026-11-01T15:00:00Z", replyQuery.until().toString());
        assertNull(replyQuery.from());
    }

    @Test
    void appeals_are_a_list_of_their_own_in_which_nothing_is_grouped() {
        QueueQuery queueQuery = QueueQuery.in(Map.of("state", "appeals"));

        assertEquals(ReplyState.HELD, queueQuery.state());
        assertTrue(queueQuery.wanted(ZoneId.of("UTC")).appealed());
        assertFalse(queueQuery.isGrouped());
        assertEquals("/desk/queue?state=appeals&order=oldest", queueQuery.address());
        assertFalse(queueQuery.in(ReplyState.HELD).appeals());
    }
}

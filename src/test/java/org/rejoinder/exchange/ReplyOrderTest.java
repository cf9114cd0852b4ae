package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyOrderTest {

    private final List<String> placed = new ArrayList<>();
    private final ReplyOrder order = new ReplyOrder(item -> {
        var reply = (SourceItem.OfReply) item;
        placed.add(reply.key() + " answers " + reply.parent());
    });

    @Test
    void what_answers_what_never_comes_keeps_what_answers_it() {
        for (int key = 2; key <= 60; key++) {
            order.add(reply("" + key, "" + (key - 1)));
        }
        order.end();

        List<String> expected = new ArrayList<>(List.of("2 answers "));
        for (int key = 3; key <= 60; key++) {
            expected.add(key + " answers " + (key - 1));
        }
        assertEquals(expected, placed);
    }

    @Test
    void what_hangs_on_a_circle_stays_there() {
        order.add(reply("d", "c"));
        order.add(reply("c", "a"));
        order.add(reply("a", "b"));
        order.add(reply("b", "a"));
        order.end();

        assertEquals(4, placed.size());
        assertEquals(
                List.of("c answers a", "d answers c"),
                placed.stream().filter(each -> each.matches("[cd].*")).toList());
        assertEquals(
                1, placed.stream().filter(each -> each.endsWith("answers ")).count());
    }

    private static SourceReply reply(String key, String parent) {
        return new SourceReply(
                key,
                "1",
                "",
                parent,
                SourceReply.Kind.REPLY,
                SourceReply.State.PUBLISHED,
                "Rita",
                "",
                "",
                "x",
                Optional.empty());
    }
}

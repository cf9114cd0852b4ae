package org.rejoinder.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeMessageTest {

    @Test
    void what_is_told_is_what_is_heard() {
        NodeMessage change = NodeMessage.change("a", 7, List.of("site", "article 12"));
        NodeMessage answer = change.acknowledgedBy("b");

        assertEquals(Optional.of(change), NodeMessage.read(change.text()));
        assertEquals(Optional.of(answer), NodeMessage.read(answer.text()));
        assertEquals("a", answer.to());
        assertEquals(7, answer.number());
        assertEquals(
                Optional.of(NodeMessage.join("a", 8)),
                NodeMessage.read(NodeMessage.join("a", 8).text()));
    }

    @Test
    void what_names_more_than_the_database_takes_at_once_is_everything() {
        List<String> many =
                IntStream.range(0, 1_000).mapToObj(i -> "article " + i).toList();

        NodeMessage change = NodeMessage.change("a", 7, many);

        assertEquals(Set.of(ContentChanged.EVERYTHING), change.names());
        assertTrue(change.text().getBytes(StandardCharsets.UTF_8).length < 8_000);
    }

    @Test
    void news_are_told_in_as_few_messages_as_the_database_takes() {
        Set<String> many =
                IntStream.range(0, 1_000).mapToObj(i -> "queue-replies " + i).collect(Collectors.toSet());

        List<NodeMessage> messages = NodeMessage.news("a", many);

        assertEquals(3, messages.size());
        messages.forEach(
                each -> assertTrue(each.text().getBytes(StandardCharsets.UTF_8).length <= NodeMessage.LONGEST));
        assertEquals(
                many,
                messages.stream()
                        .flatMap(each -> NodeMessage.read(each.text()).orElseThrow().names().stream())
                        .collect(Collectors.toSet()));
        assertEquals(List.of(), NodeMessage.news("a", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CHANGE", "CHANGE\na\nseven\n\nsite", "LATER\na\n7\n\nsite"})
    void what_no_node_of_this_version_tells_is_not_heard(String text) {
        assertEquals(Optional.empty(), NodeMessage.read(text));
    }
}

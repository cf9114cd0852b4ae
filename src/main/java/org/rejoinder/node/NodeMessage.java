package org.rejoinder.node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What nodes tell each other, in one line of words each.
 *
 * @param sender id of the node
 * @param number by which the sender knows what it is about
 * @param to id of the node that it is for; empty for all
 * @param names of what has changed, or the news
 */
record NodeMessage(Kind kind, String sender, long number, String to, Set<String> names) {

    enum Kind {
        /** A commit has made untrue what is made of these. */
        CHANGE,
        /** Somebody is there who wants to be waited for. */
        JOIN,
        /** What you told is heard and heeded. */
        ACKNOWLEDGEMENT,
        /** Good to know, and nobody waits for it. */
        NEWS
    }

    /** Bytes: PostgreSQL takes fewer than 8,000. */
    static final int LONGEST = 7_900;

    private static final String BETWEEN = "\n";

    private static final int FIELDS = 4;

    static NodeMessage change(String sender, long number, Collection<String> names) {
        var whole = new NodeMessage(Kind.CHANGE, sender, number, "", Set.copyOf(names));
        return lengthOf(whole) <= LONGEST
                ? whole
                : new NodeMessage(Kind.CHANGE, sender, number, "", Set.of(ContentChanged.EVERYTHING));
    }

    static NodeMessage join(String sender, long number) {
        return new NodeMessage(Kind.JOIN, sender, number, "", Set.of());
    }

    /** As few as PostgreSQL takes; none without words. */
    static List<NodeMessage> news(String sender, Collection<String> words) {
        List<NodeMessage> messages = new ArrayList<>();
        Set<String> fitting = new LinkedHashSet<>();
        int left = LONGEST - lengthOf(news(sender, Set.of()));
        int room = left;
        for (String each : words) {
            int length = (BETWEEN + each).getBytes(StandardCharsets.UTF_8).length;
            if (length > room && !fitting.isEmpty()) {
                messages.add(news(sender, fitting));
                fitting = new LinkedHashSet<>();
                room = left;
            }
            fitting.add(each);
            room -= length;
        }
        if (!fitting.isEmpty()) {
            messages.add(news(sender, fitting));
        }
        return messages;
    }

    private static NodeMessage news(String sender, Set<String> words) {
        return new NodeMessage(Kind.NEWS, sender, 0, "", Set.copyOf(words));
    }

    private static int lengthOf(NodeMessage message) {
        return message.text().getBytes(StandardCharsets.UTF_8).length;
    }

    NodeMessage acknowledgedBy(String node) {
        return new NodeMessage(Kind.ACKNOWLEDGEMENT, node, number, sender, Set.of());
    }

    String text() {
        return kind
                + BETWEEN
                + sender
                + BETWEEN
                + number
                + BETWEEN
                + to
                + names.stream().map(name -> BETWEEN + name).collect(Collectors.joining());
    }

    /** Empty for what no node of this version has told. */
    static Optional<NodeMessage> read(String text) {
        List<String> fields = List.of(text.split(BETWEEN, -1));
        try {
            return fields.size() < FIELDS
                    ? Optional.empty()
                    : Optional.of(new NodeMessage(
                            Kind.valueOf(fields.get(0)),
                            fields.get(1),
                            Long.parseLong(fields.get(2)),
                            fields.get(3),
                            Set.copyOf(fields.subList(FIELDS, fields.size()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

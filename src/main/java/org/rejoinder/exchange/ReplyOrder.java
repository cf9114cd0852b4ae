package org.rejoinder.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings the replies of a file into an order in which each stands behind the one it answers. One that answers what is not
 * public, or never comes, answers the nearest above it that is; a circle begins with any of its replies.
 */
final class ReplyOrder {

    /** @param nearest the key of the reply itself if it is public, else of the nearest above it that is; empty for none */
    private record Position(String article, String nearest) {}

    private final Map<String, Position> positions = new HashMap<>();
    private final Map<String, List<SourceReply>> waiting = new HashMap<>();
    private final Consumer<SourceItem> next;

    ReplyOrder(Consumer<SourceItem> next) {
        this.next = next;
    }

    void add(SourceReply reply) {
        if (reply.parent().isEmpty() || positions.containsKey(reply.parent())) {
            pass(reply);
        } else {
            waiting.computeIfAbsent(reply.parent(), none -> new ArrayList<>()).add(reply);
        }
    }

    /** What still waits does so for something that never comes, or for itself. */
    void end() {
        Map<String, String> parents = new HashMap<>();
        waiting.forEach((parent, answers) -> answers.forEach(reply -> parents.put(reply.key(), parent)));
        while (!waiting.isEmpty()) {
            String top = top(waiting.keySet().iterator().next(), parents);
            if (parents.containsKey(top)) {
                pass(taken(top, waiting.get(parents.get(top))));
            } else {
                waiting.remove(top).forEach(this::pass);
            }
        }
    }

    /** What it waits for in the end: it never comes, or is one of a circle. */
    private static String top(String key, Map<String, String> parents) {
        Set<String> below = new HashSet<>();
        String top = key;
        while (parents.containsKey(top) && below.add(top)) {
            top = parents.get(top);
        }
        return top;
    }

    private static SourceReply taken(String key, List<SourceReply> answers) {
        for (SourceReply reply : answers) {
            if (reply.key().equals(key)) {
                answers.remove(reply);
                return reply;
            }
        }
        throw new IllegalStateException(key);
    }

    /** With those that wait for it, and those that wait for them. */
    private void pass(SourceReply first) {
        Deque<SourceReply> ready = new ArrayDeque<>(List.of(first));
        while (!ready.isEmpty()) {
            SourceReply reply = ready.remove();
            next.accept(placed(reply));
            List<SourceReply> answers = waiting.remove(reply.key());
            ready.addAll(answers == null ? List.of() : answers);
        }
    }

    private SourceItem placed(SourceReply reply) {
        Position above = positions.get(reply.parent());
        String parent = above != null && above.article().equals(reply.article()) ? above.nearest() : "";
        List<String> notes = new ArrayList<>();
        if (!parent.equals(reply.parent())) {
            notes.add(
                    parent.isEmpty()
                            ? "What it answers is not public, or not there; it answers the article."
                            : "What it answers is not public; it answers the reply above that.");
        }
        boolean isPublic = reply.state() == SourceReply.State.PUBLISHED;
        positions.put(reply.key(), new Position(reply.article(), isPublic ? reply.key() : parent));
        return new SourceItem.OfReply(reply, parent, notes);
    }
}

package org.rejoinder.node;

import java.util.List;
import java.util.Set;

/**
 * Another node has said something that is good to know here soon ({@link Nodes#tellNews}). Fired where the node hears of others: whoever
 * listens does no work there.
 */
public record NewsHeard(Set<String> words) {

    static String worded(String subject, String words) {
        return subject + ' ' + words;
    }

    /** What was said about this, in no order. */
    public List<String> about(String subject) {
        String beginning = worded(subject, "");
        return words.stream()
                .filter(each -> each.startsWith(beginning))
                .map(each -> each.substring(beginning.length()))
                .toList();
    }
}

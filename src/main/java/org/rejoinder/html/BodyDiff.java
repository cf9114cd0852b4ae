package org.rejoinder.html;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/**
 * Two bodies as readers see them, each with what the other has not marked.
 *
 * @param before with {@code del} around what is gone
 * @param after with {@code ins} around what is new
 */
public record BodyDiff(SafeHtml before, SafeHtml after) implements Serializable {

    public static BodyDiff between(SafeHtml before, SafeHtml after) {
        List<String> was = BodyWords.of(before);
        List<String> is = BodyWords.of(after);
        var gone = new BitSet();
        var fresh = new BitSet();
        for (WordDiff.Change change : WordDiff.between(was, is)) {
            gone.set(change.from(), change.to());
            fresh.set(change.newFrom(), change.newTo());
        }
        return new BodyDiff(MarkedBody.of(before, "del", gone), MarkedBody.of(after, "ins", fresh));
    }
}

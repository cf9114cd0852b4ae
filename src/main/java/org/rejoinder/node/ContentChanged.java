package org.rejoinder.node;

import java.util.Set;

/**
 * What is made of these is not true any more: a commit has changed them, here or at another node. Fired before whoever committed
 * goes on.
 *
 * @param names as {@code pagecache} has them
 * @param isElsewhere whether another node told of it
 */
public record ContentChanged(Set<String> names, boolean isElsewhere) {

    static final String EVERYTHING = "*";

    public boolean isEverything() {
        return names.contains(EVERYTHING);
    }

    static ContentChanged everything() {
        return new ContentChanged(Set.of(EVERYTHING), true);
    }
}

package org.rejoinder.node;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What others will be told next. Nobody waits for it: what is too much, or comes while nobody can be told, is lost. */
final class UntoldNews {

    static final int MOST = 10_000;

    private Set<String> words = new LinkedHashSet<>();

    synchronized void add(Collection<String> more) {
        more.stream().limit(MOST - words.size()).forEach(words::add);
    }

    synchronized Set<String> take() {
        Set<String> taken = words;
        words = new LinkedHashSet<>();
        return taken;
    }
}

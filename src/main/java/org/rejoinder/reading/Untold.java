package org.rejoinder.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a hub is still to be told of. It is told by one at a time, and what failed is tried again after a pause. */
final class Untold {

    /**
     * What one of them takes away to tell.
     *
     * @param changed numbers of articles
     * @param answered numbers of articles whose replies have changed
     * @param feeds that the hub did not take
     */
    record Part(Set<Long> changed, Set<Long> answered, Set<String> feeds) {

        boolean isEmpty() {
            return changed.isEmpty() && answered.isEmpty() && feeds.isEmpty();
        }
    }

    /** Articles and their replies whose own feeds are told of at once. Who imports thousands changes the feeds of the site. */
    static final int MOST = 200;

    static final int TRIES = 3;

    /** Before the second try; before the third twice as long. */
    static final Duration PAUSE = Duration.ofSeconds(15);

    private final Set<Long> changed = new HashSet<>();
    private final Set<Long> answered = new HashSet<>();
    private final Set<String> feeds = new TreeSet<>();
    private int failures;
    private Instant notBefore = Instant.MIN;
    private boolean taken;

    synchronized void change(Collection<Long> articles) {
        add(changed, articles);
    }

    synchronized void answer(Collection<Long> articles) {
        add(answered, articles);
    }

    private static void add(Set<Long> some, Collection<Long> articles) {
        articles.stream().filter(each -> some.size() < MOST).forEach(some::add);
    }

    /** @return empty if there is nothing, if somebody tells already, or if the pause is not over; whoever gets it ends it */
    synchronized Optional<Part> begin(Instant now) {
        var part = new Part(Set.copyOf(changed), Set.copyOf(answered), Set.copyOf(feeds));
        if (taken || part.isEmpty() || now.isBefore(notBefore)) {
            return Optional.empty();
        }
        changed.clear();
        answered.clear();
        feeds.clear();
        taken = true;
        return Optional.of(part);
    }

    /** The hub knows it all. */
    synchronized void end() {
        taken = false;
        failures = 0;
    }

    /**
     * The hub did not take these.
     *
     * @return whether they are given up
     */
    synchronized boolean fail(Collection<String> left, Instant now) {
        taken = false;
        failures++;
        if (failures == TRIES) {
            failures = 0;
            return true;
        }
        feeds.addAll(left);
        notBefore = now.plus(PAUSE.multipliedBy(failures));
        return false;
    }

    /** Nobody could be told, for a reason of our own. */
    synchronized void giveBack(Part part, Instant now) {
        taken = false;
        change(part.changed());
        answer(part.answered());
        feeds.addAll(part.feeds());
        notBefore = now.plus(PAUSE);
    }
}

package org.rejoinder.node;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What this node knows of itself and of the others. Only the thread that listens changes who they are. */
final class Membership {

    private final String id = UUID.randomUUID().toString();
    private final Lease lease = new Lease(System::nanoTime);
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<NodeMessage> untold = new ConcurrentLinkedQueue<>();
    private final UntoldNews news = new UntoldNews();

    private volatile List<String> others = List.of();
    private volatile boolean first;

    String id() {
        return id;
    }

    Lease lease() {
        return lease;
    }

    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    /** What could not be told with its commit. */
    Queue<NodeMessage> untold() {
        return untold;
    }

    UntoldNews news() {
        return news;
    }

    /** All others that a commit is told to. */
    List<String> others() {
        return others;
    }

    /** Whether no other that is live was started before. */
    boolean isFirst() {
        return first;
    }

    /** Whether a commit need not be told: there is nobody else, and nobody can have come unnoticed. */
    boolean isAlone() {
        return lease.isHeld() && others.isEmpty();
    }

    /** @return the number of something to be told, which others will acknowledge */
    long expect() {
        long number = numbers.incrementAndGet();
        acknowledgements.expect(number);
        return number;
    }

    void add(String other) {
        if (!others.contains(other)) {
            others = Stream.concat(others.stream(), Stream.of(other)).toList();
        }
        // It knows nothing yet that could be untrue
        acknowledgements.acknowledgeAll(other);
    }

    /**
     * @param all in the order in which they were started
     * @return whether one is not there any more
     */
    boolean see(List<String> all) {
        List<String> before = others;
        others = all.stream().filter(each -> !each.equals(id)).toList();
        first = !all.isEmpty() && all.get(0).equals(id);
        acknowledgements.lookAgain();
        return !others.containsAll(before);
    }
}

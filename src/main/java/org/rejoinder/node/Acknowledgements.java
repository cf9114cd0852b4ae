package org.rejoinder.node;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which nodes have heard of what this one tells, while somebody waits for that. */
final class Acknowledgements {

    /** By the number of what is told. */
    private final Map<Long, Set<String>> heard = new HashMap<>();

    /** From before it is told. */
    synchronized void expect(long number) {
        heard.put(number, new HashSet<>());
    }

    synchronized void acknowledge(long number, String node) {
        Set<String> nodes = heard.get(number);
        if (nodes != null) {
            nodes.add(node);
            notifyAll();
        }
    }

    /** Of everything that was told until now. */
    synchronized void acknowledgeAll(String node) {
        heard.values().forEach(nodes -> nodes.add(node));
        notifyAll();
    }

    synchronized boolean isHeardBy(Collection<String> nodes, long number) {
        return heard.getOrDefault(number, Set.of()).containsAll(nodes);
    }

    synchronized void forget(long number) {
        heard.remove(number);
    }

    synchronized boolean isAnyExpected() {
        return !heard.isEmpty();
    }

    /** Others are live than before: whoever waits looks again. */
    synchronized void lookAgain() {
        notifyAll();
    }

    /**
     * @param isEnough asked with the nodes that have heard of it, each time when something has changed
     * @return whether it was enough within that time
     */
    synchronized boolean await(long number, Predicate<Set<String>> isEnough, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!isEnough.test(heard.getOrDefault(number, Set.of()))) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

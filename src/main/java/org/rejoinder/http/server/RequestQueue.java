package org.rejoinder.http.server;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.rejoinder.settings.Network;

/**
 * Shares the threads that answer among networks: each has a few places, and what it asks beyond waits for one of them, without
 * a thread. So whoever asks much and reads nothing keeps nobody waiting but themselves and their neighbours.
 */
final class RequestQueue {

    /** Enough for whoever is behind one address, or for a proxy that is not known as one, and a few of the threads. */
    static final int PLACES_OF_A_NETWORK = 16;

    static final int MOST_WAITING_OF_A_NETWORK = 512;
    static final int MOST_WAITING = 2_048;

    /** Bytes of bodies that are whole and wait. */
    static final long MOST_BYTES = 16 << 20;

    /** What becomes of a request. */
    enum Turn {
        /** At once; {@link #leave} is to follow. */
        NOW,
        /** It is gone on with later, and {@link #leave} is to follow then. */
        LATER,
        /** Too many wait. */
        NEVER
    }

    private record Waiting(Runnable goesOn, long bytes) {}

    private static final class Line {
        private int taken;
        private final Queue<Waiting> waiting = new ArrayDeque<>();
    }

    private final Map<Network, Line> lines = new HashMap<>();
    private int waiting;
    private long bytes;

    /**
     * @param size of the body that is kept meanwhile
     * @param goesOn must not do the work itself: it is called by whoever leaves
     * @param before is done before it can be the turn of what waits
     */
    synchronized Turn enter(Network network, long size, Runnable goesOn, Runnable before) {
        Line line = lines.computeIfAbsent(network, key -> new Line());
        if (line.taken < PLACES_OF_A_NETWORK) {
            line.taken++;
            return Turn.NOW;
        }
        if (waiting >= MOST_WAITING
                || line.waiting.size() >= MOST_WAITING_OF_A_NETWORK
                || size > 0 && bytes + size > MOST_BYTES) {
            return Turn.NEVER;
        }
        before.run();
        waiting++;
        bytes += size;
        line.waiting.add(new Waiting(goesOn, size));
        return Turn.LATER;
    }

    /** Whoever waited longest takes the place. */
    void leave(Network network) {
        Waiting next = nextOf(network);
        if (next != null) {
            next.goesOn().run();
        }
    }

    private synchronized Waiting nextOf(Network network) {
        Line line = lines.get(network);
        Waiting next = line.waiting.poll();
        if (next != null) {
            waiting--;
            bytes -= next.bytes();
        } else {
            line.taken--;
            if (line.taken == 0) {
                lines.remove(network);
            }
        }
        return next;
    }
}

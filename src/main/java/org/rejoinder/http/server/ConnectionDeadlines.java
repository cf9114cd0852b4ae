package org.rejoinder.http.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;

/** Connections that owe us the rest of something, each until a time of its own. They hold no thread meanwhile. */
final class ConnectionDeadlines {

    private static final Logger LOG = Logger.getLogger(ConnectionDeadlines.class.getName());

    private record Deadline(long nanos, Runnable missed) {}

    private final Map<Connection<?>, Deadline> deadlines = new ConcurrentHashMap<>();

    /** Nanoseconds since some time. */
    private final LongSupplier ticker;

    ConnectionDeadlines(LongSupplier ticker) {
        this.ticker = ticker;
    }

    /** The first time that it is said counts, so that a byte now and then gains nothing. */
    void expect(Connection<?> connection, Duration time, Runnable missed) {
        deadlines.putIfAbsent(connection, new Deadline(ticker.getAsLong() + time.toNanos(), missed));
        if (!connection.isOpen()) {
            // Whoever heard of its end may have done so before what it owes was known
            Deadline deadline = deadlines.remove(connection);
            if (deadline != null) {
                end(deadline);
            }
        }
    }

    void forget(Connection<?> connection) {
        deadlines.remove(connection);
    }

    /** One that fails must not keep the others. */
    private static void end(Deadline deadline) {
        try {
            deadline.missed().run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A connection that is too slow cannot be ended", e);
        }
    }

    /** Ends with those whose time is over. */
    void look() {
        long now = ticker.getAsLong();
        deadlines.forEach((connection, deadline) -> {
            if (now - deadline.nanos() > 0 && deadlines.remove(connection, deadline)) {
                end(deadline);
            }
        });
    }
}

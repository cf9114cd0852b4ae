package org.rejoinder.http.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the log of requests that are none: one line for each kind and minute, however many there are. */
final class MalformedRequestLog {

    private static final Logger LOG = Logger.getLogger(MalformedRequestLog.class.getName());
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Map<Enum<?>, Instant> told = new ConcurrentHashMap<>();

    void tell(Enum<?> kind, Instant now) {
        if (isNew(kind, now)) {
            String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            LOG.log(Level.INFO, "Malformed requests are refused ({0})", words);
        }
    }

    boolean isNew(Enum<?> kind, Instant now) {
        Instant before = told.get(kind);
        return (before == null || !now.isBefore(before.plus(SILENCE)))
                && (before == null ? told.putIfAbsent(kind, now) == null : told.replace(kind, before, now));
    }
}

package org.rejoinder.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/**
 * What the server's own parts say of a database that is away or whose disk is full: several stacks for each request, which
 * fill whatever is left of the disk. One line a minute and kind is enough; what the application makes of it, it says itself.
 */
final class OutageLogFilter implements Filter {

    /** Said with a stack, and once, when somebody first asks who they are: there is nothing to do about it. */
    private static final String MADE_LATE = "Internal error: EJBContainerUtilImpl is null";

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 200;
    private static final int CAUSES = 50;

    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    /** The server makes its handlers when it starts. */
    static void install() {
        var filter = new OutageLogFilter();
        Stream.of(LogManager.getLogManager().getLogger("").getHandlers()).forEach(each -> each.setFilter(filter));
    }

    @Override
    public boolean isLoggable(LogRecord event) {
        return !String.valueOf(event.getMessage()).startsWith(MADE_LATE)
                && (event.getLevel().intValue() < Level.WARNING.intValue() || !isOfServer(event) || isNew(event));
    }

    private static boolean isOfServer(LogRecord event) {
        String logger = String.valueOf(event.getLoggerName());
        return logger.startsWith("javax.enterprise.") || logger.startsWith("org.eclipse.persistence.");
    }

    /** Of what is told its stack is left out if the reason is an outage. */
    private boolean isNew(LogRecord event) {
        String reason = reason(event);
        if (reason.isEmpty() && !isOfPool(event)) {
            return true;
        }
        if (told.size() > MOST_KINDS) {
            told.clear();
        }
        String kind = event.getLoggerName() + event.getMessage();
        Instant last = told.get(kind);
        if (last != null && event.getInstant().isBefore(last.plus(PAUSE))) {
            return false;
        }
        told.put(kind, event.getInstant());
        event.setThrown(null);
        event.setParameters(null);
        event.setMessage((String.valueOf(event.getMessage()).lines().findFirst().orElse("") + " " + reason).strip());
        return true;
    }

    /** That no connection can be had is said by several classes for each request, some of which give no reason. */
    private static boolean isOfPool(LogRecord event) {
        String message = String.valueOf(event.getMessage());
        return message.startsWith("poolmgr.") || message.startsWith("jdbc.exc_");
    }

    /** Empty if it is no outage. */
    private static String reason(LogRecord event) {
        return Stream.iterate(event.getThrown(), each -> each != null, Throwable::getCause)
                .limit(CAUSES)
                .filter(OutageLogFilter::isOutage)
                .reduce((outer, inner) -> inner)
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given"))
                .orElse("");
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof SQLException
                || cause instanceof XAException
                || cause.getClass().getName().startsWith("jakarta.resource.");
    }
}

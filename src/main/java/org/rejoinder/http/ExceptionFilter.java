package org.rejoinder.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.rejoinder.store.DatabaseOutage;

/**
 * Turns what came to nothing into an answer: what {@link ExceptionMapping} knows as it says, what nobody expected as 503 when the
 * database cannot be reached, else 500. One line in the log for an outage, the whole trace for a fault of ours; neither
 * reaches the page.
 */
public class ExceptionFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(ExceptionFilter.class.getName());

    /** When the log was told of this reason last. */
    private static final Map<String, Long> TOLD = new ConcurrentHashMap<>();

    /** Places in a file, addresses of objects: the same reason has others each time. */
    private static final Pattern NUMBERS = Pattern.compile("[\\w@]*\\d[\\w@]*");

    private static final int MOST_REASONS = 100;
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** How long a client had better wait, in seconds. */
    public static final int RETRY_AFTER_SECONDS = 10;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            answer(response, failure);
        }
    }

    private static void answer(HttpServletResponse response, Exception failure) throws IOException {
        int status = statusOf(failure);
        if (!response.isCommitted()) {
            response.resetBuffer();
            if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
            }
            response.sendError(status);
        }
    }

    /** What to answer to a failure; logs what nobody expected. */
    public static int statusOf(Exception failure) {
        OptionalInt known = ExceptionMapping.statusOf(failure);
        if (known.isPresent()) {
            return known.getAsInt();
        }
        if (DatabaseOutage.isOutage(failure)) {
            tell(DatabaseOutage.reason(failure));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        LOG.log(Level.SEVERE, "Failed", failure);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Many ask while a database is away, and all are told the same. */
    private static void tell(String reason) {
        long now = System.nanoTime();
        String kind = NUMBERS.matcher(reason).replaceAll("");
        Long last = TOLD.put(kind, now);
        if (TOLD.size() > MOST_REASONS) {
            TOLD.clear();
        }
        if (last == null || now - last > MINUTE_NANOS) {
            LOG.log(Level.WARNING, "The database cannot be reached: {0}", reason);
        } else {
            TOLD.put(kind, last);
        }
    }
}

package org.rejoinder.article;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets out what is due: when the site starts, and every few seconds. Each article in a transaction of its own and under
 * its lock, so that one that cannot go keeps no other from going, and of two nodes one lets it out.
 */
@ApplicationScoped
public class Schedule {

    private static final Logger LOG = Logger.getLogger(Schedule.class.getName());

    /** Seconds. */
    private static final int ROUND = 5;

    @Inject
    private Articles articles;

    @Inject
    private Publishing publishing;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService executor;

    private boolean failing;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::round, 0, ROUND, TimeUnit.SECONDS);
    }

    /** A task that fails would never be called again; while the database is away one line in the log is enough. */
    private void round() {
        try {
            letOut(clock.instant());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "What is due was not found; it is tried again: {0}", e.toString());
            }
            failing = true;
        }
    }

    /** @return how many articles went out here */
    int letOut(Instant now) {
        int out = 0;
        for (long due : articles.dueAt(now)) {
            try {
                out += publishing.letOut(due, now) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Article {0} did not go out; it is tried again: {1}", new Object[] {
                    String.valueOf(due), e.toString()
                });
            }
        }
        return out;
    }
}

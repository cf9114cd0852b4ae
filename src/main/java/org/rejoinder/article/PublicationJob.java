package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJobs;

/**
 * Lets out what is due: when the site starts, and every few seconds. Each article in a transaction of its own and under
 * its lock, so that one that cannot go keeps no other from going, and of two nodes one lets it out.
 */
@ApplicationScoped
public class PublicationJob {

    private static final Logger LOG = Logger.getLogger(PublicationJob.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    private Articles articles;

    @Inject
    private Publishing publishing;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("publication of due articles", Duration.ZERO, PAUSE, () -> publishDue(clock.instant()))
                .watched();
    }

    /** @return how many articles went out here */
    int publishDue(Instant now) {
        int out = 0;
        for (long due : articles.dueAt(now)) {
            try {
                out += publishing.publishDue(due, now) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "Article %d did not go out; it is tried again".formatted(due));
            }
        }
        return out;
    }
}

package org.rejoinder.pagecache.cdn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.Settings;

/** Tells the network, if there is one, every second. Two nodes may both tell it the same: it only asks once more than it had to. */
@ApplicationScoped
class PurgeJob {

    private static final Logger LOG = Logger.getLogger(PurgeJob.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private Settings settings;

    @Inject
    private Purges purges;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        settings.cdn()
                .map(PurgeClient::new)
                .ifPresent(network -> jobs.every("purges for the CDN", PAUSE, PAUSE, () -> tellAll(network)));
    }

    private void tellAll(PurgeClient network) {
        while (tellSome(network)) {
            // and the next
        }
    }

    /** @return whether there may be more that it takes now */
    boolean tellSome(PurgeClient network) {
        List<Purge> due = purges.due();
        if (due.isEmpty()) {
            return false;
        }
        Set<String> keys = due.stream().map(Purge::key).collect(Collectors.toCollection(TreeSet::new));
        Optional<String> problem = network.purge(keys);
        if (problem.isEmpty()) {
            purges.told(due);
            return due.size() == Purges.MOST;
        }
        int givenUp = purges.failed(due);
        LOG.log(Level.WARNING, "The CDN was not told of {0} changes, of which {1} are given up: {2}", new Object[] {
            due.size(), givenUp, problem.get()
        });
        return false;
    }
}

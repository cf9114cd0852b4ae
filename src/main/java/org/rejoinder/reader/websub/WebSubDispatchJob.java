package org.rejoinder.reader.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.Settings;

/** Tells the hub, if the operator names one, once of whatever changes within a few seconds. */
@ApplicationScoped
class WebSubDispatchJob {

    private static final Logger LOG = Logger.getLogger(WebSubDispatchJob.class.getName());
    private static final Duration GATHERING = Duration.ofSeconds(2);

    @Inject
    private Settings settings;

    @Inject
    private FeedNotifications feedNotifications;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        settings.hub()
                .map(address -> new WebSubClient(address, settings.site()))
                .ifPresent(hub -> jobs.every("news for the hub", GATHERING, GATHERING, () -> tellAll(hub)));
    }

    private void tellAll(WebSubClient hub) {
        while (tellSome(hub)) {
            // and the next
        }
    }

    /** @return whether there may be more that it takes now */
    boolean tellSome(WebSubClient hub) {
        List<FeedNotification> due = feedNotifications.claim();
        Map<String, String> untold =
                hub.tell(due.stream().map(FeedNotification::topic).toList());
        Map<Boolean, List<FeedNotification>> byTaken =
                due.stream().collect(Collectors.partitioningBy(each -> !untold.containsKey(each.topic())));
        feedNotifications.taken(byTaken.get(true));
        int givenUp = feedNotifications.failed(byTaken.get(false));
        if (!untold.isEmpty()) {
            LOG.log(Level.WARNING, "The hub was not told of {0} feeds, of which {1} are given up: {2}", new Object[] {
                untold.size(), givenUp, untold.values().iterator().next()
            });
        }
        return !byTaken.get(true).isEmpty();
    }
}

package org.rejoinder.reader.websub;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells a hub what it has not been told yet; what it does not take stays untold. */
final class FeedChangeObserver {

    private static final Logger LOG = Logger.getLogger(FeedChangeObserver.class.getName());

    private final WebSubClient hub;
    private final PendingNotifications pendingNotifications;

    FeedChangeObserver(WebSubClient hub, PendingNotifications pendingNotifications) {
        this.hub = hub;
        this.pendingNotifications = pendingNotifications;
    }

    /** @param fresh feeds that have changed since; what was tried of them before does not count */
    void tell(PendingNotifications.Part part, Set<String> fresh, Clock clock) {
        Map<String, RetryState> before = new HashMap<>(part.again());
        before.keySet().removeAll(fresh);
        Set<String> all = new TreeSet<>(fresh);
        all.addAll(before.keySet());

        Map<String, String> failed = hub.tell(all);

        all.removeAll(failed.keySet());
        Collection<String> givenUp = pendingNotifications.end(all, failed.keySet(), before, clock.instant());
        if (!failed.isEmpty()) {
            LOG.log(Level.WARNING, "The hub was not told of {0} feeds, of which {1} are given up: {2}", new Object[] {
                failed.size(), givenUp.size(), failed.values().iterator().next()
            });
        }
    }
}

package org.rejoinder.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.rejoinder.background.BackgroundJobs;

/** Clears away sessions and devices that ended by time, and closes open pages here of those that ended on another node. */
@ApplicationScoped
class SessionCleanupJob {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private DeskSessions sessions;

    @Inject
    private KnownDevices devices;

    @Inject
    private ViewSessions views;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("removal of sessions that have ended", MINUTE, HOUR, sessions::deleteEnded);
        jobs.every("removal of devices that were not used for a year", HOUR, HOUR, devices::deleteOld);
        jobs.every("end of pages that nobody is signed in to", MINUTE, MINUTE, this::endViews);
    }

    private void endViews() {
        Set<Long> ended = new HashSet<>(views.owners());
        ended.removeAll(sessions.living(ended));
        views.end(ended);
    }
}

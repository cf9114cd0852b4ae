package org.rejoinder.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rejoinder.settings.Settings;

/** Ready is who has room left in the home: for the embedded database, the search indexes, pictures. */
@Readiness
@ApplicationScoped
public class DiskSpaceHealthCheck implements HealthCheck {

    /** The embedded database writes some hundreds of KiB at once, and more when it tidies up. */
    private static final long LEAST_BYTES = 4L * 1024 * 1024;

    @Inject
    private Settings settings;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("disk space").status(isEnough()).build();
    }

    /** Asked of the directory itself: in a jail, whose mounts are not told, nothing is known of its file store. */
    boolean isEnough() {
        return settings.home().toFile().getUsableSpace() >= LEAST_BYTES;
    }
}

package org.rejoinder.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
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

    boolean isEnough() {
        try {
            return Files.getFileStore(settings.home()).getUsableSpace() >= LEAST_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}

package org.rejoinder.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A site is not well that does not do what it promises by itself: what is due goes out, what is old is let go of. */
@Readiness
@ApplicationScoped
public class BackgroundJobsHealthCheck implements HealthCheck {

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        Instant now = clock.instant();
        List<BackgroundJob> overdue = jobs.all().stream()
                .filter(BackgroundJob::isWatched)
                .filter(job -> job.isOverdue(now))
                .toList();
        var response = HealthCheckResponse.named("background jobs").status(overdue.isEmpty());
        if (!overdue.isEmpty()) {
            response.withData(
                    "overdue", overdue.stream().map(BackgroundJob::name).collect(Collectors.joining(", ")));
        }
        return response.build();
    }
}

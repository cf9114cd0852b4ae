package org.rejoinder.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A site is not well that does not do what it promises by itself: what is due goes out, what is old is let go of. */
@Readiness
@ApplicationScoped
public class BackgroundJobsHealthCheck implements HealthCheck {

    @Inject
    private BackgroundJobs jobs;

    @Override
    public HealthCheckResponse call() {
        List<String> overdue = jobs.overdue();
        var response = HealthCheckResponse.named("background jobs").status(overdue.isEmpty());
        if (!overdue.isEmpty()) {
            response.withData("overdue", String.join(", ", overdue));
        }
        return response.build();
    }
}

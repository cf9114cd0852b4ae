package org.rejoinder.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** The record of each job at {@code /metrics}. */
@ApplicationScoped
class BackgroundJobMetrics {

    /** {@code job} is what Prometheus calls the target that it reads. */
    private static final String TASK = "task";

    @Inject
    private Gauges gauges;

    void show(BackgroundJob job) {
        gauge(
                job,
                "background_job_last_success_seconds",
                "When it last ended well, in seconds since 1970; 0 for never",
                each -> each.lastSuccess().map(Instant::getEpochSecond).orElse(0L));
        gauge(
                job,
                "background_job_last_duration_seconds",
                "How long its last run took",
                each -> each.lastDuration().map(Duration::toMillis).orElse(0L) / 1e3);
        gauge(job, "background_job_failures", "How many of its runs have failed", BackgroundJob::failures);
    }

    private void gauge(BackgroundJob job, String name, String description, ToDoubleFunction<BackgroundJob> value) {
        gauges.show(name, description, TASK, job.name(), () -> value.applyAsDouble(job));
    }
}

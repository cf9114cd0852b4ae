package org.rejoinder.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class BackgroundJobsIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    private BackgroundJobs jobs;

    @Inject
    @Readiness
    private BackgroundJobsHealthCheck health;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void work_that_takes_long_keeps_no_other_work_waiting() throws Exception {
        var end = new CountDownLatch(1);
        var began = new CountDownLatch(3);
        BackgroundJob slow = jobs.onRequest("test of what is slow", () -> {
            began.countDown();
            await(end);
        });
        slow.request();
        jobs.once("test of what is slow, once", () -> {
            began.countDown();
            await(end);
        });

        jobs.once("test of what is not", began::countDown);

        assertTrue(began.await(LONG.toSeconds(), TimeUnit.SECONDS));
        Instant asked = clock.instant();
        Eventually.within(
                LONG,
                "articles that are due are looked for meanwhile",
                () -> job("publication of due articles")
                        .lastSuccess()
                        .filter(asked::isBefore)
                        .isPresent());
        end.countDown();
    }

    @Test
    void one_that_is_asked_for_by_many_at_once_runs_once() {
        var runs = new AtomicInteger();
        BackgroundJob job = jobs.onRequest("test of what many ask for", runs::incrementAndGet);

        for (int i = 0; i < 100; i++) {
            job.requestWithin(Duration.ofMillis(300));
        }

        Eventually.within(LONG, "it ran", () -> job.lastSuccess().isPresent());
        assertEquals(1, runs.get());
    }

    @Test
    void a_repair_of_counts_that_fails_keeps_nothing_else_of_the_night_from_being_done() {
        BackgroundJob repair = job("repair of kept counts");
        BackgroundJob retention = job("retention");
        long failed = repair.failures();
        change("alter table background_lock rename to background_lock_elsewhere");
        Instant asked = clock.instant();
        try {
            repair.request();
            retention.request();

            Eventually.within(LONG, "the repair failed", () -> repair.failures() > failed);
            Eventually.within(
                    LONG,
                    "what was kept long enough is gone",
                    () -> retention.lastSuccess().filter(asked::isBefore).isPresent());
        } finally {
            change("alter table background_lock_elsewhere rename to background_lock");
        }
        repair.request();
        Eventually.within(
                LONG,
                "it is tried again",
                () -> repair.lastSuccess().filter(asked::isBefore).isPresent());
    }

    @Test
    void the_site_is_well_while_what_it_promises_is_done() {
        assertEquals(HealthCheckResponse.Status.UP, health.call().getStatus());
        assertTrue(job("retention").isWatched());
        assertTrue(job("publication of due articles").isWatched());
        assertFalse(job("retention").isOverdue(clock.instant()));
    }

    private BackgroundJob job(String name) {
        return jobs.all().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void change(String sql) {
        given.change(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

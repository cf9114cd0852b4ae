package org.rejoinder.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.InContainer;

@ExtendWith(ArquillianExtension.class)
class JobTakeoverJobIT extends InContainer {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    private Nodes nodes;

    @Inject
    private JobRuns runs;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Clock clock;

    private final AtomicInteger count = new AtomicInteger();
    private JobTakeoverJob takeover;
    private BackgroundJob job;

    @BeforeEach
    void share() {
        takeover = new JobTakeoverJob(nodes, runs, jobs, clock);
        job = takeover.share(jobs.onRequest("job " + UUID.randomUUID(), count::incrementAndGet));
    }

    @Test
    void what_a_node_began_that_is_not_there_any_more_is_run_by_the_first_and_once() {
        runs.begin(job.name(), "a node that is dead");

        takeover.look();
        takeover.look();

        Eventually.within(
                SOON,
                "it is run",
                () -> runs.of(job.name()).filter(run -> !run.isUnfinished()).isPresent());
        takeover.look();
        assertEquals(nodes.id(), runs.of(job.name()).orElseThrow().node());
        assertEquals(1, count.get());
    }

    @Test
    void what_has_ended_is_not_run_again() throws Exception {
        runs.begin(job.name(), "a node that is dead");
        runs.end(job.name());

        takeover.look();
        Thread.sleep(500);

        assertEquals(0, count.get());
    }

    @Test
    void what_has_failed_here_stays_unfinished_and_its_last_end_is_kept() {
        job.request();
        Eventually.within(
                SOON,
                "it has ended",
                () -> runs.of(job.name()).filter(run -> !run.isUnfinished()).isPresent());
        var ended = runs.of(job.name()).orElseThrow().endedAt();

        runs.begin(job.name(), nodes.id());

        JobRun run = runs.of(job.name()).orElseThrow();
        assertTrue(run.isUnfinished());
        assertEquals(ended, run.endedAt());
    }

    @Test
    void who_does_not_renew_its_row_is_not_live() {
        assertFalse(runs.isLive("a node that is dead"));
    }
}

package org.rejoinder.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.background.SharedRuns;

/**
 * Jobs that one node does for all. Whichever becomes the first runs at once what the one before it has begun and not ended, and
 * what fell due after that one had died and before anybody knew. As a site starts it runs what was broken off, too; what it
 * missed while it did not run waits for its next turn.
 */
@ApplicationScoped
public class JobTakeoverJob implements SharedRuns {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final List<BackgroundJob> shared = new CopyOnWriteArrayList<>();

    private Nodes nodes;
    private JobRuns runs;
    private BackgroundJobs jobs;
    private Clock clock;

    /** Since another was the first. */
    private boolean mayHaveMissedATurn;

    /** Since this one is the first. */
    private boolean isSettled;

    protected JobTakeoverJob() {}

    @Inject
    JobTakeoverJob(Nodes nodes, JobRuns runs, BackgroundJobs jobs, Clock clock) {
        this.nodes = nodes;
        this.runs = runs;
        this.jobs = jobs;
        this.clock = clock;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("takeover of jobs", PAUSE, PAUSE, this::look);
    }

    public BackgroundJob share(BackgroundJob job) {
        shared.add(job);
        return job.sharedBy(this);
    }

    @Override
    public boolean isOurs() {
        return nodes.isFirst();
    }

    @Override
    public void began(BackgroundJob job) {
        runs.begin(job.name(), nodes.id());
    }

    @Override
    public void ended(BackgroundJob job) {
        runs.end(job.name());
    }

    void look() {
        if (!nodes.isFirst()) {
            mayHaveMissedATurn |= nodes.isUpToDate();
            isSettled = false;
        } else if (!isSettled) {
            List<BackgroundJob> left =
                    shared.stream().filter(this::isDoneElsewhere).toList();
            shared.stream()
                    .filter(job -> !left.contains(job) && isLeftBehind(job))
                    .forEach(BackgroundJob::request);
            isSettled = left.isEmpty();
            mayHaveMissedATurn &= !isSettled;
        }
    }

    /** Somebody who stood still for longer than its lease goes on with what it had begun. */
    private boolean isDoneElsewhere(BackgroundJob job) {
        return runs.of(job.name())
                .filter(run -> run.isUnfinished() && !run.node().equals(nodes.id()) && runs.isLive(run.node()))
                .isPresent();
    }

    private boolean isLeftBehind(BackgroundJob job) {
        Optional<JobRun> run = runs.of(job.name());
        if (run.filter(JobRun::isUnfinished).isPresent()) {
            return !run.get().node().equals(nodes.id());
        }
        Instant turn = job.latestTurn(clock.instant());
        return mayHaveMissedATurn && run.filter(each -> each.isEndedSince(turn)).isEmpty();
    }
}

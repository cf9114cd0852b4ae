package org.rejoinder.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/**
 * Work that runs by itself, one run at a time, and the record of its runs in this process.
 *
 * <p>A run that fails keeps nothing else from running, and is tried again: when its turn comes, at the latest after an hour.
 */
public final class BackgroundJob {

    /** Until what failed is tried again, at the latest. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** How late a run may be: this part of its interval, and always a minute. */
    private static final int TOLERATED_PART = 24;

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final String name;
    private final Duration interval;
    private final UnaryOperator<Instant> turn;
    private final Runnable task;
    private final Clock clock;
    private final FailureLog log;
    private final Instant known;

    /** Null while nobody wants it to run. */
    private Instant due;

    private Future<?> run;
    private volatile boolean begun;
    private volatile boolean watched;
    private volatile SharedRuns shared = SharedRuns.NOT_SHARED;
    private volatile Instant lastSuccess;
    private volatile Duration lastDuration;
    private volatile long failures;

    /**
     * @param interval between two runs, for telling whether one is overdue
     * @param turn when it runs by itself after this time; null for never
     */
    BackgroundJob(String name, Duration interval, UnaryOperator<Instant> turn, Runnable task, Clock clock) {
        this(name, interval, turn, task, clock, new OutageNotice(clock));
    }

    /** @param outages shared by all jobs */
    BackgroundJob(
            String name,
            Duration interval,
            UnaryOperator<Instant> turn,
            Runnable task,
            Clock clock,
            OutageNotice outages) {
        this.name = name;
        this.interval = interval;
        this.turn = turn;
        this.task = task;
        this.clock = clock;
        log = failureLog(name, clock, outages);
        known = clock.instant();
    }

    static FailureLog failureLog(String name, Clock clock, OutageNotice outages) {
        return new FailureLog("Work in the background failed (%s)".formatted(name), clock, outages);
    }

    public String name() {
        return name;
    }

    /** Empty until a run has ended well. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccess);
    }

    /** How long the last run took, however it ended. */
    public Optional<Duration> lastDuration() {
        return Optional.ofNullable(lastDuration);
    }

    public long failures() {
        return failures;
    }

    /** Without it the site does not do what it promises: while it is overdue, the site is not well. */
    public BackgroundJob watched() {
        watched = true;
        return this;
    }

    /** One process does it for all: at any other its turn passes, as if it had run well. */
    public BackgroundJob sharedBy(SharedRuns runs) {
        shared = runs;
        return this;
    }

    /** When it was to run last by itself; long ago for what runs only when it is asked for. */
    public Instant latestTurn(Instant now) {
        return turn == null ? Instant.EPOCH : turn.apply(now).minus(interval);
    }

    boolean isWatched() {
        return watched;
    }

    /** Whether no run has ended well for longer than there should be between two. */
    public boolean isOverdue(Instant now) {
        Duration part = interval.dividedBy(TOLERATED_PART);
        Duration late = part.compareTo(TOLERANCE) > 0 ? part : TOLERANCE;
        return turn != null
                && now.isAfter(lastSuccess().orElse(known).plus(interval).plus(late));
    }

    /** As soon as it can; whatever has happened until then is seen by a run that begins after it. */
    public void request() {
        requestWithin(Duration.ZERO);
    }

    /** Gathers what else is wanted meanwhile: whoever asks during the pause is served by the same run. */
    public synchronized void requestWithin(Duration pause) {
        Instant wanted = clock.instant().plus(pause);
        if (due == null || wanted.isBefore(due)) {
            due = wanted;
        }
    }

    synchronized boolean isDue(Instant now) {
        if (run != null && run.isDone() && !begun) {
            // The server refuses what is handed to it while it starts
            run = null;
            requestWithin(Duration.ZERO);
        }
        return due != null && !due.isAfter(now) && !isRunning();
    }

    synchronized boolean isRunning() {
        return run != null && !run.isDone();
    }

    /** Whether its only run is over. */
    synchronized boolean isEnded() {
        return due == null && begun && !isRunning();
    }

    /** Whoever asks from now on is not served by this run. */
    synchronized void willRun() {
        due = null;
        begun = false;
    }

    synchronized void handedOver(Future<?> handed) {
        run = handed;
    }

    void run() {
        begun = true;
        long began = System.nanoTime();
        boolean well = false;
        // Whoever waits for a page goes first, where the virtual machine heeds that (-XX:ThreadPriorityPolicy=1)
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        try {
            if (shared.isOurs()) {
                shared.began(this);
                task.run();
                shared.ended(this);
            }
            well = true;
            lastSuccess = clock.instant();
        } catch (RuntimeException | Error e) {
            failures++;
            log.failed(e);
        } finally {
            lastDuration = Duration.ofNanos(System.nanoTime() - began);
            planNext(well);
        }
    }

    private void planNext(boolean well) {
        if (turn != null) {
            Duration pause = Duration.between(clock.instant(), turn.apply(clock.instant()));
            requestWithin(well || pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        } else if (!well) {
            requestWithin(interval);
        }
    }
}

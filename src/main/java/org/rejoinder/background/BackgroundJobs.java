package org.rejoinder.background;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything that runs by itself. A clock of our own looks every moment what is due and hands it to the server's executor: so
 * no work waits for other work, however long that takes, and none belongs to the request that asked for it.
 *
 * <p>The server's own scheduler is not used: it has one thread for everything, and forgets for good what falls due while the
 * application is not quite there yet.
 */
@ApplicationScoped
public class BackgroundJobs {

    private static final Logger LOG = Logger.getLogger(BackgroundJobs.class.getName());
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration DAY = Duration.ofDays(1);

    /** Until what runs only when it is asked for is tried again after it failed. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ContextService contexts;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobMetrics metrics;

    private final List<BackgroundJob> jobs = new CopyOnWriteArrayList<>();

    /** One after the other: the night is long. */
    private final List<BackgroundJob> daily = new CopyOnWriteArrayList<>();

    /** What is done once and then forgotten. */
    private final List<BackgroundJob> errands = new CopyOnWriteArrayList<>();

    private OutageNotice outages;
    private volatile boolean ending;

    @PostConstruct
    void prepare() {
        outages = new OutageNotice(clock);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        always("rejoinder background clock", this::startDueJobs);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        ending = true;
    }

    /**
     * Runs again and again.
     *
     * @param name for the log and the metrics
     * @param first pause before the first run
     * @param pause between two runs
     */
    public BackgroundJob every(String name, Duration first, Duration pause, Runnable task) {
        var job = new BackgroundJob(name, pause, now -> now.plus(pause), task, clock, outages);
        job.requestWithin(first);
        return known(job);
    }

    /** Runs once a day at this time (UTC), one such job after the other in the order in which they were added. */
    public BackgroundJob daily(String name, LocalTime at, Runnable task) {
        var job = new BackgroundJob(name, DAY, now -> next(at, now), task, clock, outages);
        job.requestWithin(Duration.between(clock.instant(), next(at, clock.instant())));
        daily.add(job);
        return known(job);
    }

    /** Runs when it is asked to ({@link BackgroundJob#request}), and again after a minute if it fails. */
    public BackgroundJob onRequest(String name, Runnable task) {
        return known(new BackgroundJob(name, PAUSE, null, task, clock, outages));
    }

    private BackgroundJob known(BackgroundJob job) {
        jobs.add(job);
        metrics.show(job);
        return job;
    }

    /** Runs once, soon, beside whatever else runs; what fails is in the log, and is not tried again. */
    public void once(String name, Runnable task) {
        FailureLog log = BackgroundJob.failureLog(name, clock, outages);
        Runnable errand = () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                log.failed(e);
            }
        };
        var job = new BackgroundJob(name, PAUSE, null, errand, clock, outages);
        job.request();
        errands.add(job);
    }

    /**
     * Runs again and again on a thread of its own, a moment after it has ended: for what others wait for, and what waits itself
     * most of the time.
     */
    public void always(String name, Runnable task) {
        Runnable turn = contexts.contextualRunnable(task);
        var thread = new Thread(() -> tick(turn), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** For a thread of the server that is none of the application's: what it asks is looked up inside. */
    @SuppressWarnings("unchecked")
    public <T> Predicate<T> inApplication(Predicate<T> question) {
        return contexts.createContextualProxy(question, Predicate.class);
    }

    /** Everything that runs again and again, every day or on request. */
    public List<BackgroundJob> all() {
        return List.copyOf(jobs);
    }

    /** The names of those without which the site does not do what it promises, and that have not run for too long. */
    public List<String> overdue() {
        Instant now = clock.instant();
        return jobs.stream()
                .filter(BackgroundJob::isWatched)
                .filter(job -> job.isOverdue(now))
                .map(BackgroundJob::name)
                .toList();
    }

    private static Instant next(LocalTime at, Instant now) {
        Instant today = now.atZone(ZoneOffset.UTC).with(at).toInstant();
        return today.isAfter(now) ? today : today.plus(DAY);
    }

    private void tick(Runnable turn) {
        while (!ending) {
            try {
                turn.run();
            } catch (IllegalStateException e) {
                LOG.log(Level.FINEST, "The server is not there yet, or not any more", e);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Work in the background was not begun", e);
            }
            LockSupport.parkNanos(MOMENT_NANOS);
        }
    }

    private void startDueJobs() {
        Instant now = clock.instant();
        for (BackgroundJob job : jobs) {
            if (job.isDue(now) && (!daily.contains(job) || daily.stream().noneMatch(BackgroundJob::isRunning))) {
                handOver(job);
            }
        }
        for (BackgroundJob errand : errands) {
            if (errand.isDue(now)) {
                handOver(errand);
            } else if (errand.isEnded()) {
                errands.remove(errand);
            }
        }
    }

    private void handOver(BackgroundJob job) {
        job.willRun();
        try {
            job.handedOver(executor.submit(job::run));
        } catch (RejectedExecutionException e) {
            job.request();
            LOG.log(Level.FINE, "The executor takes nothing; it is handed over again", e);
        }
    }
}

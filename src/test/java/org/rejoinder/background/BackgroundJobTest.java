package org.rejoinder.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundJobTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final List<LogRecord> log = new ArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Logger logger = Logger.getLogger(FailureLog.class.getName());

    private Instant now = Instant.parse("2026-11-28T03:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private RuntimeException failure;
    private int runs;
    private boolean first;
    private final List<String> told = new ArrayList<>();
    private final SharedRuns shared = new SharedRuns() {
        @Override
        public boolean isOurs() {
            return first;
        }

        @Override
        public void began(BackgroundJob job) {
            told.add("begun");
        }

        @Override
        public void ended(BackgroundJob job) {
            told.add("ended");
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(reader);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(reader);
        logger.setUseParentHandlers(true);
    }

    @Test
    void a_run_is_recorded_and_the_next_one_comes_after_the_pause() {
        BackgroundJob job = everyFiveSeconds();
        assertTrue(job.lastSuccess().isEmpty());

        run(job);

        assertEquals(now, job.lastSuccess().orElseThrow());
        assertTrue(job.lastDuration().isPresent());
        assertFalse(job.isDue(now.plusSeconds(4)));
        assertTrue(job.isDue(now.plusSeconds(5)));
    }

    @Test
    void where_another_node_does_it_its_turn_passes_and_nothing_is_overdue() {
        BackgroundJob job = everyFiveSeconds().sharedBy(shared);

        first = false;
        run(job);
        assertEquals(0, runs);
        assertEquals(List.of(), told);
        assertEquals(now, job.lastSuccess().orElseThrow());
        assertTrue(job.isDue(now.plusSeconds(5)), "it may be the first by then");

        first = true;
        run(job);
        assertEquals(1, runs);
        assertEquals(List.of("begun", "ended"), told);
    }

    @Test
    void a_shared_run_that_fails_has_begun_and_not_ended() {
        BackgroundJob job = everyFiveSeconds().sharedBy(shared);
        first = true;
        failure = new IllegalStateException("no such thing");

        run(job);

        assertEquals(List.of("begun"), told);
    }

    @Test
    void a_database_that_is_away_is_told_of_once_a_minute_whatever_work_it_fails() {
        var outages = new OutageNotice(clock);
        List<BackgroundJob> jobs = Stream.of("mail", "imports", "search")
                .map(name -> new BackgroundJob(
                        name, Duration.ofSeconds(5), time -> time.plusSeconds(5), this::task, clock, outages))
                .toList();
        failure = new IllegalStateException(new SQLException("Connection refused", "08001"));

        jobs.forEach(this::run);
        assertEquals(1, log.size());

        failure = new IllegalStateException("no such thing");
        jobs.forEach(this::run);
        assertEquals(4, log.size(), "what is no outage is told of for each");

        now = now.plusSeconds(60);
        failure = new IllegalArgumentException(new SQLException("Connection refused", "08001"));
        jobs.forEach(this::run);
        assertEquals(5, log.size());
    }

    @Test
    void its_latest_turn_is_the_one_that_came_before_the_next() {
        BackgroundJob nightly =
                new BackgroundJob("a job", DAY, time -> Instant.parse("2026-11-29T03:00:00Z"), this::task, clock);

        assertEquals(Instant.parse("2026-11-28T03:00:00Z"), nightly.latestTurn(now));
    }

    @Test
    void what_is_asked_for_while_it_runs_is_seen_by_another_run() {
        BackgroundJob job = everyFiveSeconds();
        job.willRun();
        var running = new CompletableFuture<Void>();
        job.handedOver(running);

        job.request();

        assertFalse(job.isDue(now), "one at a time");
        job.run();
        running.complete(null);
        assertTrue(job.isDue(now));
    }

    @Test
    void what_the_server_took_and_never_began_is_handed_over_again() {
        BackgroundJob job = everyFiveSeconds();
        job.willRun();

        job.handedOver(CompletableFuture.failedFuture(new IllegalStateException("Module is disabled")));

        assertTrue(job.isDue(now));
    }

    @Test
    void a_failure_is_told_with_its_stack_counted_and_tried_again() {
        BackgroundJob job = everyFiveSeconds();
        failure = new IllegalStateException("no such thing");

        run(job);
        run(job);

        assertEquals(2, job.failures());
        assertTrue(job.lastSuccess().isEmpty());
        assertTrue(job.isDue(now.plusSeconds(5)));
        assertEquals(1, log.size(), "once for what stays as it is");
        assertEquals(failure, log.get(0).getThrown());
        assertTrue(log.get(0).getMessage().contains("(a job)"));

        failure = new IllegalArgumentException("something else");
        run(job);
        assertEquals(2, log.size());
    }

    @Test
    void while_the_database_is_away_or_its_disk_is_full_one_line_says_so() {
        BackgroundJob job = everyFiveSeconds();
        failure = new IllegalStateException(new SQLException("No space left on device\nand more", "90031"));

        run(job);

        assertEquals(1, log.size());
        assertEquals(null, log.get(0).getThrown());
    }

    @Test
    void what_failed_in_the_night_does_not_wait_for_the_next_night() {
        BackgroundJob job = new BackgroundJob("a job", DAY, time -> time.plus(DAY), this::task, clock);
        failure = new IllegalStateException("not now");

        run(job);

        assertTrue(job.isDue(now.plus(Duration.ofHours(1))));
    }

    @Test
    void it_is_overdue_when_no_run_ended_well_for_longer_than_there_should_be_between_two() {
        BackgroundJob job = everyFiveSeconds();
        run(job);
        failure = new IllegalStateException("not now");
        run(job);

        assertFalse(job.isOverdue(now.plusSeconds(60)));
        assertTrue(job.isOverdue(now.plusSeconds(66)));

        BackgroundJob nightly = new BackgroundJob("a job", DAY, time -> time.plus(DAY), this::task, clock);
        assertFalse(nightly.isOverdue(now.plus(DAY)), "never run, but it may just be its turn");
        assertTrue(nightly.isOverdue(now.plus(DAY).plus(Duration.ofMinutes(61))));
    }

    private BackgroundJob everyFiveSeconds() {
        return new BackgroundJob("a job", Duration.ofSeconds(5), time -> time.plusSeconds(5), this::task, clock);
    }

    private void run(BackgroundJob job) {
        job.willRun();
        job.run();
        job.handedOver(CompletableFuture.completedFuture(null));
    }

    private void task() {
        runs++;
        if (failure != null) {
            throw failure;
        }
    }
}

package org.rejoinder.metrics;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.background.Gauges;
import org.rejoinder.mail.Outbox;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.webhook.WebhookDeliveries;

/** What waits: for somebody who decides, to be sent, or for a connection. Looked up by itself, so that whoever asks waits for nothing. */
@ApplicationScoped
class WaitingMetricsJob {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private static final String STATE = "state";

    private record Waiting(
            long held,
            Optional<Instant> oldestHeld,
            long letters,
            long deadLetters,
            Optional<Instant> oldestLetter,
            long deliveries,
            Optional<Instant> oldestDelivery,
            boolean isWave,
            Duration connection) {}

    @Resource(lookup = "java:app/rejoinder")
    private DataSource database;

    @Inject
    private Gauges gauges;

    @Inject
    private ReplyCounters counters;

    @Inject
    private ModerationQueue queue;

    @Inject
    private Outbox outbox;

    @Inject
    private WebhookDeliveries webhooks;

    @Inject
    private SurgeProtection surge;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Clock clock;

    private volatile Waiting waiting =
            new Waiting(0, Optional.empty(), 0, 0, Optional.empty(), 0, Optional.empty(), false, Duration.ZERO);

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        gauges.show("queue_held", "Replies that wait for a decision", () -> waiting.held());
        gauges.show(
                "queue_oldest_seconds",
                "For how long the one has waited that came first; 0 if none waits",
                () -> age(waiting.oldestHeld()));
        gauges.show("outbox_letters", "Letters in the outbox", STATE, "waiting", () -> waiting.letters());
        gauges.show("outbox_letters", "Letters in the outbox", STATE, "given_up", () -> waiting.deadLetters());
        gauges.show(
                "outbox_oldest_seconds",
                "For how long the letter has waited that was written first; 0 if none waits",
                () -> age(waiting.oldestLetter()));
        gauges.show("webhook_deliveries_waiting", "What webhooks are still to be told", () -> waiting.deliveries());
        gauges.show(
                "webhook_oldest_seconds",
                "For how long that has waited which was noted first; 0 if nothing waits",
                () -> age(waiting.oldestDelivery()));
        gauges.show(
                "spam_wave",
                "1 while more replies come in than usual, and less is let through",
                () -> waiting.isWave() ? 1 : 0);
        gauges.show(
                "database_connection_wait_seconds",
                "How long a connection of the pool was waited for when it was last looked",
                () -> waiting.connection().toNanos() / 1e9);
        jobs.every("what waits, at the metrics", PAUSE, PAUSE, this::look);
    }

    private void look() {
        waiting = new Waiting(
                counters.all().getOrDefault(ReplyState.HELD, 0L),
                queue.oldestHeld(),
                outbox.waiting(),
                outbox.givenUp(),
                outbox.oldestWaiting(),
                webhooks.waiting().values().stream().mapToLong(Long::longValue).sum(),
                webhooks.oldestWaiting(),
                surge.since().isPresent(),
                connectionWait());
    }

    private Duration connectionWait() {
        long began = System.nanoTime();
        try {
            database.getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private long age(Optional<Instant> oldest) {
        return oldest.map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }
}

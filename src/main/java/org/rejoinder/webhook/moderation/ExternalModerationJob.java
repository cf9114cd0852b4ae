package org.rejoinder.webhook.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.webhook.WebhookTarget;

/**
 * Asks about what is held now, once that is kept. What waits to be asked about is known to this process alone: with it, and in a flood,
 * questions are lost, and a person decides without.
 */
@ApplicationScoped
class ExternalModerationJob {

    private static final int MOST_WAITING = 1_000;

    /** Questions at a time. */
    private static final int LANES = 4;

    @Inject
    private ExternalModeration moderation;

    @Inject
    private ExternalModerationClient client;

    @Inject
    private ExternalOpinions opinions;

    @Inject
    private BackgroundJobs jobs;

    private final Queue<Long> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Semaphore lanes = new Semaphore(LANES);

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        if (received.isNews() && received.state() == ReplyState.HELD) {
            askSoon(List.of(received.reply()));
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RepliesChanged changed) {
        if (changed.isNews()) {
            askSoon(changed.moves().stream()
                    .filter(move -> move.to() == ReplyState.HELD)
                    .map(RepliesChanged.Move::reply)
                    .toList());
        }
    }

    void test(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExternalModeration.TestWanted wanted) {
        jobs.once(
                "test of external moderation",
                () -> moderation.anyway().ifPresent(target -> moderation.tried(client.ask(target, opinions.test()))));
    }

    private void askSoon(List<Long> replies) {
        replies.forEach(waiting::offer);
        begin();
    }

    private void begin() {
        if (!waiting.isEmpty() && lanes.tryAcquire()) {
            jobs.once("questions to external moderation", this::askAll);
        }
    }

    private void askAll() {
        try {
            for (Long reply = waiting.poll(); reply != null; reply = waiting.poll()) {
                ask(reply);
            }
        } finally {
            lanes.release();
        }
        begin();
    }

    private void ask(long reply) {
        Optional<WebhookTarget> target = moderation.ready();
        if (target.isEmpty()) {
            waiting.clear();
            return;
        }
        opinions.question(reply).ifPresent(question -> {
            ExternalOpinion opinion = client.ask(target.get(), question);
            moderation.tried(opinion);
            opinions.keep(question, opinion);
        });
    }
}

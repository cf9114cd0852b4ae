package org.rejoinder.desk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.moderation.Claimed;
import org.rejoinder.moderation.Decided;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.Soon;

/** Tells every open queue that replies have come or changed, and nothing about them: each asks for itself. */
@ApplicationScoped
class QueueNews {

    private static final Logger LOG = Logger.getLogger(QueueNews.class.getName());
    private static final String CHANNEL = "queue";

    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Map<String, Object> CHANGED = Map.of("changed", true);

    @Inject
    @Push(channel = CHANNEL)
    private PushContext queues;

    @Resource
    private ManagedScheduledExecutorService executor;

    private Soon soon;

    @PostConstruct
    void prepare() {
        soon = new Soon(executor, PAUSE, () -> send(CHANGED));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Decided decided) {
        send(CHANGED);
    }

    /** Nobody waits for it, and many may come at once: they are told together. */
    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        soon.expect();
    }

    void claimed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Claimed claimed) {
        send(Map.of(
                "reply", claimed.reply(),
                "who", claimed.account(),
                "name", claimed.by(),
                "reading", claimed.reading()));
    }

    /** A page that was closed at this moment cannot be told, and need not be. */
    private void send(Map<String, Object> news) {
        try {
            queues.send(news);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A page of the queue was not told: {0}", e.toString());
        }
    }
}

package org.rejoinder.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.rejoinder.moderation.Claimed;
import org.rejoinder.moderation.Decided;
import org.rejoinder.reply.ReplyReceived;

/** Tells every open queue that replies have come or changed, and nothing about them: each asks for itself. */
@ApplicationScoped
class QueueNews {

    private static final String CHANNEL = "queue";
    private static final Map<String, Object> CHANGED = Map.of("changed", true);

    @Inject
    @Push(channel = CHANNEL)
    private PushContext queues;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Decided decided) {
        queues.send(CHANGED);
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        queues.send(CHANGED);
    }

    void claimed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Claimed claimed) {
        queues.send(Map.of(
                "reply", claimed.reply(),
                "who", claimed.account(),
                "name", claimed.by(),
                "reading", claimed.reading()));
    }
}

package org.rejoinder.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.moderation.Decided;
import org.rejoinder.reply.ReplyReceived;

/** Tells every open queue which replies have come or changed, and nothing about them: each asks for itself. */
@ApplicationScoped
class QueueNews {

    private static final String CHANNEL = "queue";

    @Inject
    @Push(channel = CHANNEL)
    private PushContext queues;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Decided decided) {
        queues.send(decided.replies());
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        queues.send(List.of(received.reply()));
    }
}

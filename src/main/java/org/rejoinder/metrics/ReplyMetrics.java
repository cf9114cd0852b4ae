package org.rejoinder.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;

/** What came in and what was decided at this node since it was started. What was brought from elsewhere is neither. */
@ApplicationScoped
class ReplyMetrics {

    private static final Metadata RECEIVED = Metadata.builder()
            .withName("replies_received")
            .withDescription("Replies that came in, by where screening put them")
            .build();

    private static final Metadata DECIDED = Metadata.builder()
            .withName("replies_decided")
            .withDescription("Replies that were put elsewhere, by where; held is what was undone, edited or appealed")
            .build();

    @Inject
    private MetricRegistry metrics;

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        if (received.isNews()) {
            metrics.counter(RECEIVED, new Tag("verdict", word(received.state())))
                    .inc();
        }
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) RepliesChanged changed) {
        if (changed.isNews()) {
            changed.moves().stream()
                    .filter(move -> move.from() != move.to())
                    .forEach(move -> metrics.counter(DECIDED, new Tag("state", word(move.to())))
                            .inc());
        }
    }

    private static String word(ReplyState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

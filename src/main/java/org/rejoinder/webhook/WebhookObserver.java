package org.rejoinder.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.article.ArticleDecided;
import org.rejoinder.article.ArticleDecided.Decision;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.moderation.batch.BatchEnded;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.SurgeProtectionToggled;

/** What happens here, as receivers are told of it. What was known long ago, somewhere else, is no news. */
@ApplicationScoped
class WebhookObserver {

    private static final Map<Decision, WebhookEvent> OF_ARTICLES = Map.of(
            Decision.PUBLISHED, WebhookEvent.ARTICLE_PUBLISHED,
            Decision.CORRECTED, WebhookEvent.ARTICLE_CORRECTED,
            Decision.UNPUBLISHED, WebhookEvent.ARTICLE_UNPUBLISHED,
            Decision.RETRACTED, WebhookEvent.ARTICLE_UNPUBLISHED);

    @Inject
    private WebhookOutbox outbox;

    void received(@Observes ReplyReceived received) {
        if (received.isNews()) {
            outbox.note(
                    becoming(received.state()),
                    WebhookSubject.reply(received.reply(), received.article(), received.state()));
        }
    }

    void changed(@Observes RepliesChanged changed) {
        if (changed.isNews()) {
            outbox.note(changed.moves().stream().map(WebhookObserver::fact).toList());
        }
    }

    private static WebhookFact fact(RepliesChanged.Move move) {
        WebhookEvent event = move.from() == move.to() ? WebhookEvent.REPLY_CHANGED : becoming(move.to());
        return new WebhookFact(event, WebhookSubject.reply(move.reply(), move.article(), move.to()));
    }

    private static WebhookEvent becoming(ReplyState state) {
        return switch (state) {
            case HELD -> WebhookEvent.REPLY_HELD;
            case PUBLISHED -> WebhookEvent.REPLY_PUBLISHED;
            default -> WebhookEvent.REPLY_CHANGED;
        };
    }

    void decided(@Observes ArticleDecided decided) {
        Optional.ofNullable(OF_ARTICLES.get(decided.decision()))
                .ifPresent(event -> outbox.note(
                        event,
                        WebhookSubject.article(
                                decided.article().id(), decided.article().slug())));
    }

    void ended(@Observes BatchEnded ended) {
        outbox.note(WebhookEvent.BATCH_DONE, WebhookSubject.batch(ended.batch()));
    }

    void toggled(@Observes SurgeProtectionToggled toggled) {
        outbox.note(toggled.on() ? WebhookEvent.BRAKE_ON : WebhookEvent.BRAKE_OFF, WebhookSubject.brake());
    }
}

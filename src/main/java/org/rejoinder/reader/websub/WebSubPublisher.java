package org.rejoinder.reader.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/**
 * Tells a WebSub hub (W3C Recommendation of 2018) that feeds have changed, if the operator names one: it passes that on to
 * those who would else look every few minutes. It is told after the commit and in the background, once for whatever changes
 * within a few seconds; who publishes never waits for it.
 */
@ApplicationScoped
public class WebSubPublisher {

    /** In which changes gather. */
    private static final Duration GATHERING = Duration.ofSeconds(2);

    @Inject
    private FeedTopics feedTopics;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    private Optional<WebSubClient> hub = Optional.empty();

    private final PendingNotifications pendingNotifications = new PendingNotifications();

    protected WebSubPublisher() {}

    @Inject
    WebSubPublisher(Settings settings) {
        hub = settings.hub().map(address -> new WebSubClient(address, settings.site()));
    }

    /** Null if there is none. */
    public String address() {
        return hub.map(WebSubClient::address).orElse(null);
    }

    /** Where a feed is subscribed to (WebSub, section 4). */
    public void announce(String self, HttpServletResponse response) {
        hub.ifPresent(call -> {
            response.addHeader("Link", "<" + call.address() + ">; rel=\"hub\"");
            response.addHeader("Link", "<" + self + ">; rel=\"self\"");
        });
    }

    /** What was not told when the last process ended is forgotten: of the site's own feeds the hub is told once more. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (hub.isPresent()) {
            pendingNotifications.announce(FeedTopics.ofSite(), clock.instant());
            jobs.every("news for the hub", GATHERING, GATHERING, this::round);
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticleChanged event) {
        if (hub.isPresent()) {
            pendingNotifications.change(event.article(), event.before());
        }
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) RepliesChanged event) {
        answered(event.articles());
    }

    /** What is held is in no feed. */
    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived event) {
        if (event.state() == ReplyState.PUBLISHED) {
            answered(Set.of(event.article()));
        }
    }

    private void answered(Collection<Long> articles) {
        if (hub.isPresent()) {
            pendingNotifications.answer(articles);
        }
    }

    private void round() {
        pendingNotifications.begin(clock.instant()).ifPresent(this::tell);
    }

    private void tell(PendingNotifications.Part part) {
        try {
            Set<String> fresh = feedTopics.of(part.changed(), part.answered());
            hub.ifPresent(call -> new FeedChangeObserver(call, pendingNotifications).tell(part, fresh, clock));
        } catch (RuntimeException e) {
            pendingNotifications.giveBack(part, clock.instant());
            throw e;
        }
    }
}

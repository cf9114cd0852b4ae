package org.rejoinder.reader.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/**
 * Notes in the transaction of each change of which feeds a WebSub hub (W3C Recommendation of 2018) is to be told, if the
 * operator names one: it passes that on to those who would else look every few minutes. Who publishes never waits for it.
 */
@ApplicationScoped
public class WebSubPublisher {

    @Inject
    private Settings settings;

    @Inject
    private FeedTopics feedTopics;

    @Inject
    private FeedNotifications feedNotifications;

    /** Null if there is none. */
    public String address() {
        return settings.hub().map(URI::toString).orElse(null);
    }

    /** Where a feed is subscribed to (WebSub, section 4). */
    public void announce(String self, HttpServletResponse response) {
        settings.hub().ifPresent(hub -> {
            response.addHeader("Link", "<" + hub + ">; rel=\"hub\"");
            response.addHeader("Link", "<" + self + ">; rel=\"self\"");
        });
    }

    void changed(@Observes ArticleChanged event) {
        if (settings.hub().isPresent() && event.isNews()) {
            feedNotifications.put(feedTopics.ofArticle(event.article(), event.before()));
        }
    }

    void decided(@Observes RepliesChanged event) {
        if (event.isNews()) {
            answered(event.articles());
        }
    }

    /** What is held is in no feed. */
    void received(@Observes ReplyReceived event) {
        if (event.state() == ReplyState.PUBLISHED && event.isNews()) {
            answered(Set.of(event.article()));
        }
    }

    private void answered(Set<Long> articles) {
        if (settings.hub().isPresent()) {
            feedNotifications.put(feedTopics.ofReplies(articles));
        }
    }
}

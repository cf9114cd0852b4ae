package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.PolicyVersions;

/** Which articles can be answered: those whose author lets them, as long as the site's policy does. */
@ApplicationScoped
public class ReplyAvailability {

    @Inject
    private PolicyVersions policies;

    public boolean isOpen(Article article, Instant now) {
        return article.takesReplies()
                && closing(article).filter(at -> !at.isAfter(now)).isEmpty();
    }

    /** Whether a person reads each reply before it appears. */
    public boolean readsEverything(Article article) {
        return policies.inForce().modeOf(article.id()) == ModerationMode.EVERYTHING_HELD;
    }

    /** When it closes, or has closed; empty if the policy never closes it. */
    public Optional<Instant> closing(Article article) {
        return article.publishedAt().flatMap(at -> policies.inForce().closing(article.id(), at));
    }
}

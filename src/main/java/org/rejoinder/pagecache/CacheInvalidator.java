package org.rejoinder.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.account.ProfileChanged;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.article.PublishingSettingsChanged;
import org.rejoinder.article.front.ArticlePinned;
import org.rejoinder.article.topic.TopicDescribed;
import org.rejoinder.branding.SiteConfigurationChanged;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.PolicySaved;
import org.rejoinder.screening.SurgeProtectionToggled;

/** Lets go of the pages that a commit has made untrue: after it, and before whoever committed goes on. */
@ApplicationScoped
class CacheInvalidator {

    @Inject
    private PageCache pageCache;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticleChanged changed) {
        pageCache.forget(Set.of(PageDependencies.ARTICLES, PageDependencies.nameOf(changed.article())));
    }

    void pinned(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticlePinned pinned) {
        pageCache.forget(Set.of(PageDependencies.ARTICLES));
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) RepliesChanged repliesChanged) {
        pageCache.forget(Stream.concat(
                        Stream.of(PageDependencies.REPLIES),
                        repliesChanged.articles().stream().map(PageDependencies::nameOf))
                .toList());
    }

    /** What is held changes no page. */
    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        if (received.state() == ReplyState.PUBLISHED) {
            pageCache.forget(Set.of(PageDependencies.REPLIES, PageDependencies.nameOf(received.article())));
        }
    }

    void saved(@Observes(during = TransactionPhase.AFTER_SUCCESS) PolicySaved saved) {
        pageCache.forget(Set.of(PageDependencies.SITE));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteConfigurationChanged changed) {
        pageCache.forget(Set.of(PageDependencies.SITE));
    }

    void turned(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurgeProtectionToggled turned) {
        pageCache.forget(Set.of(PageDependencies.SITE));
    }

    /** Any page may name somebody. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProfileChanged changed) {
        pageCache.forget(Set.of(PageDependencies.SITE));
    }

    void described(@Observes(during = TransactionPhase.AFTER_SUCCESS) TopicDescribed described) {
        pageCache.forget(Set.of(PageDependencies.ARTICLES));
    }

    /** The months of the archive are those of the site's clocks. */
    void set(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublishingSettingsChanged set) {
        pageCache.forget(Set.of(PageDependencies.ARTICLES));
    }
}

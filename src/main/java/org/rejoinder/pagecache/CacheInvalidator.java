package org.rejoinder.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.account.ProfileChanged;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.article.PublishingSettingsChanged;
import org.rejoinder.article.front.ArticlePinned;
import org.rejoinder.article.topic.TopicDescribed;
import org.rejoinder.branding.SiteConfigurationChanged;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.node.ContentChanges;
import org.rejoinder.pagecache.cdn.Purges;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.PolicySaved;
import org.rejoinder.screening.SurgeProtectionToggled;

/** Says which pages a commit makes untrue: they are let go of at every node after it, and before whoever committed goes on. */
@ApplicationScoped
class CacheInvalidator {

    @Inject
    private ContentChanges changes;

    @Inject
    private Purges purges;

    void changed(@Observes ArticleChanged changed) {
        note(Set.of(PageDependencies.ARTICLES, PageDependencies.nameOf(changed.article())));
    }

    void pinned(@Observes ArticlePinned pinned) {
        note(Set.of(PageDependencies.ARTICLES));
    }

    void decided(@Observes RepliesChanged repliesChanged) {
        note(Stream.concat(
                        Stream.of(PageDependencies.REPLIES),
                        repliesChanged.articles().stream().map(PageDependencies::nameOf))
                .toList());
    }

    /** What is held changes no page. */
    void received(@Observes ReplyReceived received) {
        if (received.state() == ReplyState.PUBLISHED) {
            note(Set.of(PageDependencies.REPLIES, PageDependencies.nameOf(received.article())));
        }
    }

    void saved(@Observes PolicySaved saved) {
        note(Set.of(PageDependencies.SITE));
    }

    void changed(@Observes SiteConfigurationChanged changed) {
        note(Set.of(PageDependencies.SITE));
    }

    void turned(@Observes SurgeProtectionToggled turned) {
        note(Set.of(PageDependencies.SITE));
    }

    /** Any page may name somebody. */
    void changed(@Observes ProfileChanged changed) {
        note(Set.of(PageDependencies.SITE));
    }

    void described(@Observes TopicDescribed described) {
        note(Set.of(PageDependencies.ARTICLES));
    }

    /** The months of the archive are those of the site's clocks. */
    void set(@Observes PublishingSettingsChanged set) {
        note(Set.of(PageDependencies.ARTICLES));
    }

    private void note(Collection<String> names) {
        changes.note(names);
        purges.note(names);
    }
}

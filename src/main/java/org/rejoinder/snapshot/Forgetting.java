package org.rejoinder.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.account.ProfileChanged;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.article.PublishingSettingsChanged;
import org.rejoinder.article.TopicDescribed;
import org.rejoinder.branding.SiteConfigurationChanged;
import org.rejoinder.moderation.Decided;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.PolicySaved;
import org.rejoinder.screening.SurgeProtectionToggled;

/** Lets go of the pages that a commit has made untrue: after it, and before whoever committed goes on. */
@ApplicationScoped
class Forgetting {

    @Inject
    private Snapshots snapshots;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticleChanged changed) {
        snapshots.forget(Set.of(Sources.ARTICLES, Sources.nameOf(changed.article())));
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) Decided decided) {
        snapshots.forget(Stream.concat(
                        Stream.of(Sources.REPLIES), decided.articles().stream().map(Sources::nameOf))
                .toList());
    }

    /** What is held changes no page. */
    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        if (received.state() == ReplyState.PUBLISHED) {
            snapshots.forget(Set.of(Sources.REPLIES, Sources.nameOf(received.article())));
        }
    }

    void saved(@Observes(during = TransactionPhase.AFTER_SUCCESS) PolicySaved saved) {
        snapshots.forget(Set.of(Sources.SITE));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteConfigurationChanged changed) {
        snapshots.forget(Set.of(Sources.SITE));
    }

    void turned(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurgeProtectionToggled turned) {
        snapshots.forget(Set.of(Sources.SITE));
    }

    /** Any page may name somebody. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProfileChanged changed) {
        snapshots.forget(Set.of(Sources.SITE));
    }

    void described(@Observes(during = TransactionPhase.AFTER_SUCCESS) TopicDescribed described) {
        snapshots.forget(Set.of(Sources.ARTICLES));
    }

    /** The months of the archive are those of the site's clocks. */
    void set(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublishingSettingsChanged set) {
        snapshots.forget(Set.of(Sources.ARTICLES));
    }
}

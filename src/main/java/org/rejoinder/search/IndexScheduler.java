package org.rejoinder.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.branding.SiteConfigurationChanged;
import org.rejoinder.index.IndexMaintainer;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.node.ContentChanged;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.settings.Settings;

/** When the index is looked after: at once for what a node has changed, every few seconds for what it did not tell of. */
@ApplicationScoped
class IndexScheduler {

    private static final Duration BEGIN = Duration.ofSeconds(3);

    /** In which calls gather. */
    private static final Duration GATHERING = Duration.ofMillis(150);

    /** If nobody calls. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** How much may have to be told again after a crash. */
    private static final Duration UNTIL_IT_IS_KEPT = Duration.ofMinutes(1);

    @Inject
    private PublicIndexFeed feed;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    private IndexMaintainer<PublicIndex> maintainer;
    private BackgroundJob looking;

    @PostConstruct
    void prepare() {
        Path folder = settings.home().resolve("search-readers");
        maintainer = new IndexMaintainer<>(feed, folder, UNTIL_IT_IS_KEPT, clock);
        looking = jobs.every(feed.name(), BEGIN, PAUSE, maintainer::look);
    }

    IndexMaintainer<PublicIndex> maintainer() {
        return maintainer;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        looking.requestWithin(BEGIN);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticleChanged changed) {
        call();
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) RepliesChanged repliesChanged) {
        call();
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        call();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteConfigurationChanged changed) {
        call();
    }

    void changed(@Observes ContentChanged changed) {
        if (changed.isElsewhere()) {
            call();
        }
    }

    /** However many call, one comes. */
    void call() {
        looking.requestWithin(GATHERING);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        maintainer.close();
    }
}

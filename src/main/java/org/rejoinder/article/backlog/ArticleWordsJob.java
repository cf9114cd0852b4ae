package org.rejoinder.article.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.article.Revisions;
import org.rejoinder.background.BackgroundJobs;

/** What an earlier version wrote is found by its words, too: a stretch of articles in a transaction, once after the start. */
@ApplicationScoped
public class ArticleWordsJob {

    private static final int STRETCH = 100;

    @Inject
    private Revisions revisions;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application, BackgroundJobs jobs) {
        jobs.once("words of articles for the search of the desk", this::keepMissing);
    }

    private void keepMissing() {
        int done = STRETCH;
        while (done == STRETCH) {
            done = revisions.keepMissingWords(STRETCH);
        }
    }
}

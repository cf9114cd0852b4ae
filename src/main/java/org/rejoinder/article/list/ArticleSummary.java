package org.rejoinder.article.list;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.Byline;
import org.rejoinder.article.WorkflowStage;

/** What a list tells of an article: all but its text. */
public record ArticleSummary(
        long id,
        String slug,
        String title,
        String byline,
        ArticleState state,
        WorkflowStage stage,
        Instant dueAtOrNull,
        Instant publishedAtOrNull,
        boolean workingCopy,
        Instant changedAt) {

    static final String COLUMNS =
            "a.id, a.slug, a.title, a.byline, a.state, a.workflow.stage, a.workflow.dueAt, a.publishedAt,"
                    + " a.newest, a.shown, a.changedAt";

    static ArticleSummary of(Object[] row) {
        var state = (ArticleState) row[4];
        boolean workingCopy = state == ArticleState.PUBLISHED && !row[8].equals(row[9]);
        return new ArticleSummary(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                Byline.of((String) row[3]).words(),
                state,
                (WorkflowStage) row[5],
                (Instant) row[6],
                (Instant) row[7],
                workingCopy,
                (Instant) row[10]);
    }

    public boolean isPublished() {
        return state == ArticleState.PUBLISHED;
    }

    /** Whether it may go to the bin: readers never had it. */
    public boolean deletable() {
        return state == ArticleState.DRAFT && publishedAtOrNull == null;
    }

    /** When its newest text goes out; empty unless it is scheduled. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAtOrNull);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAtOrNull);
    }
}

package org.rejoinder.desk.article;

import java.io.Serializable;
import java.time.Instant;
import org.rejoinder.article.Article;
import org.rejoinder.article.Revision;

/**
 * A line of the list.
 *
 * @param restoredFrom null unless it is the text of an earlier one again
 * @param publicAt null if readers never got it
 */
public record RevisionRow(
        int number, String by, Instant at, Integer restoredFrom, Instant publicAt, boolean shown, boolean newest)
        implements Serializable {

    static RevisionRow of(Revision revision, Article article) {
        return new RevisionRow(
                revision.number(),
                revision.savedBy(),
                revision.savedAt(),
                revision.restoredFrom().orElse(null),
                revision.publicAt().orElse(null),
                article.isPublished() && article.isShowing(revision),
                revision.number() == article.newest());
    }
}

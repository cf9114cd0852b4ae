package org.rejoinder.article.backlog;

import java.time.Instant;
import java.util.Optional;

/**
 * An article that is not done.
 *
 * @param at when it goes out if it is scheduled; else when it was changed last
 * @param noteOrNull what an editor said who returned it
 */
public record BacklogArticle(long id, String title, String byline, Instant at, String noteOrNull) {

    public Optional<String> note() {
        return Optional.ofNullable(noteOrNull);
    }
}

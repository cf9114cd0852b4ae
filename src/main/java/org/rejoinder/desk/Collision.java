package org.rejoinder.desk;

import java.io.Serializable;
import java.time.Instant;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Revision;

/**
 * A save that was refused because somebody else had saved meanwhile: their text against the one that was typed.
 *
 * @param version of the article with their text
 */
public record Collision(int version, String by, Instant at, TextChange change) implements Serializable {

    static Collision of(Article article, Revision theirs, ArticleContent mine) {
        return new Collision(
                article.version(), theirs.savedBy(), theirs.savedAt(), TextChange.between(theirs.manuscript(), mine));
    }
}

package org.rejoinder.api.published;

import java.time.Instant;
import org.rejoinder.article.Article;
import org.rejoinder.article.Correction;

/**
 * What was wrong in a published article, and what is right.
 *
 * @param article its slug
 * @param credit who found it; null if nobody is named
 */
public record CorrectionItem(
        long id, String article, String title, String wrong, String right, String credit, Instant correctedAt) {

    static CorrectionItem of(Correction correction) {
        Article article = correction.article();
        return new CorrectionItem(
                correction.id(),
                article.slug(),
                article.title(),
                correction.wrong(),
                correction.right(),
                correction.credit().orElse(null),
                correction.at());
    }
}

package org.rejoinder.desk.article;

import java.io.Serializable;
import java.time.Instant;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Revision;

/**
 * A save that was refused because somebody else had saved meanwhile: their text against the one that was typed.
 *
 * @param version of the article with their text
 * @param own whether they are whoever typed, in another tab
 */
public record EditConflict(int version, String by, boolean own, Instant at, ArticleDiff change)
        implements Serializable {

    static EditConflict of(Article article, Revision theirs, ArticleContent mine, Account typing) {
        return new EditConflict(
                article.version(),
                theirs.savedBy(),
                theirs.isSavedBy(typing),
                theirs.savedAt(),
                ArticleDiff.between(theirs.manuscript(), mine));
    }
}

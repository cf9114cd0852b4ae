package org.rejoinder.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.people.Me;

/** The articles that this person may edit. */
@Named
@RequestScoped
public class ArticleList {

    /** An article in the list. */
    public record Row(
            long id,
            String slug,
            String title,
            String byline,
            boolean published,
            boolean retracted,
            Instant changedAt) {

        private static Row of(Article article) {
            return new Row(
                    article.id(),
                    article.slug(),
                    article.title(),
                    article.byline(),
                    article.isPublished(),
                    article.isRetracted(),
                    article.changedAt());
        }
    }

    @Inject
    private Articles articles;

    @Inject
    private Me me;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            rows = articles.editableBy(me.account().orElseThrow()).stream()
                    .map(Row::of)
                    .toList();
        }
        return rows;
    }

    /** Whether there may be more articles than the list shows. */
    public boolean isFull() {
        return getRows().size() == Articles.DESK_LIST;
    }
}

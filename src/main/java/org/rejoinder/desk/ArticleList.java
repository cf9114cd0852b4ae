package org.rejoinder.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Newsroom;
import org.rejoinder.article.NewsroomRules;
import org.rejoinder.people.Account;
import org.rejoinder.people.Me;

/** The articles that this person may edit. */
@Named
@RequestScoped
public class ArticleList {

    /** An article in the list. */
    public record Row(Standing standing, String title, String byline, Instant changedAt) {}

    @Inject
    private Articles articles;

    @Inject
    private Newsroom newsroom;

    @Inject
    private Me me;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            Account account = me.account().orElseThrow();
            NewsroomRules rules = newsroom.rules();
            rows = articles.editableBy(account).stream()
                    .map(article -> new Row(
                            Standing.of(article, account, rules),
                            article.title(),
                            article.byline(),
                            article.changedAt()))
                    .toList();
        }
        return rows;
    }

    /** Whether there may be more articles than the list shows. */
    public boolean isFull() {
        return getRows().size() == Articles.DESK_LIST;
    }
}

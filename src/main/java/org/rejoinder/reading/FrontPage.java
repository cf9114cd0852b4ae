package org.rejoinder.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.branding.CurrentMessages;

/** The front page: the newest articles, so many a page. */
@Named
@RequestScoped
public class FrontPage {

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Teasers teasers;

    @Inject
    private Heads heads;

    @Inject
    private CurrentMessages currentMessages;

    private Teasers.Some shown;
    private Head head;

    /** @return false if there is no such page */
    @Transactional
    boolean open(int page) {
        if (page < 1) {
            return false;
        }
        shown = teasers.page(page, "/", (skip, most) -> publishedArticles.list(ArticleQuery.ALL, skip, most));
        head = heads.front(page == 1 ? "" : currentMessages.current().of("front.title.older"), shown);
        return shown.isThere();
    }

    public Head getHead() {
        return head;
    }

    public Teasers.Some getShown() {
        return shown;
    }

    public int getNumber() {
        return shown.number();
    }
}

package org.rejoinder.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.rejoinder.article.Articles;

/** The front page: the newest articles, so many a page. */
@Named
@RequestScoped
public class FrontPage {

    @Inject
    private Articles articles;

    @Inject
    private Teasers teasers;

    private Teasers.Some shown;

    /** @return false if there is no such page */
    @Transactional
    boolean open(int page) {
        if (page < 1) {
            return false;
        }
        shown = teasers.page(page, "/", articles::newestPublished);
        return shown.isThere();
    }

    public Teasers.Some getShown() {
        return shown;
    }

    public int getNumber() {
        return shown.number();
    }
}

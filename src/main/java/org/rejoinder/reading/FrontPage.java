package org.rejoinder.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.reply.Replies;
import org.rejoinder.snapshot.Sources;

/** The front page: the newest articles, so many a page. */
@Named
@RequestScoped
public class FrontPage {

    private static final int ON_A_PAGE = 10;

    @Inject
    private Articles articles;

    @Inject
    private Replies replies;

    @Inject
    private Sources sources;

    private int number;
    private boolean older;
    private List<Teaser> teasers = List.of();

    /** @return false if there is no such page */
    @Transactional
    boolean open(int page) {
        if (page < 1) {
            return false;
        }
        List<Article> found = articles.newestPublished((page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        older = found.size() > ON_A_PAGE;
        List<Article> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        Map<Long, Long> counts = replies.countPublishedOn(shown);
        teasers = shown.stream()
                .map(article -> Teaser.of(article, counts.getOrDefault(article.id(), 0L)))
                .toList();
        number = page;
        sources.articles();
        shown.forEach(article -> sources.article(article.id()));
        return page == 1 || !shown.isEmpty();
    }

    public List<Teaser> getArticles() {
        return teasers;
    }

    public int getNumber() {
        return number;
    }

    public boolean isNewer() {
        return number > 1;
    }

    public boolean isOlder() {
        return older;
    }
}

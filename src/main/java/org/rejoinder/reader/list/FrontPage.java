package org.rejoinder.reader.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rejoinder.article.Article;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.article.front.PinnedArticles;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.reader.meta.PageMetadata;
import org.rejoinder.reader.meta.PageMetadataFactory;

/** The front page: those that are pinned, then the newest articles, so many a page. */
@Named
@RequestScoped
public class FrontPage {

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private PinnedArticles pinnedArticles;

    @Inject
    private ArticleCards articleCards;

    @Inject
    private PageMetadataFactory pageMetadataFactory;

    @Inject
    private CurrentMessages currentMessages;

    private ArticleCards.ArticleCardPage shown;
    private PageMetadata pageMetadata;

    /** @return false if there is no such page */
    @Transactional
    boolean open(int page) {
        if (page < 1) {
            return false;
        }
        List<Long> pins = pinnedArticles.ids();
        Map<Long, Article> pinned = publishedArticles.with(page == 1 ? pins : List.of());
        List<Article> first =
                pins.stream().map(pinned::get).filter(Objects::nonNull).toList();
        ArticleQuery others = ArticleQuery.without(pins);
        shown = articleCards.page(page, "/", first, (skip, most) -> publishedArticles.list(others, skip, most));
        pageMetadata = pageMetadataFactory.front(
                page == 1 ? "" : currentMessages.current().of("front.title.older"), shown);
        return shown.isThere();
    }

    public PageMetadata getHead() {
        return pageMetadata;
    }

    public ArticleCards.ArticleCardPage getShown() {
        return shown;
    }

    public int getNumber() {
        return shown.number();
    }
}

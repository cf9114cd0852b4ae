package org.rejoinder.reader.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.rejoinder.article.Article;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reply.ReplyCounters;

/** A list of articles, so many a page. */
@RequestScoped
public class ArticleCards {

    static final int ON_A_PAGE = 10;

    /**
     * One page of it.
     *
     * @param address where the first page is; the others have {@code ?page=2}
     */
    public record ArticleCardPage(List<ArticleCard> articles, int number, boolean older, String address) {

        /** Whether there is such a page; the first is there even if there is nothing on it. */
        boolean isThere() {
            return number == 1 || !articles.isEmpty();
        }

        /** What they are called, in one line. */
        public String titles() {
            return String.join(" · ", articles.stream().map(ArticleCard::title).toList());
        }

        public String here() {
            return at(number);
        }

        /** The page before; null on the first. */
        public String newer() {
            return number > 1 ? at(number - 1) : null;
        }

        /** The page behind; null on the last. */
        public String later() {
            return older ? at(number + 1) : null;
        }

        private String at(int page) {
            return page == 1 ? address : address + "?page=" + page;
        }
    }

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private PageDependencies pageDependencies;

    /**
     * @param page from 1
     * @param list takes how many to skip, and how many to find at most
     */
    ArticleCardPage page(int page, String address, BiFunction<Integer, Integer, List<Article>> list) {
        return page(page, address, List.of(), list);
    }

    /** @param first on the first page, before the list */
    ArticleCardPage page(
            int page, String address, List<Article> first, BiFunction<Integer, Integer, List<Article>> list) {
        List<Article> found = list.apply((page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        List<Article> shown = new ArrayList<>(page == 1 ? first : List.of());
        shown.addAll(found.subList(0, Math.min(ON_A_PAGE, found.size())));
        Map<Long, Long> published = replyCounters.publishedOn(shown);
        pageDependencies.articles();
        shown.forEach(article -> pageDependencies.article(article.id()));
        return new ArticleCardPage(
                shown.stream()
                        .map(article -> ArticleCard.of(article, published.getOrDefault(article.id(), 0L)))
                        .toList(),
                page,
                found.size() > ON_A_PAGE,
                address);
    }
}

package org.rejoinder.article;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where readers find an article beside its own address.
 *
 * @param series one, or none
 * @param handles of its authors
 */
public record ArticleListings(List<Topic> tags, List<Topic> series, List<String> handles) {

    public static final ArticleListings NOWHERE = new ArticleListings(List.of(), List.of(), List.of());

    public static ArticleListings of(Article article) {
        return new ArticleListings(
                article.tags().stream().map(Topic::named).toList(),
                article.series().stream().toList(),
                article.credits().handles());
    }

    static ArticleListings ofKnown(Article article) {
        return article.isKnownToReaders() ? of(article) : NOWHERE;
    }

    public ArticleListings and(ArticleListings other) {
        return new ArticleListings(both(tags, other.tags), both(series, other.series), both(handles, other.handles));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}

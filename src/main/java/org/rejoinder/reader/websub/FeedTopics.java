package org.rejoinder.reader.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.ArticleListings;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.reader.feed.FeedServlet;

/** Which feeds are others when articles and replies are. */
@ApplicationScoped
public class FeedTopics {

    private static final List<String> OF_ARTICLES =
            List.of("/feed.atom", "/feed.rss", "/feed.json", "/corrections.atom");

    @Inject
    private Articles all;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Profiles profiles;

    /**
     * @param changed numbers of articles that readers get differently, or not at all any more, and where they were listed
     * @param answered numbers of articles whose replies have changed
     * @return where the feeds are on this site
     */
    @Transactional
    public Set<String> of(Map<Long, ArticleListings> changed, Set<Long> answered) {
        Set<String> paths = new TreeSet<>();
        if (!changed.isEmpty()) {
            paths.addAll(OF_ARTICLES);
            // Also of those that readers do not get any more; what was never public is told to nobody
            ArticleListings articleListings = changed.keySet().stream()
                    .flatMap(each -> all.with(each).stream())
                    .filter(article -> article.publishedAt().isPresent())
                    .map(ArticleListings::of)
                    .reduce(
                            changed.values().stream().reduce(ArticleListings.NOWHERE, ArticleListings::and),
                            ArticleListings::and);
            articleListings.tags().forEach(tag -> paths.add("/tags/" + tag.address() + FeedServlet.OF_ARTICLES));
            profiles.at(articleListings.handles())
                    .values()
                    .forEach(author -> paths.add("/authors/" + author.handle() + FeedServlet.OF_ARTICLES));
        }
        if (!answered.isEmpty()) {
            paths.add(FeedServlet.OF_REPLIES);
            publishedArticles
                    .with(answered)
                    .values()
                    .forEach(article -> paths.add("/articles/" + article.slug() + FeedServlet.OF_REPLIES));
        }
        return paths;
    }

    /** Whatever has changed. */
    static Set<String> ofSite() {
        Set<String> paths = new TreeSet<>(OF_ARTICLES);
        paths.add(FeedServlet.OF_REPLIES);
        return paths;
    }
}

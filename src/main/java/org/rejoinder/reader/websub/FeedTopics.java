package org.rejoinder.reader.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.ArticleListings;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.reader.feed.FeedServlet;

/** Which feeds are others when articles and replies are: their paths on this site. */
@ApplicationScoped
@Transactional
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
     * @param article that readers get differently, or not at all any more; what was never public is told to nobody
     * @param before where it was listed
     */
    public Set<String> ofArticle(long article, ArticleListings before) {
        ArticleListings listings = all.with(article)
                .filter(found -> found.publishedAt().isPresent())
                .map(ArticleListings::of)
                .map(before::and)
                .orElse(before);
        Set<String> paths = new TreeSet<>(OF_ARTICLES);
        listings.tags().forEach(tag -> paths.add("/tags/" + tag.address() + FeedServlet.OF_ARTICLES));
        listings.series().forEach(series -> paths.add("/series/" + series.address() + FeedServlet.OF_ARTICLES));
        profiles.at(listings.handles())
                .values()
                .forEach(author -> paths.add("/authors/" + author.handle() + FeedServlet.OF_ARTICLES));
        return paths;
    }

    /** @param answered numbers of articles whose replies have changed */
    public Set<String> ofReplies(Set<Long> answered) {
        Set<String> paths = new TreeSet<>(Set.of(FeedServlet.OF_REPLIES));
        publishedArticles
                .with(answered)
                .values()
                .forEach(article -> paths.add("/articles/" + article.slug() + FeedServlet.OF_REPLIES));
        return paths;
    }
}

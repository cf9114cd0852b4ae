package org.rejoinder.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Published;
import org.rejoinder.article.Subject;
import org.rejoinder.people.Profile;
import org.rejoinder.people.Profiles;

/** Which feeds are others when articles and replies are. */
@ApplicationScoped
public class Topics {

    @Inject
    private Articles all;

    @Inject
    private Published published;

    @Inject
    private Profiles profiles;

    /**
     * @param changed numbers of articles that readers get differently, or not at all any more
     * @param answered numbers of articles whose replies have changed
     * @return where the feeds are on this site
     */
    @Transactional
    public Collection<String> of(Set<Long> changed, Set<Long> answered) {
        Set<String> paths = new TreeSet<>();
        if (!changed.isEmpty()) {
            paths.addAll(List.of("/feed.atom", "/feed.rss", "/feed.json", "/corrections.atom"));
            // Also of those that readers do not get any more; what was never public is told to nobody
            List<Article> articles = changed.stream()
                    .flatMap(each -> all.with(each).stream())
                    .filter(article -> article.publishedAt().isPresent())
                    .toList();
            articles.forEach(article -> article.tags()
                    .forEach(tag -> paths.add("/tags/" + Subject.named(tag).address() + FeedAddress.OF_ARTICLES)));
            List<String> handles = articles.stream()
                    .flatMap(article -> article.credits().handles().stream())
                    .distinct()
                    .toList();
            for (Profile author : profiles.at(handles).values()) {
                paths.add("/authors/" + author.handle() + FeedAddress.OF_ARTICLES);
            }
        }
        if (!answered.isEmpty()) {
            paths.add(FeedAddress.OF_REPLIES);
            published
                    .with(answered)
                    .values()
                    .forEach(article -> paths.add("/articles/" + article.slug() + FeedAddress.OF_REPLIES));
        }
        return paths;
    }
}

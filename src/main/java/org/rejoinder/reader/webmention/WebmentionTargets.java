package org.rejoinder.reader.webmention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.http.FormerAddresses;
import org.rejoinder.settings.Settings;

/** Which article is at an address that somebody links to: at the one of today, or at one that leads there. */
@ApplicationScoped
class WebmentionTargets {

    private static final Pattern ARTICLE = Pattern.compile("/articles/([^/?#]+)/?(?:[?#].*)?");

    @Inject
    private Articles articles;

    @Inject
    private FormerAddresses formerAddresses;

    @Inject
    private Settings settings;

    /** Whether it is on this site. */
    boolean isOwn(URI address) {
        URI site = settings.site();
        return site.getHost().equalsIgnoreCase(address.getHost()) && site.getPort() == address.getPort();
    }

    /** Empty unless readers have it. */
    Optional<Article> articleAt(URI address) {
        return isOwn(address) ? at(address.getPath()).or(() -> formerlyAt(address)) : Optional.empty();
    }

    private Optional<Article> formerlyAt(URI address) {
        return formerAddresses
                .placeOf(address.getPath().replaceFirst("(?<=.)/$", ""), address.getRawQuery())
                .flatMap(this::at);
    }

    private Optional<Article> at(String path) {
        Matcher article = ARTICLE.matcher(path);
        return article.matches() ? published(article.group(1)) : Optional.empty();
    }

    private Optional<Article> published(String slug) {
        return articles.published(slug).or(() -> articles.movedFrom(slug).filter(Article::isPublished));
    }
}

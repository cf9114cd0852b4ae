package org.rejoinder.api.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.html.DecimalId;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/** What readers have at an address of this site that other sites can show. */
@ApplicationScoped
public class Embeds {

    /** An article, one reply on its page, or the address that leads to a reply. */
    private static final Pattern PAGE =
            Pattern.compile("/articles/([a-z0-9-]+)(?:\\?[^#]*)?(?:#reply-(\\d{1,18})|#.*)?|/replies/(\\d{1,18})");

    @Inject
    private Articles articles;

    @Inject
    private Replies replies;

    @Inject
    private Settings settings;

    /** @param url absolute, as somebody copied it */
    @Transactional
    Optional<Embed> at(String url) {
        String site = settings.site().toString();
        Matcher page = PAGE.matcher(url.startsWith(site) ? url.substring(site.length()) : "");
        if (!page.matches()) {
            return Optional.empty();
        }
        if (page.group(3) != null) {
            return reply(page.group(3)).map(Embed::of);
        }
        Optional<Article> article = articles.published(page.group(1))
                .or(() -> articles.movedFrom(page.group(1)).filter(Article::isPublished));
        if (page.group(2) == null) {
            return article.map(Embed::of);
        }
        return reply(page.group(2))
                .filter(reply -> article.map(Article::id)
                        .equals(Optional.of(reply.article().id())))
                .map(Embed::of);
    }

    private Optional<Reply> reply(String number) {
        return DecimalId.in(number).flatMap(replies::published);
    }
}

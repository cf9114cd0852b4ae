package org.rejoinder.api.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.article.Articles;
import org.rejoinder.html.DecimalId;
import org.rejoinder.reply.Replies;
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
        String reply = page.group(2) == null ? page.group(3) : page.group(2);
        return reply == null
                ? articles.published(page.group(1))
                        .or(() -> articles.movedFrom(page.group(1)).filter(moved -> moved.isPublished()))
                        .map(Embed::of)
                : DecimalId.in(reply).flatMap(replies::published).map(Embed::of);
    }
}

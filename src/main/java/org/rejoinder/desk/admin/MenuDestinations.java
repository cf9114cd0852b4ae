package org.rejoinder.desk.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Topic;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.branding.MenuEntry;
import org.rejoinder.http.route.Routes;
import org.rejoinder.page.StaticPages;

/** Whether there is something where an entry of the menu leads; what is on other sites is not looked at. */
@ApplicationScoped
public class MenuDestinations {

    private static final Pattern NAMED = Pattern.compile("/(pages|articles|tags|series|authors)/([^/]+)");
    private static final String PRIVACY = "privacy";

    @Inject
    private StaticPages staticPages;

    @Inject
    private Articles articles;

    @Inject
    private Topics topics;

    @Inject
    private Profiles profiles;

    List<MenuEntry> missing(List<MenuEntry> menu) {
        return menu.stream()
                .filter(entry -> entry.address().startsWith("/"))
                .filter(entry -> !exists(entry.address().replaceFirst("[?#].*", "")))
                .toList();
    }

    /** @param path without query and fragment */
    public boolean exists(String path) {
        Matcher named = NAMED.matcher(path);
        if (!named.matches()) {
            return Routes.of(path).isPresent();
        }
        String slug = decoded(named.group(2));
        return switch (named.group(1)) {
            case "pages" ->
                slug.equals(PRIVACY)
                        || staticPages.published(slug).isPresent()
                        || staticPages.movedFrom(slug).isPresent();
            case "tags" -> exists(Topics.Kind.TAG, slug);
            case "series" -> exists(Topics.Kind.SERIES, slug);
            case "authors" -> profiles.at(slug).isPresent();
            default ->
                articles.published(slug).isPresent()
                        || articles.retracted(slug).isPresent()
                        || articles.movedFrom(slug).isPresent();
        };
    }

    private boolean exists(Topics.Kind kind, String typed) {
        String slug = Topic.slugOf(typed);
        return topics.nameOf(kind, slug).isPresent()
                || topics.movedFrom(kind, slug).isPresent();
    }

    /** As it stands if it is not percent-encoded in the way of addresses. */
    private static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return slug;
        }
    }
}

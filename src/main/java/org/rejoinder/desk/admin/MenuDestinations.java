package org.rejoinder.desk.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.article.Articles;
import org.rejoinder.branding.MenuEntry;
import org.rejoinder.http.route.Routes;
import org.rejoinder.page.StaticPages;

/** Whether there is something where an entry of the menu leads; what is on other sites is not looked at. */
@ApplicationScoped
class MenuDestinations {

    private static final Pattern NAMED = Pattern.compile("/(pages|articles)/([^/]+)");
    private static final String PRIVACY = "privacy";

    @Inject
    private StaticPages staticPages;

    @Inject
    private Articles articles;

    List<MenuEntry> missing(List<MenuEntry> menu) {
        return menu.stream()
                .filter(entry -> entry.address().startsWith("/"))
                .filter(entry -> !exists(entry.address().replaceFirst("[?#].*", "")))
                .toList();
    }

    private boolean exists(String path) {
        Matcher named = NAMED.matcher(path);
        if (!named.matches()) {
            return Routes.of(path).isPresent();
        }
        String slug = named.group(2);
        return named.group(1).equals("pages")
                ? slug.equals(PRIVACY)
                        || staticPages.published(slug).isPresent()
                        || staticPages.movedFrom(slug).isPresent()
                : articles.published(slug).isPresent()
                        || articles.retracted(slug).isPresent()
                        || articles.movedFrom(slug).isPresent();
    }
}

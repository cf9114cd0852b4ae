package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.http.route.Routes;

/** Addresses that there are, for those that people type, or bring along from where the site was before. */
@ApplicationScoped
class UrlAliases {

    /** What others call their feeds; and what browsers ask for of themselves. */
    private static final Map<String, String> FAMILIAR = Map.of(
            "/feed", "/feed.rss",
            "/rss", "/feed.rss",
            "/feed.xml", "/feed.rss",
            "/rss.xml", "/feed.rss",
            "/atom.xml", "/feed.atom",
            "/comments/feed", "/replies.atom",
            "/favicon.ico", "/resources/icon.svg");

    /** @param request for an address that there is not */
    Optional<String> to(HttpServletRequest request) {
        String path = withoutLastSlash(
                request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
        String familiar = FAMILIAR.get(path);
        if (familiar != null) {
            return Optional.of(familiar);
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String asked = request.getRequestURI();
        // Two slashes at its beginning would name another host; what has parameters in its path would lead to itself
        boolean plain = asked.endsWith("/") && !asked.contains("//") && asked.indexOf(';') < 0;
        return plain && Routes.of(path).isPresent() ? Optional.of(withoutLastSlash(asked) + query) : Optional.empty();
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}

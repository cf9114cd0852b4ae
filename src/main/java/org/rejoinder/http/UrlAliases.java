package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.http.route.Routes;

/** Addresses that there are, for those that people type, or bring along from where the site was before. */
@ApplicationScoped
public class UrlAliases {

    /** What others call their feeds; and what browsers ask for of themselves. */
    private static final Map<String, String> FAMILIAR = Map.of(
            "/feed", "/feed.rss",
            "/rss", "/feed.rss",
            "/feed.xml", "/feed.rss",
            "/rss.xml", "/feed.rss",
            "/atom.xml", "/feed.atom",
            "/comments/feed", "/replies.atom",
            "/favicon.ico", "/resources/icon.svg");

    private static final Pattern BY_NUMBER = Pattern.compile("(?:^|&)(?:p|page_id)=\\d");

    @Inject
    private FormerAddresses formerAddresses;

    /** Whether it leads somewhere by itself. @param path without a slash at its end */
    public static boolean isFamiliar(String path) {
        return FAMILIAR.containsKey(path);
    }

    /** Whether it is one of the site's own, or leads to one by itself. @param path without a slash at its end */
    public static boolean isOwn(String path) {
        return Routes.of(path).isPresent() || Routes.of(path + "/").isPresent() || isFamiliar(path);
    }

    /** @param request for an address that there is not */
    Optional<String> to(HttpServletRequest request) {
        String path = withoutLastSlash(
                request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
        String familiar = FAMILIAR.get(path);
        if (familiar != null) {
            return Optional.of(familiar);
        }
        Optional<String> former = former(path, request);
        if (former.isPresent()) {
            return former;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String asked = request.getRequestURI();
        // Two slashes at its beginning would name another host; what has parameters in its path would lead to itself
        boolean plain = asked.endsWith("/") && !asked.contains("//") && asked.indexOf(';') < 0;
        return plain && Routes.of(path).isPresent() ? Optional.of(withoutLastSlash(asked) + query) : Optional.empty();
    }

    /** That of something else, by a number in the query: whatever is at the path itself is not meant. */
    Optional<String> byNumber(HttpServletRequest request) {
        return asksByNumber(request) ? former(withoutLastSlash(request.getServletPath()), request) : Optional.empty();
    }

    private Optional<String> former(String path, HttpServletRequest request) {
        return formerAddresses.placeOf(path, request.getQueryString());
    }

    /** As addresses of WordPress do that were never given words. */
    public static boolean asksByNumber(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && BY_NUMBER.matcher(query).find()
                && request.getRequestURI().equals(request.getContextPath() + "/");
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}

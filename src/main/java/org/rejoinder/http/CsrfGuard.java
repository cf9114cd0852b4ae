package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.rejoinder.settings.Settings;

/**
 * Whether a request comes from one of our own pages, told by what only a browser can set: {@code Sec-Fetch-Site}, else
 * {@code Origin}, else {@code Referer}. A request with none is no browser's and cannot ride on anybody's session. {@code Origin: null} is what a
 * page says that tells nobody its address: then its form has a {@link FormToken}.
 */
@ApplicationScoped
public class CsrfGuard {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private String site;
    private FormToken token;

    protected CsrfGuard() {}

    @Inject
    public CsrfGuard(Settings settings, FormToken token) {
        this.token = token;
        site = settings.site().toString();
    }

    public boolean holds(HttpServletRequest request) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return OURS.contains(fetchSite);
        }
        String origin = request.getHeader("Origin");
        if ("null".equals(origin)) {
            return token.fits(request);
        }
        return isOurs(origin == null ? originOf(request.getHeader("Referer")) : origin, request.getHeader("Host"));
    }

    /** @param origin null if nobody says */
    private boolean isOurs(String origin, String host) {
        return origin == null || origin.equals(site) || isWhereItWasAskedFor(origin, host);
    }

    /** Of a browser so old that it says only this; null if it says nothing. */
    private static String originOf(String referer) {
        return referer == null ? null : referer.replaceFirst("(?<=[^:/])/.*$|[?#].*$", "");
    }

    /** By whatever name the site was found; scheme and port are its own. */
    private boolean isWhereItWasAskedFor(String origin, String host) {
        String scheme = site.substring(0, site.indexOf("://") + "://".length());
        String usualPort = scheme.equals("https://") ? ":443" : ":80";
        return host != null
                && origin.startsWith(scheme)
                && withoutEnd(origin.substring(scheme.length()), usualPort).equals(withoutEnd(host, usualPort));
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }
}

package org.rejoinder.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.rejoinder.http.route.Routes;

/** The sides of the site. */
enum SiteArea {
    READERS,
    DESK,
    API;

    /** Readers' pages, though only authors get there. */
    private static final Set<String> PREVIEWS = Set.of("/desk/preview", "/desk/pages/preview");

    static SiteArea of(HttpServletRequest request) {
        return of(request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
    }

    /** Where whatever led to this error was asked for. */
    static SiteArea ofError(HttpServletRequest request) {
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return of(plain(asked.substring(Math.min(request.getContextPath().length(), asked.length()))));
    }

    /** As the server has read it. */
    private static String plain(String written) {
        try {
            return URLDecoder.decode(written.replaceAll(";[^/]*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    private static SiteArea of(String path) {
        if (Routes.isForPrograms(path)) {
            return API;
        }
        boolean desk = path.equals("/desk") || path.startsWith("/desk/") && !PREVIEWS.contains(path);
        return desk || path.startsWith("/jakarta.faces.resource/") ? DESK : READERS;
    }
}

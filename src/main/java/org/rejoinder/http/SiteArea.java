package org.rejoinder.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The sides of the site. */
enum SiteArea {
    READERS,
    DESK,
    API;

    private static final String PROGRAMS = "/api/v1";

    /** Readers' pages, though only authors get there. */
    private static final Set<String> PREVIEWS = Set.of("/desk/preview", "/desk/pages/preview");

    static SiteArea of(HttpServletRequest request) {
        return of(request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
    }

    /** Where whatever led to this error was asked for. */
    static SiteArea ofError(HttpServletRequest request) {
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return of(asked.substring(Math.min(request.getContextPath().length(), asked.length())));
    }

    private static SiteArea of(String path) {
        if (path.equals(PROGRAMS) || path.startsWith(PROGRAMS + "/")) {
            return API;
        }
        boolean desk = path.equals("/desk") || path.startsWith("/desk/") && !PREVIEWS.contains(path);
        return desk || path.startsWith("/jakarta.faces.resource/") ? DESK : READERS;
    }
}

package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The sides of the site. */
enum SiteArea {
    READERS,
    DESK;

    /** Readers' pages, though only authors get there. */
    private static final Set<String> PREVIEWS = Set.of("/desk/preview", "/desk/pages/preview");

    static SiteArea of(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean desk = path.equals("/desk") || path.startsWith("/desk/") && !PREVIEWS.contains(path);
        return desk || path.startsWith("/jakarta.faces.resource/") ? DESK : READERS;
    }
}

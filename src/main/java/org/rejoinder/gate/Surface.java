package org.rejoinder.gate;

import jakarta.servlet.http.HttpServletRequest;

/** The sides of the site. */
enum Surface {
    READERS,
    DESK;

    /** A reader's page, though only authors get there. */
    private static final String PREVIEW = "/desk/preview";

    static Surface of(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean desk = path.equals("/desk") || path.startsWith("/desk/") && !path.equals(PREVIEW);
        return desk || path.startsWith("/jakarta.faces.resource/") ? DESK : READERS;
    }
}

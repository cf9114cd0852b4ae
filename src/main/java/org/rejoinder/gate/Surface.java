package org.rejoinder.gate;

import jakarta.servlet.http.HttpServletRequest;

/** The sides of the site. */
enum Surface {
    READERS,
    DESK;

    static Surface of(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.equals("/desk") || path.startsWith("/desk/") || path.startsWith("/jakarta.faces.resource/")
                ? DESK
                : READERS;
    }
}

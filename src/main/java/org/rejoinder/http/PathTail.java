package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;

/** What stands in an address behind the part that a servlet is called by: a slug, a number, a token. */
public final class PathTail {

    private PathTail() {}

    /** @return without its first slash; empty if there is nothing */
    public static String of(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }
}

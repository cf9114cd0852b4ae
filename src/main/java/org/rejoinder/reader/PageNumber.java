package org.rejoinder.reader;

import jakarta.servlet.http.HttpServletRequest;

/** The number of a page in a query string: 1 when there is none, 0 (no page at all) when it is no such number. */
public final class PageNumber {

    private PageNumber() {}

    public static int in(HttpServletRequest request, String parameter) {
        String given = request.getParameter(parameter);
        if (given == null) {
            return 1;
        }
        return given.matches("[1-9]\\d{0,5}") ? Integer.parseInt(given) : 0;
    }
}

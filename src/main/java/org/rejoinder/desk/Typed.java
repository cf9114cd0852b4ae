package org.rejoinder.desk;

import jakarta.servlet.http.HttpServletRequest;

/** What was typed into a field; empty if there is no such field. */
final class Typed {

    private Typed() {}

    static String in(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }
}

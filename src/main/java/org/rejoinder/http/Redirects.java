package org.rejoinder.http;

import jakarta.servlet.http.HttpServletResponse;

/** Sends a browser on. Addresses are told as paths: a proxy may stand where the site is seen. */
public final class Redirects {

    private Redirects() {}

    /** After a form that was taken: the page that says so, which can be read again without sending the form again. */
    public static void seeOther(HttpServletResponse response, String address) {
        to(response, HttpServletResponse.SC_SEE_OTHER, address);
    }

    /** What is shown there now may be elsewhere another time. */
    public static void found(HttpServletResponse response, String address) {
        to(response, HttpServletResponse.SC_FOUND, address);
    }

    /** It moved, and the old address will never be anything else. */
    public static void forGood(HttpServletResponse response, String address) {
        to(response, HttpServletResponse.SC_MOVED_PERMANENTLY, address);
    }

    private static void to(HttpServletResponse response, int status, String address) {
        response.setStatus(status);
        response.setHeader("Location", address);
    }
}

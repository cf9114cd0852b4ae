package org.rejoinder.http;

import jakarta.servlet.http.HttpServletResponse;

/** Headers of pages whose address is a secret: kept by nobody in between, found by nobody, told to nobody. */
public final class PrivatePageHeaders {

    /** Nothing but its own style sheet and icon is loaded, and nothing is sent anywhere but back. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private PrivatePageHeaders() {}

    /** For a page of the same kind whose address is none: its forms can say where they come from. */
    public static void answerAtKnownAddress(HttpServletResponse response) {
        answer(response);
        response.setHeader("Referrer-Policy", "same-origin");
    }

    public static void answer(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Security-Policy", POLICY);
    }
}

package org.rejoinder.gate;

import jakarta.servlet.http.HttpServletResponse;

/** Headers of pages whose address is a secret: kept by nobody in between, found by nobody, told to nobody. */
public final class Privately {

    /** Nothing but its own style sheet and icon is loaded, and nothing is sent anywhere but back. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private Privately() {}

    public static void answer(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Security-Policy", POLICY);
    }
}

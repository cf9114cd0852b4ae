package org.rejoinder.reading;

import jakarta.servlet.http.HttpServletResponse;

/** Headers of pages whose address is a secret: kept by nobody in between, found by nobody, told to nobody. */
final class Privately {

    /** Even if somebody's words got past everything else, nothing could run there or send the page's address away. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; sandbox allow-forms allow-same-origin allow-downloads";

    private Privately() {}

    static void answer(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Security-Policy", POLICY);
    }
}

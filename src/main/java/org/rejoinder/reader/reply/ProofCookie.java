package org.rejoinder.reader.reply;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The one cookie that a reader can have: only who ticks a box gets it, scripts cannot read it, other sites cannot make a
 * browser send it, and it is sent to nothing but {@link ReplySubmissionServlet}. So no page that is read depends on it.
 */
public final class ProofCookie {

    static final String NAME = "proof";

    private ProofCookie() {}

    static String in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    public static void set(HttpServletResponse response, String proof, Duration goodFor, URI site) {
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + proof + "; Path=" + ReplySubmissionServlet.PATH + "; Max-Age=" + goodFor.toSeconds()
                        + "; HttpOnly; SameSite=Lax" + ("https".equals(site.getScheme()) ? "; Secure" : ""));
    }
}

package org.rejoinder.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.rejoinder.settings.Settings;

/** The {@link TokenCookie cookie} that says who makes a request at the desk. It ends with the browser. */
@ApplicationScoped
public class SessionToken {

    private TokenCookie cookie;

    protected SessionToken() {}

    @Inject
    public SessionToken(Settings settings) {
        cookie = new TokenCookie("desk", "https".equals(settings.site().getScheme()), -1);
    }

    public String cookieName() {
        return cookie.name();
    }

    /** Whether it can be one at all. */
    public static boolean isWellFormed(String token) {
        return TokenCookie.isWellFormed(token);
    }

    Optional<String> in(HttpServletRequest request) {
        return cookie.in(request);
    }

    String next() {
        return cookie.next();
    }

    void give(HttpServletResponse response, String token) {
        cookie.give(response, token);
    }

    /** Who has signed out is a reader again, and nobody at the desk. */
    void takeBack(HttpServletResponse response) {
        cookie.takeBack(response);
    }
}

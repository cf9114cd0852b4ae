package org.rejoinder.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.account.session.SessionToken;
import org.rejoinder.settings.Settings;

/**
 * Which browser has gone to the provider: whoever else is led back, by somebody who would like them to be signed in as another,
 * is not. One for all pages of a browser; it ends by itself. {@code SameSite=Lax}, since it is the provider that leads back.
 */
@ApplicationScoped
public class OpenIdCookie {

    private boolean encrypted;

    protected OpenIdCookie() {}

    @Inject
    OpenIdCookie(Settings settings) {
        encrypted = "https".equals(settings.site().getScheme());
    }

    public Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(SessionToken::isWellFormed)
                .findFirst();
    }

    public void give(HttpServletResponse response, String token) {
        var cookie = new Cookie(name(), token);
        cookie.setPath("/");
        cookie.setMaxAge((int) OpenIdRequests.LASTS.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String name() {
        return encrypted ? "__Host-openid" : "openid";
    }
}

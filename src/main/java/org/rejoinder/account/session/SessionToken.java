package org.rejoinder.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.settings.Settings;

/**
 * The cookie that says who makes a request at the desk: 256 random bits, out of reach of scripts. Other sites cannot make
 * a browser send it with a form ({@code SameSite=Lax}; a link in a mail still leads to the desk), and where the site is
 * encrypted it belongs to this host alone ({@code __Host-}, RFC 6265bis, 4.1.3.2). It ends with the browser.
 */
@ApplicationScoped
public class SessionToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private boolean encrypted;

    protected SessionToken() {}

    @Inject
    public SessionToken(Settings settings) {
        encrypted = "https".equals(settings.site().getScheme());
    }

    public String cookieName() {
        return encrypted ? "__Host-desk" : "desk";
    }

    /** Whether it can be one at all. */
    public static boolean isWellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    static Optional<String> in(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(SessionToken::isWellFormed)
                .findFirst();
    }

    Optional<String> in(HttpServletRequest request) {
        return in(request, cookieName());
    }

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void give(HttpServletResponse response, String token) {
        response.addCookie(cookie(token, -1));
    }

    /** Who has signed out is a reader again, and readers have no cookie. */
    void takeBack(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(cookieName(), value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}

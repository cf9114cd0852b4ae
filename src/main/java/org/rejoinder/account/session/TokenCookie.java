package org.rejoinder.account.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.crypto.RandomToken;

/**
 * A cookie that holds 256 random bits, out of reach of scripts. Other sites cannot make a browser send it with a form ({@code
 * SameSite=Lax}; a link in a mail still leads to the desk), and where the site is encrypted it belongs to this host alone ({@code
 * __Host-}, RFC 6265bis, 4.1.3.2).
 */
final class TokenCookie {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String name;
    private final boolean encrypted;
    private final int seconds;

    /** @param seconds for which browsers keep it; negative: until they are closed */
    TokenCookie(String name, boolean encrypted, int seconds) {
        this.name = encrypted ? "__Host-" + name : name;
        this.encrypted = encrypted;
        this.seconds = seconds;
    }

    String name() {
        return name;
    }

    static boolean isWellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(TokenCookie::isWellFormed)
                .findFirst();
    }

    String next() {
        return RandomToken.next();
    }

    void give(HttpServletResponse response, String token) {
        response.addCookie(cookie(token, seconds));
    }

    void takeBack(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, int keptFor) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(keptFor);
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}

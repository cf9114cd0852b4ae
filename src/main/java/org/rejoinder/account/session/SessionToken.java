package org.rejoinder.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RandomToken;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.Settings;

/** The {@link TokenCookie cookie} that says who makes a request at the desk. It ends with the browser. */
@ApplicationScoped
public class SessionToken {

    private static final int LENGTH = 43;

    /** Of its characters, six bits each. */
    private static final int RANDOM = 22;

    private TokenCookie cookie;
    private HmacSha256 owners;

    protected SessionToken() {}

    @Inject
    public SessionToken(Settings settings, RootKey root) {
        owners = new HmacSha256(root, "owner of a session");
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

    /** For a session of this account: once that has ended, its token still says whose it was, to this site alone. */
    String next(long account) {
        String random = RandomToken.next().substring(0, RANDOM);
        return random + mark(random, account);
    }

    /** Whether that was a session of this account. */
    public boolean isOf(String token, long account) {
        return isWellFormed(token)
                && token.equals(token.substring(0, RANDOM) + mark(token.substring(0, RANDOM), account));
    }

    private String mark(String random, long account) {
        String mark = Base64.getUrlEncoder().encodeToString(owners.of(random + " " + account));
        return mark.substring(0, LENGTH - RANDOM);
    }

    void give(HttpServletResponse response, String token) {
        cookie.give(response, token);
    }

    /** Who has signed out is a reader again, and nobody at the desk. */
    void takeBack(HttpServletResponse response) {
        cookie.takeBack(response);
    }
}

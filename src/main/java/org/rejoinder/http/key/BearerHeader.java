package org.rejoinder.http.key;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.account.key.KeyToken;

/** {@code Authorization: Bearer …} (RFC 6750, 2.1). Another scheme is somebody else's, such as that of a proxy, and no matter. */
public final class BearerHeader {

    private static final String NAME = "Authorization";
    private static final String SCHEME = "Bearer";
    private static final int LONGEST_TOKEN = 8_192;
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private BearerHeader() {}

    /** Whether it means to come with a key, right or wrong. */
    public static boolean isIn(HttpServletRequest request) {
        return isOf(request.getHeader(NAME));
    }

    /** @param header null for none */
    public static boolean isOf(String header) {
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (header.length() == SCHEME.length() || header.charAt(SCHEME.length()) == ' ');
    }

    /** What has the form of a key; empty for anything else. */
    static Optional<KeyToken> keyIn(HttpServletRequest request) {
        return isIn(request)
                ? KeyToken.in(request.getHeader(NAME).substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** What has the form of a JWT (RFC 7519, 3.1); empty for anything else. */
    static Optional<String> tokenIn(HttpServletRequest request) {
        return isIn(request)
                ? Optional.of(request.getHeader(NAME).substring(SCHEME.length()).strip())
                        .filter(given -> given.length() <= LONGEST_TOKEN
                                && TOKEN.matcher(given).matches())
                : Optional.empty();
    }

    /** Whether it has the form of what could open something: anything else was mistyped or cut off, and guesses nothing. */
    static boolean isGuess(HttpServletRequest request) {
        return keyIn(request).isPresent() || tokenIn(request).isPresent();
    }
}

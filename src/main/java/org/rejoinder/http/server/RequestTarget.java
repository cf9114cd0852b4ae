package org.rejoinder.http.server;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.rejoinder.http.route.Routes;

/** Where the head of a request was sent to that is none, as far as its first line says. */
final class RequestTarget {

    /** Enough to tell. */
    private static final int LONGEST = 1024;

    /** Absolute, too (RFC 9112, 3.2.2). */
    private static final Pattern BEFORE_PATH = Pattern.compile("^\\S* +(?:https?://[^/\\s]*)?(?=/)");

    private RequestTarget() {}

    /** @param limit behind what has come of it */
    static boolean isForPrograms(byte[] bytes, int start, int limit) {
        int length = Math.min(limit - start, LONGEST);
        var matcher = BEFORE_PATH.matcher(new String(bytes, start, length, StandardCharsets.ISO_8859_1));
        return matcher.lookingAt()
                && Routes.isForPrograms(
                        new String(bytes, start + matcher.end(), length - matcher.end(), StandardCharsets.ISO_8859_1));
    }
}

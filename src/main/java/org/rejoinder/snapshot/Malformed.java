package org.rejoinder.snapshot;

import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Leads whoever asks for an address that is none (RFC 3986) to the page of the site that says so. The server would answer some
 * of them with an empty refusal, and a % that begins no escape with nothing at all and a stack trace in the log.
 */
final class Malformed {

    /** {@code gate/MalformedAddress} answers there. */
    private static final String SAYS_SO = "/malformed";

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})|%00|%5[Cc]|\\\\");

    private Malformed() {}

    static void lead(HttpRequestPacket request) {
        if (BROKEN.matcher(request.getRequestURI()).find()) {
            request.setRequestURI(SAYS_SO);
        }
    }
}

package org.rejoinder.http;

import java.util.Map;
import java.util.Optional;

/**
 * Status codes that {@link jakarta.servlet.http.HttpServletResponse} has no name for, nor the server (RFC 9110, 15.5.21; RFC 6585, 3 and 4).
 */
public final class ResponseStatus {

    /** What was typed cannot be taken as it is; the page says why, and has it still. */
    public static final int UNPROCESSABLE = 422;

    public static final int PRECONDITION_REQUIRED = 428;

    public static final int TOO_MANY_REQUESTS = 429;

    private static final Map<Integer, String> PHRASES = Map.of(
            UNPROCESSABLE, "Unprocessable Content",
            PRECONDITION_REQUIRED, "Precondition Required",
            TOO_MANY_REQUESTS, "Too Many Requests");

    private ResponseStatus() {}

    /** What one of these is called; empty for others. */
    public static Optional<String> phraseOf(int status) {
        return Optional.ofNullable(PHRASES.get(status));
    }
}

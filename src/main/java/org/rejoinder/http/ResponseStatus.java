package org.rejoinder.http;

/** Status codes that {@link jakarta.servlet.http.HttpServletResponse} has no name for (RFC 9110, 15.5.21; RFC 6585, 4). */
public final class ResponseStatus {

    /** What was typed cannot be taken as it is; the page says why, and has it still. */
    public static final int UNPROCESSABLE = 422;

    public static final int TOO_MANY_REQUESTS = 429;

    private ResponseStatus() {}
}

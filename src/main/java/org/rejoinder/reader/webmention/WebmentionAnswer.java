package org.rejoinder.reader.webmention;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a webmention is taken.
 *
 * @param token of its receipt; null if it is not
 * @param field that is wrong; empty for none
 * @param problem what is wrong, as a key of the words for readers
 * @param retryAfter in how many seconds it may be taken; null for nobody knows
 */
record WebmentionAnswer(int status, String token, String field, String problem, Long retryAfter) {

    static WebmentionAnswer taken(String token) {
        return new WebmentionAnswer(HttpServletResponse.SC_CREATED, token, "", null, null);
    }

    /** What is said cannot be true (Webmention, 3.2.1). */
    static WebmentionAnswer refused(String field, String problem) {
        return new WebmentionAnswer(HttpServletResponse.SC_BAD_REQUEST, null, field, problem, null);
    }

    static WebmentionAnswer later(int status, String problem, Duration wait) {
        return new WebmentionAnswer(status, null, "", problem, wait.toSeconds() + 1);
    }

    boolean isTaken() {
        return token != null;
    }

    Optional<Long> seconds() {
        return Optional.ofNullable(retryAfter);
    }
}

package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.rejoinder.settings.ThreadMark;

/** Under which the log has what happened while a request was answered. Says nothing of who asked, or for what. */
final class RequestNumber {

    private static final String ATTRIBUTE = RequestNumber.class.getName();

    /** Those that are not taken for one another (Crockford's Base32). */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** A thousand million millions: the log of years has none twice. */
    private static final int LENGTH = 10;

    private RequestNumber() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    /** All that this thread logs from now on has it, until that ends. */
    static ThreadMark begin(HttpServletRequest request) {
        var number = new StringBuilder(LENGTH);
        ThreadLocalRandom.current()
                .ints(LENGTH, 0, DIGITS.length())
                .forEach(digit -> number.append(DIGITS.charAt(digit)));
        request.setAttribute(ATTRIBUTE, number.toString());
        return ThreadMark.begin(number.toString());
    }
}

package org.rejoinder.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;

/**
 * What was typed about a reply when the session had already ended. It waits through signing in, and is then in its field
 * again; nothing was decided, nothing sent.
 */
public record KeptWords(long reply, String text) implements Serializable {

    private static final String NAME = KeptWords.class.getName();

    /** What a form hands in; empty if nothing was typed. */
    static Optional<KeptWords> in(HttpServletRequest request) {
        Long reply = Asking.number(Typed.in(request, "reply"));
        String text = Typed.asTyped(Typed.in(request, "reason"));
        return reply == null || text.isEmpty() ? Optional.empty() : Optional.of(new KeptWords(reply, text));
    }

    void waitIn(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    /** Good once. */
    static Optional<KeptWords> takeFrom(HttpServletRequest request) {
        Object kept = request.getSession().getAttribute(NAME);
        request.getSession().removeAttribute(NAME);
        return Optional.ofNullable((KeptWords) kept);
    }
}

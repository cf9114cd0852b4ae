package org.rejoinder.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;

/**
 * A sentence to a writer that was typed when the session had already ended. It waits through signing in, and is then in its
 * field again; nothing was decided.
 */
public record KeptReason(long reply, String text) implements Serializable {

    private static final String NAME = KeptReason.class.getName();

    /** What a form hands in; empty if nothing was typed. */
    static Optional<KeptReason> in(HttpServletRequest request) {
        Long reply = Asking.number(Typed.in(request, "reply"));
        String text = Typed.asTyped(Typed.in(request, "reason"));
        return reply == null || text.isEmpty() ? Optional.empty() : Optional.of(new KeptReason(reply, text));
    }

    void waitIn(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    /** Good once. */
    static Optional<KeptReason> takeFrom(HttpServletRequest request) {
        Object kept = request.getSession().getAttribute(NAME);
        request.getSession().removeAttribute(NAME);
        return Optional.ofNullable((KeptReason) kept);
    }
}

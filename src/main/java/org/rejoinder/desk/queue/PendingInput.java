package org.rejoinder.desk.queue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.rejoinder.desk.RequestText;

/**
 * What was typed about a reply when the session had already ended. It waits through signing in, and is then in its field
 * again; nothing was decided, nothing sent.
 */
public record PendingInput(long reply, String text) implements Serializable {

    private static final String NAME = PendingInput.class.getName();

    /** What a form hands in; empty if nothing was typed. */
    public static Optional<PendingInput> in(HttpServletRequest request) {
        Long reply = QueueQueryParser.number(RequestText.in(request, "reply"));
        String text = RequestText.asTyped(RequestText.in(request, "reason"));
        return reply == null || text.isEmpty() ? Optional.empty() : Optional.of(new PendingInput(reply, text));
    }

    /** For a way that no form goes. */
    public String asText() {
        return reply + "\n" + text;
    }

    /** What {@link #asText} gave; empty for nothing. */
    public static Optional<PendingInput> ofText(String given) {
        int end = given.indexOf('\n');
        return end < 0
                ? Optional.empty()
                : Optional.of(new PendingInput(Long.parseLong(given.substring(0, end)), given.substring(end + 1)));
    }

    public void waitIn(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    /** Good once. */
    static Optional<PendingInput> takeFrom(HttpServletRequest request) {
        Object kept = request.getSession().getAttribute(NAME);
        request.getSession().removeAttribute(NAME);
        return Optional.ofNullable((PendingInput) kept);
    }
}

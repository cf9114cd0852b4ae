package org.rejoinder.desk.queue;

import java.io.Serializable;
import org.rejoinder.screening.Span;

/** The place in a text that a signal points to, with a little of what stands around it. */
public record SignalExcerpt(String before, String met, String after) implements Serializable {

    /** Characters. */
    private static final int AROUND = 40;

    private static final int LONGEST = 120;

    static SignalExcerpt from(String text, Span span) {
        int from = Math.min(span.from(), text.length());
        int to = Math.max(from, Math.min(span.to(), text.length()));
        int begin = boundary(text, Math.max(0, from - AROUND));
        int end = boundary(text, Math.min(text.length(), to + AROUND));
        String met = text.substring(from, to);
        return new SignalExcerpt(
                (begin > 0 ? "…" : "") + text.substring(begin, from),
                met.length() > LONGEST ? met.substring(0, boundary(met, LONGEST)) + "…" : met,
                text.substring(to, end) + (end < text.length() ? "…" : ""));
    }

    /** Never between the two halves of a character. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}

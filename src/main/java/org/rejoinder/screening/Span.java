package org.rejoinder.screening;

import java.io.Serializable;

/**
 * Where a signal was seen.
 *
 * @param from the first character (UTF-16 code unit)
 * @param to the character after the last
 */
public record Span(Part part, int from, int to) implements Serializable {

    static Span whole(Part part, String words) {
        return new Span(part, 0, words.length());
    }
}

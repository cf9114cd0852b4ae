package org.rejoinder.screening;

import java.io.Serializable;

/**
 * Where a signal was seen.
 *
 * @param from the first character (UTF-16 code unit)
 * @param to the character after the last
 */
public record Span(TextField part, int from, int to) implements Serializable {

    public static Span whole(TextField textField, String words) {
        return new Span(textField, 0, words.length());
    }
}

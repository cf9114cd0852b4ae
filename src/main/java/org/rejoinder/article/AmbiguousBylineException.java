package org.rejoinder.article;

import java.util.List;

/** It cannot be told who is meant: a handle is nobody's, or several people have the name. Nothing was changed. */
public final class AmbiguousBylineException extends RuntimeException {

    private final String words;
    private final transient List<String> choices;

    AmbiguousBylineException(String words, List<String> choices) {
        this.words = words;
        this.choices = choices;
    }

    /** The name; the handle if there is no choice. */
    public String words() {
        return words;
    }

    /** The handles of those who have the name. */
    public List<String> choices() {
        return choices;
    }
}

package org.rejoinder.article;

import java.util.List;

/** A picture in an article that is to be published says nothing to those who do not see it. */
public final class MissingAltTextException extends RuntimeException {

    private final List<String> pictures;

    MissingAltTextException(List<String> pictures) {
        super(String.join(", ", pictures));
        this.pictures = List.copyOf(pictures);
    }

    /** What their files are called. */
    public List<String> pictures() {
        return pictures;
    }
}

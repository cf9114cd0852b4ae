package org.rejoinder.article;

import org.rejoinder.failure.ConflictException;

/** The address that somebody chose is, or once was, another's. */
public final class SlugTakenException extends ConflictException {

    private final String slug;

    public SlugTakenException(String slug) {
        super(slug);
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}

package org.rejoinder.people;

/** What is sealed was sealed with another key, or for somebody else, or was changed. */
public final class CannotOpen extends IllegalStateException {

    CannotOpen(Throwable cause) {
        super("it does not open with any key that is here, or not for this owner", cause);
    }
}

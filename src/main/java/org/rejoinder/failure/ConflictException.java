package org.rejoinder.failure;

/** Somebody else was first: what is to be changed is not any more what was shown. Nothing has been changed (409). */
public class ConflictException extends RuntimeException {

    public ConflictException() {}

    public ConflictException(String message) {
        super(message);
    }
}

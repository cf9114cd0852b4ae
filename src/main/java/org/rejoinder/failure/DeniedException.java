package org.rejoinder.failure;

/** Whoever asks for it may not. Nothing has been changed (403). */
public class DeniedException extends RuntimeException {

    public DeniedException() {}

    public DeniedException(String message) {
        super(message);
    }
}

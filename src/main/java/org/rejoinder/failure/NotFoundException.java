package org.rejoinder.failure;

/** There is no such thing, or not any more, or not for whoever asks (404). */
public class NotFoundException extends RuntimeException {

    public NotFoundException() {}

    public NotFoundException(String message) {
        super(message);
    }
}

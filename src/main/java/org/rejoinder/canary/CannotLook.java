package org.rejoinder.canary;

/** The canary could not do its work; the message says why. */
final class CannotLook extends RuntimeException {

    CannotLook(String message) {
        super(message);
    }
}

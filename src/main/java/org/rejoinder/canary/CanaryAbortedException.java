package org.rejoinder.canary;

/** The canary could not do its work; the message says why. */
final class CanaryAbortedException extends RuntimeException {

    CanaryAbortedException(String message) {
        super(message);
    }
}

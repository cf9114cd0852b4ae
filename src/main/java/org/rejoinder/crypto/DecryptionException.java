package org.rejoinder.crypto;

/** What is sealed was sealed with another key, or for somebody else, or was changed. */
public final class DecryptionException extends IllegalStateException {

    DecryptionException(Throwable cause) {
        super("it does not open with any key that is here, or not for this owner", cause);
    }
}

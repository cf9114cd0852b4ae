package org.rejoinder.account.openid;

/** What came in the provider's name is not what it has to be. Its message is for the operator, and tells nothing of a person. */
public final class InvalidTokenException extends Exception {

    InvalidTokenException(String reason) {
        super(reason);
    }

    InvalidTokenException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

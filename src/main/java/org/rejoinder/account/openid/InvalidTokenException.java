package org.rejoinder.account.openid;

/** What came in the provider's name is not what it has to be. Its message is for the operator, and tells nothing of a person. */
public final class InvalidTokenException extends Exception {

    private static final int LONGEST = 300;

    InvalidTokenException(String reason) {
        this(reason, null);
    }

    /** @param reason one line, whatever a stranger has written into it */
    InvalidTokenException(String reason, Throwable cause) {
        super(reason.replaceAll("\\p{Cntrl}", " ").substring(0, Math.min(LONGEST, reason.length())), cause);
    }
}

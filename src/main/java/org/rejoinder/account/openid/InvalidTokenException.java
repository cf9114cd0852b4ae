package org.rejoinder.account.openid;

/**
 * What came in the provider's name is not what it has to be. Its message is for the operator, and for a program that brings a token: it has words of ours alone, and
 * no cause, whose message would have those of whoever sent it.
 */
public final class InvalidTokenException extends Exception {

    /** @param reason never anything of what was sent */
    InvalidTokenException(String reason) {
        super(reason);
    }
}

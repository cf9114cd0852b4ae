package org.rejoinder.account.openid;

/** The provider does not answer, or not so that it can be used. */
public final class ProviderUnavailableException extends Exception {

    ProviderUnavailableException(String reason) {
        super(reason);
    }

    ProviderUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

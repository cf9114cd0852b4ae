package org.rejoinder.account.openid;

/** The provider does not answer, or not so that it can be used. As with {@link InvalidTokenException}, its words are ours. */
public final class ProviderUnavailableException extends Exception {

    ProviderUnavailableException(String reason) {
        super(reason);
    }
}

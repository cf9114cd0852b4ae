package org.rejoinder.staticsite;

/** Why there is no copy, in one line that the operator can act on. */
public final class StaticSiteException extends RuntimeException {

    StaticSiteException(String reason) {
        super(reason);
    }
}

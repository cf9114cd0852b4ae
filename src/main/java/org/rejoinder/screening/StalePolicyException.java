package org.rejoinder.screening;

import org.rejoinder.failure.ConflictException;

/** Somebody else has saved a policy since this one was shown. */
public final class StalePolicyException extends ConflictException {

    private final String by;

    StalePolicyException(String by) {
        this.by = by;
    }

    public String by() {
        return by;
    }
}

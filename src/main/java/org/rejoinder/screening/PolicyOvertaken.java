package org.rejoinder.screening;

import org.rejoinder.failure.ConflictException;

/** Somebody else has saved a policy since this one was shown. */
public final class PolicyOvertaken extends ConflictException {

    private final String by;

    PolicyOvertaken(String by) {
        this.by = by;
    }

    public String by() {
        return by;
    }
}

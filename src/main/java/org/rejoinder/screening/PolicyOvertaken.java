package org.rejoinder.screening;

/** Somebody else has saved a policy since this one was shown. */
public final class PolicyOvertaken extends RuntimeException {

    private final String by;

    PolicyOvertaken(String by) {
        this.by = by;
    }

    public String by() {
        return by;
    }
}

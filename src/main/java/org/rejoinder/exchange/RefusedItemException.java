package org.rejoinder.exchange;

/** An item cannot be brought; its message says why, for whoever brings it. */
class RefusedItemException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedItemException(String message) {
        super(message);
    }
}

package org.rejoinder.exchange.conversion;

/** An item cannot be brought; its message says why, for whoever brings it. */
public class RefusedItemException extends Exception {

    private static final long serialVersionUID = 1L;

    public RefusedItemException(String message) {
        super(message);
    }
}

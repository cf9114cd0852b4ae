package org.rejoinder.desk.exchange;

/** A former address cannot lead there; its message says why, for whoever typed it. */
class RedirectRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RedirectRefusedException(String message) {
        super(message);
    }
}

package org.rejoinder.exchange.run;

/** More was sent than the setting allows, or than there is room for; nothing of it is kept. */
public class ImportTooLargeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long most;

    ImportTooLargeException(long most) {
        this.most = most;
    }

    /** Bytes that could be taken. */
    public long most() {
        return most;
    }
}

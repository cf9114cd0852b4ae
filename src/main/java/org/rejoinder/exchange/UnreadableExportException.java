package org.rejoinder.exchange;

import java.io.IOException;

/** The file is not what it should be; its message says what, where and what to do, for whoever brought it. */
public class UnreadableExportException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableExportException(String message) {
        super(message);
    }
}

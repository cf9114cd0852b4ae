package org.rejoinder.outbound;

import java.io.IOException;

/** A name leads to an address that is not on the internet: whoever wrote it may want to see what is in our own network. */
public final class ForbiddenAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    public ForbiddenAddressException() {
        super("It is not at a public address.");
    }
}

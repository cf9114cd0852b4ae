package org.rejoinder.outbound;

import java.io.IOException;
import java.net.InetAddress;

/** A name leads to an address that is not on the internet: whoever wrote it may want to see what is in our own network. */
public final class ForbiddenAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean isPublic;

    public ForbiddenAddressException() {
        this(false);
    }

    ForbiddenAddressException(InetAddress refused) {
        this(PublicNetwork.contains(refused));
    }

    private ForbiddenAddressException(boolean isPublic) {
        super(isPublic ? "It is at a public address, which is not allowed here." : "It is not at a public address.");
        this.isPublic = isPublic;
    }

    /** Whether it is on the internet, and what was to be sent is not for there. */
    public boolean isPublic() {
        return isPublic;
    }
}

package org.rejoinder.cli.remote;

/** Why the site did not do it, in one line. */
final class RemoteException extends Exception {

    private static final long serialVersionUID = 1L;

    RemoteException(String reason) {
        super(reason);
    }
}

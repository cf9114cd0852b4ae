package org.rejoinder.account.session;

/** The server takes a request of a context that has no manager of sessions: while it comes up. */
public class SessionsNotReadyException extends RuntimeException {

    SessionsNotReadyException() {
        super("The server keeps no sessions yet");
    }
}

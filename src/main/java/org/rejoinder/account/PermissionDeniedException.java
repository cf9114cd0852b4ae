package org.rejoinder.account;

import org.rejoinder.failure.DeniedException;

/** The role of the account does not list what it would need. */
public final class PermissionDeniedException extends DeniedException {

    public PermissionDeniedException(Permission needed) {
        super("needs " + needed);
    }
}

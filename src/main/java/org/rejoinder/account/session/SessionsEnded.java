package org.rejoinder.account.session;

import java.util.Set;

/**
 * Somebody was signed out of these: by themselves, by an administrator, or because their account or password has changed.
 * Fired in the transaction that ends them.
 */
public record SessionsEnded(long account, Set<Long> sessions) {

    public SessionsEnded {
        sessions = Set.copyOf(sessions);
    }
}

package org.rejoinder.account.key;

/** What a key is good for. */
public enum KeyState {
    ACTIVE,
    EXPIRED,
    REVOKED,
    /** Its owner's account is disabled. */
    DISABLED
}

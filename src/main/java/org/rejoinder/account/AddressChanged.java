package org.rejoinder.account;

import org.rejoinder.crypto.EmailAddress;

/**
 * From now on an account signs in with another address. Fired in the transaction that says so.
 *
 * @param former address, which nobody here has any more
 * @param session at the desk in which it was changed; null for none
 */
public record AddressChanged(long account, EmailAddress former, Long session) {}

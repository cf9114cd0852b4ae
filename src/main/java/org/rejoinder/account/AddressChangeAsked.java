package org.rejoinder.account;

import org.rejoinder.crypto.EmailAddress;

/**
 * Somebody wants to sign in with another address. Fired in the transaction that makes the link.
 *
 * @param address that they want; whether it is theirs is to be shown
 * @param owner the account that has this address already; null for none
 * @param link with which it is shown; for the mailbox of the address alone, and for nobody's if there is an owner
 */
public record AddressChangeAsked(long account, EmailAddress address, Long owner, String link) {

    @Override
    public String toString() {
        return "AddressChangeAsked[account=" + account + "]";
    }
}

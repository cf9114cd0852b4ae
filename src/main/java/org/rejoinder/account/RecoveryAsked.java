package org.rejoinder.account;

/**
 * Somebody says that they have forgotten the password of this account. Fired in the transaction that makes the link.
 *
 * @param link with which another is chosen; for the mailbox of the account alone
 */
public record RecoveryAsked(long account, String link) {

    @Override
    public String toString() {
        return "RecoveryAsked[account=" + account + "]";
    }
}

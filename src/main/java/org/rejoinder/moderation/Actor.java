package org.rejoinder.moderation;

import org.rejoinder.account.Account;

/**
 * Who changed a reply's state: somebody at the desk, or the site itself.
 *
 * @param account null for the site
 */
public record Actor(Account account, String name) {

    public static Actor of(Account account) {
        return new Actor(account, account.name());
    }

    public static Actor site(String what) {
        return new Actor(null, what);
    }
}

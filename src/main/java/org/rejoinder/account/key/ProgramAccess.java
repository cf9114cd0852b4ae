package org.rejoinder.account.key;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.rejoinder.account.Account;

/**
 * What a program may do in a request, and for whom.
 *
 * @param key its number; null for a token of the OpenID provider in its place
 * @param name of its key; the log bears it
 * @param let what it was let do, however far the role of the account goes now
 * @param confirmed whether who let it had proved who they are: for what the desk asks a password for again
 * @param expiresAt null for never
 */
public record ProgramAccess(
        Long key, String name, Account account, Set<Scope> let, boolean confirmed, Instant expiresAt) {

    /** A password was asked for when it was made. */
    public static ProgramAccess of(ApiKey key) {
        return new ProgramAccess(
                key.id(),
                key.name(),
                key.account(),
                key.scopes(),
                true,
                key.expiresAt().orElse(null));
    }

    /** As much as the account may. */
    public static ProgramAccess whole(String name, Account account, boolean confirmed, Instant expiresAt) {
        return new ProgramAccess(null, name, account, EnumSet.allOf(Scope.class), confirmed, expiresAt);
    }

    /** Whether it may do that now: it was let, and its owner may. */
    public boolean allows(Scope scope) {
        return isLet(scope) && scope.isFor(account);
    }

    public boolean isLet(Scope scope) {
        return let.contains(scope);
    }
}

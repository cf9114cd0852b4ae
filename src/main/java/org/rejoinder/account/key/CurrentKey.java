package org.rejoinder.account.key;

import jakarta.enterprise.context.RequestScoped;
import org.rejoinder.account.Account;

/** With which key, or token in its place, a request is made. */
@RequestScoped
public class CurrentKey {

    private ProgramAccess access;

    public void become(ProgramAccess used) {
        access = used;
    }

    boolean isThere() {
        return access != null;
    }

    /** @throws IllegalStateException if the request has none: then it should not have come so far */
    public ProgramAccess access() {
        if (access == null) {
            throw new IllegalStateException("no key");
        }
        return access;
    }

    /** For whom the program acts, as their account is now. */
    public Account account() {
        return access().account();
    }
}

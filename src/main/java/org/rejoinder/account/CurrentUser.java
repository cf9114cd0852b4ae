package org.rejoinder.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.account.session.DeskSession;

/** Who makes this request. Read anew each time, so that a disabled account is out at once. */
@Named
@RequestScoped
public class CurrentUser {

    @Inject
    private CurrentSession session;

    public Optional<Account> account() {
        return session.session().map(DeskSession::account);
    }

    public boolean isSignedIn() {
        return account().isPresent();
    }

    /** For what a browser keeps of theirs; null if nobody is signed in. */
    public Long getNumber() {
        return account().map(Account::id).orElse(null);
    }

    public String getName() {
        return account().map(Account::name).orElse("");
    }

    public boolean may(Permission permission) {
        return account().filter(found -> found.may(permission)).isPresent();
    }
}

package org.rejoinder.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.rejoinder.html.DecimalId;

/** Who makes this request. Read anew each time, so that a disabled account is out at once. */
@Named
@RequestScoped
public class CurrentUser {

    @Inject
    private SecurityContext security;

    @Inject
    private Accounts accounts;

    private Optional<Account> account;

    public Optional<Account> account() {
        if (account == null) {
            account = Optional.ofNullable(security.getCallerPrincipal())
                    .map(Principal::getName)
                    .flatMap(DecimalId::in)
                    .flatMap(accounts::with)
                    .filter(found -> !found.isDisabled());
        }
        return account;
    }

    public boolean isSignedIn() {
        return account().isPresent();
    }

    public String getName() {
        return account().map(Account::name).orElse("");
    }

    public boolean may(Permission permission) {
        return account().filter(found -> found.may(permission)).isPresent();
    }
}

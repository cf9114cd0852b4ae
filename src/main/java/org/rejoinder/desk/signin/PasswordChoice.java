package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.PasswordPolicy;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.desk.PasswordProblems;

/** Whether somebody can choose a password, wherever they do. */
@ApplicationScoped
class PasswordChoice {

    @Inject
    private Accounts accounts;

    @Inject
    private SiteBrandingService siteBrandingService;

    /** Why not, in words; empty if they can. */
    Optional<String> problem(Account owner, String fresh) {
        String site = siteBrandingService.current().masthead().name();
        return PasswordPolicy.problem(fresh, List.of(owner.name(), site))
                .or(() -> accounts.isAddressOf(owner, fresh)
                        ? Optional.of(PasswordPolicy.Problem.PERSONAL)
                        : Optional.empty())
                .map(PasswordProblems::inWords);
    }
}

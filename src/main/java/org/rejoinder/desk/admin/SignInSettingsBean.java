package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.RequiredFactors;

/** What the site asks of those who sign in. */
@Named
@ViewScoped
public class SignInSettingsBean implements Serializable {

    @Inject
    private RequiredFactors requiredFactors;

    @Inject
    private CurrentUser currentUser;

    private List<String> shown;
    private List<String> roles;

    @PostConstruct
    void open() {
        shown = requiredFactors.chosen();
        roles = new ArrayList<>(shown);
    }

    /** What saving does, nothing if nothing was changed. */
    Optional<Runnable> change() {
        Account account = currentUser.account().orElseThrow();
        return Set.copyOf(roles).equals(Set.copyOf(shown))
                ? Optional.empty()
                : Optional.of(() -> requiredFactors.set(account, roles));
    }

    public List<String> getChoices() {
        return requiredFactors.choices();
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }
}

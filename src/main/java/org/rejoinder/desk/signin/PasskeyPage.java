package org.rejoinder.desk.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.Passkey;
import org.rejoinder.account.factor.PasskeyOptions;
import org.rejoinder.account.factor.Passkeys;
import org.rejoinder.account.factor.SecondStep;
import org.rejoinder.account.factor.SecondSteps;

/** What pages with passkeys show, and what their script asks of the browser. */
@Named
@RequestScoped
public class PasskeyPage {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Passkeys passkeys;

    @Inject
    private PasskeyOptions options;

    @Inject
    private SecondSteps steps;

    @Inject
    private SignInPage signInPage;

    private String toAdd;
    private String name = "";

    void ask(String toAdd) {
        this.toAdd = toAdd;
    }

    void rename(String name) {
        this.name = name;
    }

    public List<Passkey> getMine() {
        return passkeys.of(currentUser.account().orElseThrow().id());
    }

    public String getToAdd() {
        return toAdd;
    }

    public String getName() {
        return name;
    }

    public String getToSignIn() {
        return options.toSignIn();
    }

    /** Whether the account whose password was given has one. */
    public boolean isThere() {
        return step().filter(step -> passkeys.areThereFor(step.account())).isPresent();
    }

    /** Whether who is signed in may prove with one that it is them. */
    public boolean isConfirming() {
        return !getMine().isEmpty();
    }

    public String getToConfirm() {
        return options.toConfirm(currentUser.account().orElseThrow());
    }

    public String getAfterPassword() {
        return step().map(options::afterPassword).orElse("");
    }

    /** Whether the account whose password was given has an app; else a code can only be one for recovery. */
    public boolean isApp() {
        return step().filter(steps::hasApp).isPresent();
    }

    private Optional<SecondStep> step() {
        return steps.open(signInPage.getStep());
    }
}

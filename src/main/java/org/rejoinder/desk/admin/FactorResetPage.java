package org.rejoinder.desk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.Factors;

/** Whose second factors an administrator looks at, and whether there is anything to take away. */
@Named
@RequestScoped
public class FactorResetPage {

    @Inject
    private Factors factors;

    @Inject
    private CurrentUser currentUser;

    private Account person;

    void ask(Account person) {
        this.person = person;
    }

    public long getPerson() {
        return person.id();
    }

    public String getName() {
        return person.name();
    }

    /** One's own are turned off at the page about them, for the password. */
    public boolean isOwn() {
        return currentUser.account().orElseThrow().id().equals(person.id());
    }

    public boolean isOn() {
        return factors.areThereFor(person.id());
    }
}

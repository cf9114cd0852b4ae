package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rejoinder.account.Account;

/** All that an account has besides its password. Without any, recovery codes are worth nothing. */
@ApplicationScoped
@Transactional
public class Factors {

    @Inject
    private AuthenticatorApps apps;

    @Inject
    private RecoveryCodes recoveryCodes;

    /** Whether a password alone lets nobody into this account. */
    public boolean areThereFor(long account) {
        return apps.isThereFor(account);
    }

    public void removeApp(Account owner) {
        apps.remove(owner);
        forgetWhatIsLeft(owner);
    }

    private void forgetWhatIsLeft(Account owner) {
        if (!areThereFor(owner.id())) {
            recoveryCodes.deleteAll(owner.id());
        }
    }
}

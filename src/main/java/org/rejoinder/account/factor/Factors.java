package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountDeleted;
import org.rejoinder.account.Permission;
import org.rejoinder.account.PermissionDeniedException;

/** All that an account has besides its password. Without any, recovery codes are worth nothing. */
@ApplicationScoped
@Transactional
public class Factors {

    @Inject
    private AuthenticatorApps apps;

    @Inject
    private Passkeys passkeys;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private Event<FactorsReset> reset;

    /** Whether a password alone lets nobody into this account. */
    public boolean areThereFor(long account) {
        return apps.isThereFor(account) || passkeys.areThereFor(account);
    }

    public void removeApp(Account owner) {
        apps.remove(owner);
        forgetWhatIsLeft(owner);
    }

    /** @return false if they have none of this number */
    public boolean removePasskey(Account owner, String id) {
        boolean gone = passkeys.remove(owner, id);
        forgetWhatIsLeft(owner);
        return gone;
    }

    /**
     * For somebody who has lost them: their password alone lets them in from now on.
     *
     * @throws PermissionDeniedException if whoever does so may not, or does it to themselves
     */
    public void reset(Account by, long id) {
        by.require(Permission.MANAGE_ACCOUNTS);
        if (by.id() == id) {
            throw new PermissionDeniedException(Permission.MANAGE_ACCOUNTS);
        }
        reset(id, by.id());
    }

    /** For whoever runs the server. */
    public void reset(long id) {
        reset(id, (Long) null);
    }

    private void reset(long id, Long by) {
        boolean any = areThereFor(id);
        deleteAll(id);
        if (any) {
            reset.fire(new FactorsReset(id, by));
        }
    }

    void forget(@Observes AccountDeleted deleted) {
        deleteAll(deleted.account());
    }

    private void deleteAll(long account) {
        apps.delete(account);
        passkeys.deleteAll(account);
        recoveryCodes.deleteAll(account);
    }

    private void forgetWhatIsLeft(Account owner) {
        if (!areThereFor(owner.id())) {
            recoveryCodes.deleteAll(owner.id());
        }
    }
}

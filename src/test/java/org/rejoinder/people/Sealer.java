package org.rejoinder.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives an account an address, as adding it at the desk does, but without a password to be hashed. */
@ApplicationScoped
public class Sealer {

    @Inject
    private Seal seal;

    public void seal(Account account, EmailAddress address) {
        seal.seal(address, account);
    }
}

package org.rejoinder.account.openid;

import java.util.Optional;
import org.rejoinder.account.Role;
import org.rejoinder.account.session.ProviderLogin;
import org.rejoinder.crypto.EmailAddress;

/**
 * Whom the provider means.
 *
 * @param address one that the provider has verified
 * @param name by which a new account would go
 * @param role that the provider gives them here
 */
record ProviderIdentity(ProviderLogin login, Optional<EmailAddress> address, String name, Optional<Role> role) {}

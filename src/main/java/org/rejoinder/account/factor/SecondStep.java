package org.rejoinder.account.factor;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.session.ProviderLogin;

/**
 * Somebody's password was right, and another factor is waited for.
 *
 * @param login what the OpenID provider said, if it was that and no password
 */
public record SecondStep(long account, String id, Instant endsAt, String password, Optional<ProviderLogin> login) {}

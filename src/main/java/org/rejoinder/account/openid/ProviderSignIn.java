package org.rejoinder.account.openid;

import org.rejoinder.account.Account;
import org.rejoinder.account.session.ProviderLogin;

/** Whom the provider lets in here. */
public record ProviderSignIn(Account account, ProviderLogin login) {}

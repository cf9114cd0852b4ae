/**
 * Signing in through an OpenID provider: authorization code flow with PKCE (OpenID Connect Core 1.0, RFC 7636), logout from
 * here (RP-Initiated Logout 1.0) and from there (Back-Channel Logout 1.0). {@link org.rejoinder.account.openid.OpenIdClient}
 * speaks to the provider, {@link org.rejoinder.account.openid.OpenIdSignIn} decides whose account it is, {@link
 * org.rejoinder.account.openid.BearerTokens} also for a program that brings a token. Of what the provider
 * calls people only keyed digests are kept. Must not know pages, nor who asks.
 */
package org.rejoinder.account.openid;

/**
 * What somebody signs in with besides a password: codes of an authenticator app ({@link
 * org.rejoinder.account.factor.AuthenticatorApps}, RFC 6238), {@link org.rejoinder.account.factor.Passkeys} (WebAuthn), which
 * sign in alone, too, and {@link org.rejoinder.account.factor.RecoveryCodes} for when it
 * is lost. {@link org.rejoinder.account.factor.SecondSteps} takes them after the password was right. Must not know pages.
 */
package org.rejoinder.account.factor;

/**
 * Accounts that sign in at the desk, and the profiles that readers know authors by ({@link
 * org.rejoinder.account.Profiles}; they hold no address). What somebody may do is a list of {@link
 * org.rejoinder.account.Permission}s of their {@link org.rejoinder.account.Role}; {@link
 * org.rejoinder.account.SignInSession} begins and ends the session in which they do it, and {@link
 * org.rejoinder.account.SessionRegistry} ends those of a disabled account. Must not know what people do: articles,
 * replies, moderation.
 */
package org.rejoinder.account;

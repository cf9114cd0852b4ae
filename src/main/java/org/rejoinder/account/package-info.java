/**
 * Accounts that sign in at the desk, and the profiles that readers know authors by ({@link
 * org.rejoinder.account.Profiles}; they hold no address). What somebody may do is a list of {@link
 * org.rejoinder.account.Permission}s of their {@link org.rejoinder.account.Role}; where they are signed in is kept by {@code
 * account.session}. Must not know what people do: articles, replies, moderation.
 */
package org.rejoinder.account;

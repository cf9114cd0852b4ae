/**
 * People: accounts that sign in at the desk, the profiles that readers know authors by
 * ({@link org.rejoinder.account.Profiles}; they hold no address), writers who leave replies, and the sealed address of both;
 * the keys that addresses are sealed with ({@link org.rejoinder.crypto.EmailEncryption}; {@link org.rejoinder.crypto.KeyRotationJob} and
 * {@link org.rejoinder.crypto.ReEncryption} change them) and those that everything else is derived from ({@link org.rejoinder.crypto.RootKey}); links that let whoever has them do one thing
 * ({@link org.rejoinder.crypto.SignedTokens}).
 *
 * <p>An email address is in clear only inside {@link org.rejoinder.crypto.EmailAddress}, in memory;
 * {@link org.rejoinder.crypto.RecipientResolver} writes one on a mail, and {@link org.rejoinder.crypto.RevealedEmailTag} prints one for
 * somebody who asked for it and said why. What somebody may do is a list of {@link org.rejoinder.account.Permission}s of their
 * {@link org.rejoinder.account.Role}; {@link org.rejoinder.account.SignInSession} begins and ends the session in which they do
 * it, and {@link org.rejoinder.account.SessionRegistry} ends those of a disabled account. Must not know what people do:
 * articles, replies, moderation.
 */
package org.rejoinder.people;

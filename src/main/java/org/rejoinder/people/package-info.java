/**
 * People: accounts that sign in at the desk, the profiles that readers know authors by
 * ({@link org.rejoinder.people.Profiles}; they hold no address), writers who leave replies, and the sealed address of both;
 * the keys that addresses are sealed with ({@link org.rejoinder.people.Seal}; {@link org.rejoinder.people.SealKeeper} and
 * {@link org.rejoinder.people.Resealing} change them) and those that everything else is derived from ({@link org.rejoinder.people.RootKey}); links that let whoever has them do one thing
 * ({@link org.rejoinder.people.Tickets}).
 *
 * <p>An email address is in clear only inside {@link org.rejoinder.people.EmailAddress}, in memory;
 * {@link org.rejoinder.people.Envelope} writes one on a mail, and {@link org.rejoinder.people.AddressPrinter} prints one for
 * somebody who asked for it and said why. What somebody may do is a list of {@link org.rejoinder.people.Permission}s of their
 * {@link org.rejoinder.people.Role}; {@link org.rejoinder.people.SignInSession} begins and ends the session in which they do
 * it, and {@link org.rejoinder.people.SessionRegistry} ends those of a disabled account. Must not know what people do:
 * articles, replies, moderation.
 */
package org.rejoinder.people;

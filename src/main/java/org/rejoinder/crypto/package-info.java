/**
 * Email addresses and keys. An address is in clear only inside {@link org.rejoinder.crypto.EmailAddress}, in memory;
 * {@link org.rejoinder.crypto.RecipientResolver} writes one on a mail, and {@link org.rejoinder.crypto.RevealedEmailTag}
 * prints one for somebody who asked for it and said why. {@link org.rejoinder.crypto.EmailEncryption} seals it for its
 * {@link org.rejoinder.crypto.EmailOwner}; {@link org.rejoinder.crypto.KeyRotationJob} and {@link
 * org.rejoinder.crypto.ReEncryption} change the keys while the site runs. Everything else derives its keys from {@link
 * org.rejoinder.crypto.RootKey}; {@link org.rejoinder.crypto.SignedTokens} are links that let whoever has them do one
 * thing, and {@link org.rejoinder.crypto.RandomToken} makes those of which only a digest is kept. Must not know who the owners are.
 */
package org.rejoinder.crypto;

/**
 * Those who leave replies, known by an address that nobody can read ({@link org.rejoinder.commenter.Commenter}), and the
 * drawing that tells them apart; and how many mails a mailbox gets that its owner may not have asked for
 * ({@link org.rejoinder.commenter.MailboxLimit}). Must not know what they write.
 */
package org.rejoinder.commenter;

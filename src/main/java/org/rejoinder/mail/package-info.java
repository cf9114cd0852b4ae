/**
 * Mail: the {@link org.rejoinder.mail.Outbox} that letters are put into in the transaction of what they tell of, and the
 * {@link org.rejoinder.mail.MailDispatchJob} who hands them to the mail server, outside of any transaction. Stands on the ground: whoever has something to tell
 * writes the letter. A letter names its reader and is sealed; how it looks on the way is {@link org.rejoinder.mail.MimeMessageBuilder}.
 * Must not know an address in clear; {@link org.rejoinder.crypto.RecipientResolver} does.
 */
package org.rejoinder.mail;

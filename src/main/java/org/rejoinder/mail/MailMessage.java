package org.rejoinder.mail;

import org.rejoinder.i18n.Messages;

/**
 * What a letter says. Its words stand in {@code letters.properties}, one file for each language.
 *
 * @param text plain; bare addresses of the web become links where the letter is read as HTML
 * @param thread letters with the same thread stand together where they are read; null for none
 * @param unsubscribe where one click stops such letters (RFC 8058); null where they cannot be stopped by their reader
 */
public record MailMessage(String subject, String text, String thread, String unsubscribe) {

    /** @param kind of letter: its subject and its text are words of {@code letters.properties} */
    public static MailMessage worded(Messages words, String kind, Object... values) {
        return new MailMessage(
                words.letter(kind + ".subject", values), words.letter(kind + ".text", values), null, null);
    }

    public MailMessage inThread(String name) {
        return new MailMessage(subject, text, name, unsubscribe);
    }

    public MailMessage stoppedAt(String address) {
        return new MailMessage(subject, text, thread, address);
    }

    @Override
    public String toString() {
        return "MailMessage[…]";
    }
}

package org.rejoinder.mail;

import jakarta.mail.SendFailedException;

/** The address needs SMTPUTF8 (RFC 6531), and the mail server does not offer it. */
final class SmtpUtf8UnavailableException extends SendFailedException {

    private static final long serialVersionUID = 1;

    SmtpUtf8UnavailableException() {
        super("The address has letters beyond ASCII, and the mail server does not offer SMTPUTF8");
    }
}

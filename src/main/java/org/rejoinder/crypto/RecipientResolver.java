package org.rejoinder.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;

/** Writes an address on a message that leaves at once. */
@ApplicationScoped
public class RecipientResolver {

    @Inject
    private EmailEncryption emailEncryption;

    public void address(Message message, EmailOwner to) throws MessagingException {
        address(message, emailEncryption.open(to));
    }

    /** Whether only a mail server that offers SMTPUTF8 (RFC 6531) can take it. */
    public boolean needsSmtpUtf8(EmailOwner to) {
        return emailEncryption.open(to).needsSmtpUtf8();
    }

    static void address(Message message, EmailAddress to) throws MessagingException {
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.clear(), false));
    }
}

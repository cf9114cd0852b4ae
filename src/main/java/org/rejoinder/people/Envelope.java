package org.rejoinder.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;

/** Writes an address on a message that leaves at once. */
@ApplicationScoped
public class Envelope {

    @Inject
    private Seal seal;

    public void address(Message message, Account to) throws MessagingException {
        address(message, seal.open(to));
    }

    public void address(Message message, Writer to) throws MessagingException {
        address(message, seal.open(to));
    }

    private static void address(Message message, EmailAddress to) throws MessagingException {
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.clear(), false));
    }
}

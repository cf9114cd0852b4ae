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
        address(message, to.address());
    }

    public void address(Message message, Writer to) throws MessagingException {
        address(message, to.address());
    }

    private void address(Message message, SealedAddress to) throws MessagingException {
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(seal.open(to).clear(), false));
    }
}

package org.rejoinder.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.function.Consumer;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands a message to the mail server of its session. An address with letters beyond ASCII leaves only where the server
 * offers SMTPUTF8 (RFC 6531): else the library would write the low byte of each letter, which is another's address.
 */
final class SmtpClient {

    private static final String UTF_8 = "mail.mime.allowutf8";

    private SmtpClient() {}

    /** To be said before the message is made. Not for every message: a server further on may know ASCII only. */
    static void allowUtf8(Session session) {
        session.getProperties().setProperty(UTF_8, "true");
    }

    /**
     * @param offered is told whether the server offers SMTPUTF8, once it has said so
     * @throws SmtpUtf8UnavailableException if the message needs SMTPUTF8, and the server does not offer it
     */
    static void send(MimeMessage message, Consumer<Boolean> offered) throws MessagingException {
        Session session = message.getSession();
        try (Transport transport = session.getTransport(session.getProperty("mail.transport.protocol.rfc822"))) {
            transport.connect();
            boolean offersUtf8 = offersUtf8(transport);
            offered.accept(offersUtf8);
            if (Boolean.parseBoolean(session.getProperty(UTF_8)) && !offersUtf8) {
                throw new SmtpUtf8UnavailableException();
            }
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static boolean offersUtf8(Transport transport) {
        return transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
    }
}

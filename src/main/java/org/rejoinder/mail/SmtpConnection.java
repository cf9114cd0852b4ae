package org.rejoinder.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.function.Consumer;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands messages to the mail server, one after another, over one connection while that lasts. An address with letters beyond
 * ASCII leaves only where the server offers SMTPUTF8 (RFC 6531): else the library would write the low byte of each letter, which is
 * another's address.
 */
final class SmtpConnection implements AutoCloseable {

    private static final String UTF_8 = "mail.mime.allowutf8";

    /** Mail servers refuse more than some hundreds. */
    private static final int MOST = 100;

    private final Consumer<Boolean> offered;
    private Transport transport;
    private boolean utf8;
    private int sent;

    /** @param offered is told whether the server offers SMTPUTF8, whenever it has said so */
    SmtpConnection(Consumer<Boolean> offered) {
        this.offered = offered;
    }

    /** To be said before the message is made. Not for every message: a server further on may know ASCII only. */
    static void allowUtf8(Session session) {
        session.getProperties().setProperty(UTF_8, "true");
    }

    /** @throws SmtpUtf8UnavailableException if the message needs SMTPUTF8, and the server does not offer it */
    void send(MimeMessage message) throws MessagingException {
        prepare(message.getSession());
        if (utf8 && !offersUtf8()) {
            throw new SmtpUtf8UnavailableException();
        }
        message.saveChanges();
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            throw e;
        } catch (MessagingException e) {
            close();
            throw e;
        }
    }

    /** The server may have hung up since the last message: it is asked before the next one. */
    private void prepare(Session session) throws MessagingException {
        boolean needsUtf8 = Boolean.parseBoolean(session.getProperty(UTF_8));
        if (transport != null && (utf8 != needsUtf8 || sent >= MOST || !transport.isConnected())) {
            close();
        }
        if (transport == null) {
            transport = session.getTransport(session.getProperty("mail.transport.protocol.rfc822"));
            transport.connect();
            utf8 = needsUtf8;
            sent = 0;
            offered.accept(offersUtf8());
        }
        sent++;
    }

    private boolean offersUtf8() {
        return transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException e) {
            // It has all that it took
        } finally {
            transport = null;
        }
    }
}

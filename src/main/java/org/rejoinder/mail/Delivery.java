package org.rejoinder.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.masthead.Mastheads;
import org.rejoinder.people.Addressee;
import org.rejoinder.people.EmailAddress;
import org.rejoinder.people.Envelope;
import org.rejoinder.settings.MailSettings;
import org.rejoinder.settings.Settings;

/** Hands one letter to the mail server. A letter that it took is gone in the same transaction. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
    private static final String MILLISECONDS = "20000";

    @Inject
    private Outbox outbox;

    @Inject
    private Envelope envelope;

    @Inject
    private Mastheads mastheads;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** @return whether there was one, and the mail server is there for more: it may well take others than the one it refused */
    @Transactional
    boolean next() {
        Optional<Letter> due = outbox.nextDue();
        return due.isPresent() && hand(due.get());
    }

    private boolean hand(Letter letter) {
        try {
            SmtpClient.send(message(letter, settings.mail().orElseThrow()));
            outbox.sent(letter);
            return true;
        } catch (MessagingException | IllegalStateException e) {
            String why = Refusal.inWords(e);
            if (Refusal.isFinal(e)) {
                letter.refused(why);
            } else {
                letter.failed(why, clock.instant());
            }
            LOG.log(Level.WARNING, "The mail server {0} did not take a letter ({1}); next try {2}", new Object[] {
                settings.mail().orElseThrow(), why, letter.nextTryAt() == null ? "never" : letter.nextTryAt()
            });
            return e instanceof SendFailedException || e instanceof IllegalStateException;
        }
    }

    private MimeMessage message(Letter letter, MailSettings mail) throws MessagingException {
        var paper = new Paper(
                settings.site().getHost(), sender(mail), mastheads.current().masthead());
        Addressee to = letter.addressee();
        Session session = session(mail);
        if (envelope.needsSmtpUtf8(to)) {
            SmtpClient.allowUtf8(session);
        }
        MimeMessage message = paper.write(session, outbox.read(letter), "letter-" + letter.id(), clock.instant());
        envelope.address(message, to);
        return message;
    }

    private String sender(MailSettings mail) {
        return EmailAddress.ascii(mail.user())
                .orElseGet(() -> "no-reply@" + settings.site().getHost());
    }

    private Session session(MailSettings mail) {
        String protocol = mail.tls() ? "smtps" : "smtp";
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol.rfc822", protocol);
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", mail.host());
        properties.setProperty(prefix + "port", String.valueOf(mail.port()));
        properties.setProperty(prefix + "from", sender(mail));
        // RFC 3461: what cannot be delivered comes back without its text, and nothing else comes back
        properties.setProperty(prefix + "dsn.ret", "HDRS");
        properties.setProperty(prefix + "dsn.notify", "FAILURE");
        properties.setProperty(prefix + "connectiontimeout", MILLISECONDS);
        properties.setProperty(prefix + "timeout", MILLISECONDS);
        properties.setProperty(prefix + "writetimeout", MILLISECONDS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(mail.starttls()));
        properties.setProperty(prefix + "starttls.required", String.valueOf(mail.starttls()));
        properties.setProperty(prefix + "auth", String.valueOf(!mail.user().isEmpty()));
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(mail.user(), mail.password());
            }
        });
    }
}

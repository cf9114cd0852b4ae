package org.rejoinder.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.people.Envelope;
import org.rejoinder.settings.MailSettings;
import org.rejoinder.settings.Settings;

/** Hands one letter to the mail server. A letter that it took is marked so in the same transaction. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
    private static final String MILLISECONDS = "20000";

    @Inject
    private Outbox outbox;

    @Inject
    private Envelope envelope;

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
            Transport.send(message(letter, settings.mail().orElseThrow()));
            letter.sent(clock.instant());
            return true;
        } catch (MessagingException | IllegalStateException e) {
            letter.failed(e.getClass().getSimpleName(), clock.instant());
            LOG.log(Level.WARNING, "The mail server {0} did not take a letter ({1}); next try {2}", new Object[] {
                settings.mail().orElseThrow(), e.getClass().getSimpleName(), letter.nextTryAt()
            });
            return e instanceof SendFailedException || e instanceof IllegalStateException;
        }
    }

    private Message message(Letter letter, MailSettings mail) throws MessagingException {
        var message = new MimeMessage(session(mail));
        String host = settings.site().getHost();
        message.setFrom(new InternetAddress(mail.user().contains("@") ? mail.user() : "no-reply@" + host, false));
        envelope.address(message, letter.recipient());
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        // The same at each try, so that a repeat can be told
        message.setHeader("Message-ID", "<letter-" + letter.id() + "@" + host + ">");
        return message;
    }

    private static Session session(MailSettings mail) {
        String protocol = mail.tls() ? "smtps" : "smtp";
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol.rfc822", protocol);
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", mail.host());
        properties.setProperty(prefix + "port", String.valueOf(mail.port()));
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

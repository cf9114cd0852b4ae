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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailOwner;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RecipientResolver;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.MailSettings;
import org.rejoinder.settings.Settings;

/**
 * Hands letters to the mail server, one at a time. Each is claimed in one transaction and what became of it is noted in another: while the
 * mail server lets itself be waited for, nothing is held. If the process ends in between, the letter is sent again once the
 * claim is over, with the same Message-ID, by which it can be known for the same.
 */
@ApplicationScoped
class SmtpSender {

    private static final Logger LOG = Logger.getLogger(SmtpSender.class.getName());
    private static final String MILLISECONDS = "20000";

    /** The same for each try, and no running number: that would tell each addressee what is sent to others. */
    private HmacSha256 names;

    /** By whether they allow SMTPUTF8: to make one, the library looks through every jar. */
    private final Map<Boolean, Session> sessions = new ConcurrentHashMap<>();

    @Inject
    private Outbox outbox;

    @Inject
    private RecipientResolver recipientResolver;

    @Inject
    private SmtpCapabilities capabilities;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private SmtpSender self;

    protected SmtpSender() {}

    @Inject
    SmtpSender(RootKey root) {
        names = new HmacSha256(root, "name of a letter");
    }

    /** One that this node sends; with why it could not be made, or its message. */
    record Claimed(long letter, MimeMessage message, Exception failure) {}

    /** All that is due, one after another. */
    void sendDue() {
        try (var connection = new SmtpConnection(capabilities::learnUtf8)) {
            Optional<Claimed> next = self.claim();
            while (next.isPresent()) {
                next = hand(next.get(), connection);
            }
        }
    }

    @Transactional
    public Optional<Claimed> claim() {
        return outbox.claimNext().map(queuedMail -> {
            try {
                return new Claimed(
                        queuedMail.id(), message(queuedMail, settings.mail().orElseThrow()), null);
            } catch (MessagingException | IllegalStateException e) {
                return new Claimed(queuedMail.id(), null, e);
            }
        });
    }

    /** In one transaction: each costs a write to the disk, and thousands may wait. */
    @Transactional
    public Optional<Claimed> sentThenClaim(long letter) {
        outbox.sent(letter);
        return claim();
    }

    /** @return the next one; none if the mail server is not there for more: it may well take others than the one it refused */
    private Optional<Claimed> hand(Claimed claimed, SmtpConnection connection) {
        Exception failure = claimed.failure() == null ? send(claimed.message(), connection) : claimed.failure();
        if (failure == null) {
            return self.sentThenClaim(claimed.letter());
        }
        if (SmtpFailure.isAboutRecipient(failure) && outbox.recipientRefused(claimed.letter())) {
            return self.claim();
        }
        String why = SmtpFailure.inWords(failure);
        Optional<Instant> next = outbox.notSent(claimed.letter(), why, SmtpFailure.isFinal(failure));
        LOG.log(Level.WARNING, "The mail server {0} did not take a letter ({1}); next try {2}", new Object[] {
            settings.mail().orElseThrow(), why, next.map(Instant::toString).orElse("never")
        });
        return failure instanceof SendFailedException || failure instanceof IllegalStateException
                ? self.claim()
                : Optional.empty();
    }

    /** @return null if the mail server has it */
    private static Exception send(MimeMessage message, SmtpConnection connection) {
        try {
            connection.send(message);
            return null;
        } catch (MessagingException | IllegalStateException e) {
            return e;
        }
    }

    private MimeMessage message(QueuedMail queuedMail, MailSettings mail) throws MessagingException {
        var mimeMessageBuilder = new MimeMessageBuilder(
                settings.site().getHost(),
                sender(mail),
                siteBrandingService.current().masthead());
        EmailOwner to = queuedMail.addressee();
        Session session = sessions.computeIfAbsent(recipientResolver.needsSmtpUtf8(to), utf8 -> session(mail, utf8));
        MimeMessage message = mimeMessageBuilder.write(
                session, outbox.read(queuedMail), names.hexOf(String.valueOf(queuedMail.id())), clock.instant());
        recipientResolver.address(message, to);
        return message;
    }

    private String sender(MailSettings mail) {
        return mail.from().isEmpty() ? usualSender(mail) : mail.from();
    }

    private String usualSender(MailSettings mail) {
        return EmailAddress.ascii(mail.user())
                .orElseGet(() -> "no-reply@" + settings.site().getHost());
    }

    private Session session(MailSettings mail, boolean utf8) {
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
        // Asks with RSET whether the server is still there: some answer NOOP slowly
        properties.setProperty(prefix + "userset", "true");
        properties.setProperty(prefix + "auth", String.valueOf(!mail.user().isEmpty()));
        Session session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(mail.user(), mail.password());
            }
        });
        if (utf8) {
            SmtpConnection.allowUtf8(session);
        }
        return session;
    }
}

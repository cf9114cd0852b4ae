package org.rejoinder.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.rejoinder.branding.SiteBranding;

/**
 * How this site writes its mails: everything but whom they are for.
 *
 * @param host of the site
 * @param sender what they come from
 * @param masthead what the site is called, and in which language it writes
 */
record MimeMessageBuilder(String host, String sender, SiteBranding masthead) {

    /** @param name the same at each try, so that a repeat can be told, and nothing that counts letters */
    MimeMessage write(Session session, MailMessage mailMessage, String name, Instant now) throws MessagingException {
        MimeMessage message = new Named(session, id(name));
        message.setFrom(from());
        message.setSubject(SubjectLine.of(mailMessage.subject()), "UTF-8");
        message.setContent(alternatives(mailMessage, name));
        message.setSentDate(Date.from(now));
        // RFC 3834: no machine should answer
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mailMessage.thread() != null) {
            message.setHeader("References", id(mailMessage.thread()));
            message.setHeader("In-Reply-To", id(mailMessage.thread()));
        }
        if (mailMessage.unsubscribe() != null) {
            // RFC 8058
            message.setHeader("List-Unsubscribe", "<" + mailMessage.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    private InternetAddress from() throws MessagingException {
        var from = new InternetAddress(sender, false);
        try {
            from.setPersonal(SubjectLine.of(masthead.name()), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return from;
    }

    /** Jakarta Mail makes a new id whenever a message is saved, and it saves it once more when it leaves. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** The plain one first, as RFC 2046 (5.1.4) has it. */
    private Multipart alternatives(MailMessage mailMessage, String name) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(mailMessage.text(), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(MailTemplate.of(mailMessage, masthead.language(), host), "UTF-8", "html");
        return new Alternatives(name, plain, html);
    }

    /**
     * Jakarta Mail numbers what it sets between the parts, for all letters of a process. What is longer than sixty characters it takes to pieces
     * (RFC 2231), which some readers of mail do not put together.
     */
    private static final class Alternatives extends MimeMultipart {

        Alternatives(String name, MimeBodyPart plain, MimeBodyPart html) throws MessagingException {
            super("alternative", plain, html);
            var type = new ContentType(contentType);
            type.setParameter("boundary", "=_" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
            contentType = type.toString();
        }
    }

    private String id(String name) {
        return "<" + name + "@" + host + ">";
    }
}

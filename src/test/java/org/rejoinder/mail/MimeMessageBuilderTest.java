package org.rejoinder.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.rejoinder.branding.SiteBranding;
import org.rejoinder.i18n.Language;
import org.rejoinder.support.FreePort;
import org.rejoinder.support.UnwillingMailServer;

/** Mails as a mail server gets them. */
class MimeMessageBuilderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final MimeMessageBuilder mimeMessageBuilder = new MimeMessageBuilder(
            "news.example",
            "no-reply@news.example",
            SiteBranding.of("News", "", null, List.of(), "", Language.ENGLISH, ""));

    @Test
    void an_address_of_another_site_stays_text_whoever_is_called_so() {
        String html = MailTemplate.of(
                new MailMessage(
                        "Replies",
                        "See https://evil.example/x, https://news.example.evil.example/ or someone@evil.example:\n\n"
                                + "https://news.example/replies/7?a=1&b=2",
                        null,
                        null),
                Language.ENGLISH,
                "news.example");

        assertEquals(1, html.split("<a ", -1).length - 1, html);
        assertTrue(
                html.contains("href=\"https://news.example/replies/7?a&#61;1&amp;b&#61;2\"")
                        || html.contains("href=\"https://news.example/replies/7?a=1&amp;b=2\""),
                html);
        assertTrue(html.contains("https://evil.example/x"), html);
    }

    @Test
    void a_title_that_looks_like_an_encoded_word_is_shown_as_it_was_typed() throws Exception {
        String title = "=?utf-8?q?Your_password?= and =?UTF-8?B?8J+YgA==?= é";

        MimeMessage message = mimeMessageBuilder.write(
                Session.getInstance(new Properties()), new MailMessage(title, "Text", null, null), "letter-9", NOW);

        assertEquals(title.replace("=?", "= ?"), message.getSubject());
        assertEquals(
                "= ?utf-8?q?x?=",
                mimeMessageBuilder
                        .write(
                                Session.getInstance(new Properties()),
                                new MailMessage("=?utf-8?q?x?=", "Text", null, null),
                                "letter-9",
                                NOW)
                        .getSubject());
    }

    @Test
    void a_mail_arrives_as_plain_text_and_as_html_with_links_and_says_what_it_belongs_to_and_how_it_is_stopped()
            throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            MailMessage mailMessage = new MailMessage(
                            "Réponse à «1 < 2»",
                            "Rita <script> answered:\n\nhttps://news.example/replies/7\n",
                            null,
                            null)
                    .inThread("reply-3")
                    .stoppedAt("https://news.example/unsubscribe/3.x.y");

            send(mailMessage, server.getSmtp().getPort());

            MimeMessage got = server.getReceivedMessages()[0];
            assertEquals("Réponse à «1 < 2»", got.getSubject());
            assertEquals("<letter-9@news.example>", got.getMessageID());
            assertEquals("<reply-3@news.example>", got.getHeader("References", null));
            assertEquals("<reply-3@news.example>", got.getHeader("In-Reply-To", null));
            assertEquals("<https://news.example/unsubscribe/3.x.y>", got.getHeader("List-Unsubscribe", null));
            assertEquals("List-Unsubscribe=One-Click", got.getHeader("List-Unsubscribe-Post", null));
            assertEquals("auto-generated", got.getHeader("Auto-Submitted", null));
            var parts = (MimeMultipart) got.getContent();
            assertTrue(parts.getContentType().startsWith("multipart/alternative"));
            assertEquals(
                    mailMessage.text(),
                    parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"));
            String html = parts.getBodyPart(1).getContent().toString();
            assertTrue(html.contains("href=\"https://news.example/replies/7\""), html);
            assertFalse(html.contains("<script>"), html);
        } finally {
            server.stop();
        }
    }

    @Test
    void nothing_in_a_mail_tells_how_many_were_written_to_others() throws Exception {
        Session session = Session.getInstance(new Properties());
        String before = text(mimeMessageBuilder.write(session, plain(), "name", NOW));
        mimeMessageBuilder.write(session, plain(), "another", NOW);

        assertEquals(before, text(mimeMessageBuilder.write(session, plain(), "name", NOW)));
    }

    @Test
    void what_stands_between_the_parts_of_a_mail_is_one_parameter_however_long_its_name() throws Exception {
        Session session = Session.getInstance(new Properties());

        String mail = text(mimeMessageBuilder.write(session, plain(), "n".repeat(64), NOW));

        assertTrue(mail.contains("boundary=\"=_"), mail);
        assertFalse(mail.contains("boundary*"), mail);
    }

    private static String text(MimeMessage message) throws Exception {
        var text = new ByteArrayOutputStream();
        message.writeTo(text);
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_mail_that_cannot_be_stopped_says_nothing_of_stopping() throws Exception {
        MimeMessage message = mimeMessageBuilder.write(Session.getInstance(new Properties()), plain(), "letter-9", NOW);

        assertNull(message.getHeader("List-Unsubscribe", null));
        assertNull(message.getHeader("References", null));
    }

    @Test
    void what_a_mail_server_refuses_for_good_is_told_from_what_it_may_take_later_and_the_address_from_neither()
            throws Exception {
        assertRefusal("550 rita@example.org is nobody here", true, "550");
        assertRefusal("451 greylisted rita@example.org", false, "451");
    }

    private void assertRefusal(String answer, boolean forGood, String code) throws Exception {
        int port = FreePort.next();
        try (UnwillingMailServer server = UnwillingMailServer.answering(port, answer)) {
            var refused = assertThrows(MessagingException.class, () -> send(plain(), port));

            server.awaitVisitor();
            assertEquals(forGood, SmtpFailure.isFinal(refused), answer);
            assertTrue(SmtpFailure.inWords(refused).endsWith(" " + code), SmtpFailure.inWords(refused));
            assertFalse(SmtpFailure.inWords(refused).contains("@"));
        }
    }

    private static MailMessage plain() {
        return new MailMessage("Subject", "Text", null, null);
    }

    private void send(MailMessage mailMessage, int port) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        MimeMessage message = mimeMessageBuilder.write(Session.getInstance(properties), mailMessage, "letter-9", NOW);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("rita@example.org"));
        Transport.send(message);
    }
}

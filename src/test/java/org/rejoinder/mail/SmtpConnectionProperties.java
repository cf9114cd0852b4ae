package org.rejoinder.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.rejoinder.branding.SiteBranding;
import org.rejoinder.crypto.TypedAddress;
import org.rejoinder.i18n.Language;
import org.rejoinder.support.RecordingMailServer;

/** What is handed to a mail server is the address that was typed, letter for letter, or nothing is. */
class SmtpConnectionProperties {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final MimeMessageBuilder PAPER = new MimeMessageBuilder(
            "news.example",
            "no-reply@news.example",
            SiteBranding.of("News", "", null, List.of(), "", Language.ENGLISH, ""));

    private static RecordingMailServer modern;
    private static RecordingMailServer old;

    @BeforeContainer
    static void start() {
        modern = RecordingMailServer.offeringUtf8();
        old = RecordingMailServer.ofAscii();
    }

    @AfterContainer
    static void stop() {
        modern.close();
        old.close();
    }

    @Property(tries = 300)
    void a_mail_server_gets_the_address_that_was_typed_or_none(@ForAll("addresses") String typed) throws Exception {
        Optional<TypedAddress> address = TypedAddress.parse(typed);
        if (address.isEmpty()) {
            return;
        }

        assertEquals(spelled(typed), spelled(handedTo(modern, address.get())));
        if (address.get().needsSmtpUtf8()) {
            var refused = assertThrows(SmtpUtf8UnavailableException.class, () -> handedTo(old, address.get()));
            assertTrue(
                    SmtpFailure.isFinal(refused) && SmtpFailure.inWords(refused).contains("SMTPUTF8"));
            assertEquals(List.of(), old.recipients());
        } else {
            assertEquals(spelled(typed), spelled(handedTo(old, address.get())));
        }
    }

    @Example
    void a_letter_of_another_alphabet_does_not_lose_its_high_byte() throws Exception {
        assertEquals(
                "štefan@example.org",
                handedTo(modern, TypedAddress.parse("štefan@example.org").orElseThrow()));
        assertTrue(modern.commands().stream()
                .anyMatch(command -> command.startsWith("MAIL FROM") && command.contains("SMTPUTF8")));
    }

    @Example
    void a_message_to_an_address_in_ascii_asks_nobody_for_smtputf8() throws Exception {
        handedTo(modern, TypedAddress.parse("ada@straße.example").orElseThrow());

        assertEquals(List.of("ada@xn--strae-oqa.example"), modern.recipients());
        assertTrue(modern.commands().stream().noneMatch(command -> command.contains("SMTPUTF8")));
    }

    @Example
    void letters_that_follow_each_other_share_a_connection_and_one_that_needs_smtputf8_does_not() throws Exception {
        modern.forget();
        try (var connection = new SmtpConnection(offered -> {})) {
            for (String typed :
                    List.of("ada@example.org", "ben@example.org", "štefan@example.org", "eve@example.org")) {
                connection.send(letter(modern, TypedAddress.parse(typed).orElseThrow()));
            }
        }

        assertEquals(4, modern.recipients().size());
        assertEquals(3, came("EHLO"));
        assertEquals(
                1,
                modern.commands().stream()
                        .filter(command -> command.contains("SMTPUTF8"))
                        .count());

        modern.forget();
        try (var connection = new SmtpConnection(offered -> {})) {
            for (int i = 0; i < 250; i++) {
                connection.send(
                        letter(modern, TypedAddress.parse("ada@example.org").orElseThrow()));
            }
        }
        assertEquals(250, modern.recipients().size());
        assertEquals(3, came("EHLO"), "mail servers hang up after some hundreds");
    }

    @Example
    void a_server_that_hangs_up_after_each_letter_gets_all_of_them() throws Exception {
        try (var hasty = RecordingMailServer.hangingUp();
                var connection = new SmtpConnection(offered -> {})) {
            for (int i = 0; i < 3; i++) {
                connection.send(
                        letter(hasty, TypedAddress.parse("ada@example.org").orElseThrow()));
            }

            assertEquals(3, hasty.recipients().size());
        }
    }

    private static long came(String command) {
        return modern.commands().stream()
                .filter(each -> each.startsWith(command))
                .count();
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> letters = Arbitraries.of(
                "a", "Z", "0", "š", "ß", "ς", "σ", "й", "é", "e\u0301", "ł", "日", "ท", "ا", "\u1C80", "𞤀", "ı", "+",
                ".");
        Arbitrary<String> local = letters.list().ofMinSize(1).ofMaxSize(8).map(some -> String.join("", some));
        Arbitrary<String> domain = Arbitraries.of(
                "example.org",
                "straße.example",
                "οδός.example",
                "bücher.example",
                "xn--bcher-kva.example",
                "日本語.example",
                "ﬀ.example",
                "r3---sn.example",
                "ꟃ.example");
        Arbitrary<String> ends = Arbitraries.of("", " ", "\u00A0", "\uFEFF", "\u200E", "\u200B", "\n");
        return Combinators.combine(ends, local, domain, ends)
                .as((before, name, host, after) -> before + name + "@" + host + after);
    }

    private static String handedTo(RecordingMailServer server, TypedAddress address) throws MessagingException {
        server.forget();
        try (var connection = new SmtpConnection(offered -> assertEquals(server == modern, offered))) {
            connection.send(letter(server, address));
        }
        return new String(server.recipients().get(0).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static MimeMessage letter(RecordingMailServer server, TypedAddress address) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol.rfc822", "smtp");
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
        properties.setProperty("mail.smtp.userset", "true");
        Session session = Session.getInstance(properties);
        if (address.needsSmtpUtf8()) {
            SmtpConnection.allowUtf8(session);
        }
        MimeMessage message = PAPER.write(session, new MailMessage("Subject", "Text", null, null), "letter-9", NOW);
        address.writeOn(message);
        return message;
    }

    /** Capitals of a domain, and how its letters are composed, make no other domain. */
    private static String spelled(String address) {
        String visible = address.strip().replaceAll("[\u00A0\uFEFF\u200E\u200B]", "");
        int at = visible.indexOf('@');
        return Normalizer.normalize(visible.substring(0, at), Normalizer.Form.NFC)
                + "@"
                + Normalizer.normalize(
                        TypedAddress.domainInWords(visible.substring(at + 1)).toLowerCase(Locale.ROOT),
                        Normalizer.Form.NFKC);
    }
}

package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.FreePort;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;
import org.rejoinder.support.UnwillingMailServer;

/** The running jar, and mail servers that are away, slow, unwilling, and there. */
class MailIT {

    private static final String ARTICLE = "/articles/is-north-korea-behind-wannacry";
    private static final String PASSWORD = "open sesame";
    private static final String WRITER = "rita.writer@example.org";

    private Map<String, String> settings;
    private int port;
    private GreenMail server;
    private RunningJar jar;
    private Http administrator;

    @BeforeEach
    void start() throws IOException {
        port = FreePort.next();
        settings = RunningJar.newSite();
        settings.put("rejoinder.smtp.url", "smtp://site:" + PASSWORD.replace(" ", "%20") + "@localhost:" + port);
        jar = RunningJar.ready(settings);
    }

    @AfterEach
    void stop() {
        jar.close();
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void letters_wait_for_a_server_that_is_away_slow_or_unwilling_and_arrive_once() throws Exception {
        jar.await("did not take a letter");
        assertTrue(mailAtTheDesk().contains("One mail is waiting"), this::mailAtTheDesk);
        String unmailable = receiptOf("štefan@news.invalid");
        assertTrue(words(unmailable).contains("If ours is one of them, no mail can leave"), "nobody has asked it yet");

        willing();
        assertTrue(server.waitForIncomingEmail(60_000, 1), () -> String.join("\n", jar.log()));
        assertDigest(server.getReceivedMessages()[0]);
        await("the letter is off the desk", () -> mailAtTheDesk().contains("All mails have been sent"));
        assertEquals(1, server.getReceivedMessages().length);

        server.stop();
        try (var slow = UnwillingMailServer.silent(port)) {
            assertEquals(303, reply("While the mail server says nothing").statusCode());
            slow.awaitVisitor();
            assertEquals(
                    200,
                    new Http(jar.address()).get(ARTICLE).statusCode(),
                    "nobody waits for the mail server but mail");
        }
        try (var unwilling = UnwillingMailServer.answering(port, "550 " + WRITER + " is nobody here")) {
            unwilling.awaitVisitor();
            await(
                    "the refused letter is at the desk",
                    () -> !deadLetters().select("ul.rows li").isEmpty());
        }
        assertTrue(deadLetters().text().contains("Your reply: Is North Korea behind WannaCry?"));
        assertSaysThatNoMailCanLeave(unmailable);
        assertFalse(deadLetters().text().contains(WRITER));

        willing();
        String letter = deadLetters().select("input[name=letter]").val();
        administrator().post("/desk/mail", Map.of("letter", letter, "act", "again"));

        assertTrue(server.waitForIncomingEmail(60_000, 1), () -> String.join("\n", jar.log()));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertEquals(WRITER, mail.getAllRecipients()[0].toString());
        assertTrue(mail.getMessageID().matches("<[0-9a-f]{64}@localhost>"), mail.getMessageID());
        await(
                "the letter is there no more",
                () -> deadLetters().select("ul.rows li").isEmpty());
        assertEquals(303, reply("With a letter that waits").statusCode());
        jar.kill();
        String dump = RunnableJarIT.dump(settings);
        assertTrue(dump.contains("With a letter that waits"), "the dump must be one");
        assertFalse(dump.contains(WRITER) || dump.contains(RunningJar.ADMINISTRATOR) || dump.contains("/receipts/"));
        String log = String.join("\n", jar.log());
        assertFalse(log.contains(PASSWORD) || log.contains(RunningJar.ADMINISTRATOR) || log.contains(WRITER), log);
    }

    private void assertDigest(MimeMessage letter) throws Exception {
        assertEquals("8 replies are waiting", letter.getSubject());
        assertEquals(RunningJar.ADMINISTRATOR, letter.getAllRecipients()[0].toString());
        String text = ((MimeMultipart) letter.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertTrue(text.contains("waiting for more than 48 hours"), text);
        assertTrue(text.contains(jar.address() + "/desk/queue"), text);
    }

    private void willing() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("site", PASSWORD);
        server.start();
    }

    private void assertSaysThatNoMailCanLeave(String receipt) {
        var reader = new Http(jar.address());
        String words = words(receipt);
        assertTrue(words.contains("Our mail server takes no address with letters like those in this one"), words);
        assertFalse(words.contains("We send a mail to your address"), words);
        assertEquals(422, reader.post(receipt, Map.of("act", "mail")).statusCode());
        assertEquals(
                422,
                reader.post("/my-data", Map.of("email", "Štefan@news.invalid")).statusCode());
        assertEquals(
                303,
                reader.post("/my-data", Map.of("email", "ｓｔｅｆａｎ@news.invalid")).statusCode());
    }

    private String receiptOf(String email) {
        var form = Map.of("comment", "From " + email, "name", "Štefan", "email", email);
        return new Http(jar.address())
                .post(ARTICLE, form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String words(String receipt) {
        return Http.page(new Http(jar.address()).get(receipt)).text();
    }

    private HttpResponse<String> reply(String comment) {
        return new Http(jar.address())
                .post(ARTICLE, Map.of("comment", comment, "name", "Rita Writer", "email", WRITER));
    }

    /** Signed in once: another time would be told by a mail. */
    private Http administrator() {
        if (administrator == null) {
            administrator = new Http(jar.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
        }
        return administrator;
    }

    private String mailAtTheDesk() {
        return Http.page(administrator().get("/desk/settings"))
                .select("section[aria-labelledby=mail]")
                .text();
    }

    private Document deadLetters() {
        return Http.page(administrator().get("/desk/mail"));
    }

    private static void await(String what, BooleanSupplier truth) {
        Eventually.within(Duration.ofSeconds(50), what, truth);
    }
}

package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** A new site, from its first overview until its samples are gone. */
class SiteSetupIT {

    private static final String SAMPLE = "/articles/is-north-korea-behind-wannacry";
    private static final String PASSWORD = "correct horse battery";

    @Test
    void the_steps_of_a_new_site_are_done_once_it_shows_them_and_its_samples_go_without_a_trace_but_in_the_log()
            throws Exception {
        var mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        Map<String, String> settings = RunningJar.newSite();
        settings.put(
                "rejoinder.smtp.url", "smtp://127.0.0.1:" + mailServer.getSmtp().getPort());
        try (RunningJar jar = RunningJar.ready(settings)) {
            var reader = new Http(jar.address());
            Http administrator = new Http(jar.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
            assertTrue(Http.page(reader.get("/pages/about")).text().contains("is read by a person before it appears"));
            assertEquals(List.of(), done(administrator));
            assertEquals(5, overview(administrator).select(".steps li").size());

            submit(administrator, "/desk/settings", "save", Map.of("siteName", "The Strait"));
            assertEquals(List.of("Name and logo"), done(administrator));
            assertEquals(
                    List.of("Name and logo", "House rules"),
                    Http.page(administrator.post("/desk", Map.of("act", "keepRules")))
                            .select(".steps .done b")
                            .eachText());
            submit(administrator, "/desk/settings", "save", Map.of("rules", "Be kind"));
            submit(
                    administrator,
                    "/desk/people",
                    "addPerson",
                    Map.of("name", "Mo Moderator", "email", "mo@example.org", "role", "MODERATOR"));
            assertEquals(List.of("Name and logo", "People", "House rules"), done(administrator));
            Eventually.within(
                    Duration.ofSeconds(60),
                    "the invitation has come",
                    () -> mailTo(mailServer, "mo@example.org").isPresent());
            Invitation.accept(
                    new Http(jar.address()),
                    Invitation.pathIn(mailTo(mailServer, "mo@example.org").orElseThrow()),
                    PASSWORD);
            administrator.post("/desk/mail", Map.of("act", "test"));
            Eventually.within(
                    Duration.ofSeconds(60),
                    "the test mail is with the mail server",
                    () -> done(administrator).contains("Test mail"));
            assertTrue(Http.page(administrator.get("/desk/mail")).text().contains("accepted the last test mail on"));
            submit(administrator, "/desk/articles/new", "publishArticle", Map.of("title", "Of our own"));
            assertTrue(overview(administrator).select(".setup").isEmpty(), "every step is done");

            int status = reader.post(
                            SAMPLE, Map.of("comment", "Left by a reader", "name", "Rita", "email", "rita@example.org"))
                    .statusCode();
            assertEquals(303, status);
            assertRemoved(reader, administrator, new Http(jar.address()).signedIn("mo@example.org", PASSWORD));
        } finally {
            mailServer.stop();
        }
    }

    /** Its text; others get mails at that moment, too. */
    private static Optional<String> mailTo(GreenMail mailServer, String address) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .flatMap(mail -> textTo(mail, address).stream())
                .findFirst();
    }

    private static Optional<String> textTo(MimeMessage mail, String address) {
        try {
            return Arrays.asList(mail.getAllRecipients()).contains(new InternetAddress(address))
                    ? Optional.of(((MimeMultipart) mail.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    : Optional.empty();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRemoved(Http reader, Http administrator, Http moderator) {
        Map<String, String> remove = Map.of("act", "removeSamples");
        String question = overview(administrator).select(".samples").text();
        assertTrue(question.contains("3 sample articles are removed for good, with all "), question);
        assertTrue(question.contains("; one of them was left here since."), question);
        assertTrue(overview(moderator).select(".samples").isEmpty());
        assertEquals(403, moderator.post("/desk", remove).statusCode());
        assertEquals(403, moderator.post("/desk", Map.of("act", "keepRules")).statusCode());
        assertEquals(200, reader.get(SAMPLE).statusCode(), "a moderator may not");

        Document after = Http.page(administrator.post("/desk", remove));

        assertTrue(after.select(".outcome").text().startsWith("3 sample articles and "), after.text());
        assertTrue(after.select(".samples").isEmpty());
        for (String gone : List.of(SAMPLE, SAMPLE + "/replies.atom", "/authors/helen-strand", "/tags/security")) {
            assertEquals(404, reader.get(gone).statusCode(), gone);
        }
        assertFalse(reader.get("/").body().contains("WannaCry"));
        assertFalse(reader.get("/feed.atom").body().contains("WannaCry"));
        assertFalse(reader.get("/replies.atom").body().contains("Oltmanns"));
        Eventually.within(
                Duration.ofSeconds(30),
                "the search knows nothing of them",
                () -> !reader.get("/search?q=attribution").body().contains(SAMPLE));
        assertEquals(
                List.of("Of our own"),
                Http.page(administrator.get("/desk/articles"))
                        .select("ul.articles h2")
                        .eachText());
        assertEquals(404, administrator.get("/desk/articles/1").statusCode());
        assertEquals("", overview(administrator).select("#held").text());
        Document log = Http.page(administrator.get("/desk/log?act=erased"));
        assertTrue(log.select("tbody tr").size() > 10, log.text());
        assertTrue(log.select("tbody tr").first().text().contains("Administrator"), log.text());
        assertTrue(submit(administrator, "/desk/log", "verify", Map.of()).text().contains("The log is intact"));
    }

    private static Document overview(Http person) {
        return Http.page(person.get("/desk"));
    }

    private static List<String> done(Http person) {
        return overview(person).select(".steps .done b").eachText();
    }

    private static Document submit(Http desk, String path, String button, Map<String, String> typed) {
        var form = new DeskForm(desk, path, button);
        typed.forEach(form::with);
        return Http.page(form.send(desk));
    }
}

package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** A real mail server beside the running jar. */
class MailIT {

    private static final String PASSWORD = "open sesame";

    @Test
    void a_reminder_waits_until_the_mail_server_is_there_and_then_arrives_once() throws Exception {
        int port = freePort();
        var settings = RunningJar.newSite();
        settings.put("rejoinder.smtp.url", "smtp://site:" + PASSWORD.replace(" ", "%20") + "@localhost:" + port);
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("site", PASSWORD);
        try (RunningJar jar = RunningJar.ready(settings)) {
            jar.await("did not take a letter");
            assertTrue(mailAtTheDesk(jar).contains("One letter is waiting"), () -> mailAtTheDesk(jar));

            server.start();
            assertTrue(server.waitForIncomingEmail(60_000, 1), () -> String.join("\n", jar.log()));

            MimeMessage letter = server.getReceivedMessages()[0];
            assertEquals("8 replies are waiting", letter.getSubject());
            assertEquals(RunningJar.ADMINISTRATOR, letter.getAllRecipients()[0].toString());
            assertEquals("auto-generated", letter.getHeader("Auto-Submitted", null));
            String text = letter.getContent().toString();
            assertTrue(text.contains("waiting for more than 48 hours"), text);
            assertTrue(text.contains(jar.address() + "/desk/queue"), text);
            String log = String.join("\n", jar.log());
            assertFalse(log.contains(PASSWORD) || log.contains(RunningJar.ADMINISTRATOR), log);
            await(() -> mailAtTheDesk(jar).contains("Every letter was taken"));
            assertEquals(1, server.getReceivedMessages().length);
        } finally {
            server.stop();
        }
    }

    private static String mailAtTheDesk(RunningJar jar) {
        Http administrator = new Http(jar.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
        return Http.page(administrator.get("/desk/settings"))
                .select("section[aria-labelledby=mail]")
                .text();
    }

    private static void await(BooleanSupplier truth) throws InterruptedException {
        for (int tries = 0; !truth.getAsBoolean(); tries++) {
            assertTrue(tries < 20);
            Thread.sleep(250);
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}

package org.rejoinder.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RecordingHub;
import org.rejoinder.support.RunningJar;

/** One running site, with its mail server, that the classes of one test process share; it goes with the process. */
final class SharedSite {

    static final String ARTICLE = "/articles/is-north-korea-behind-wannacry";

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    /** Where its ready pages are files. */
    static final Path PAGES =
            Path.of("target", "pages-of-site-" + RunningJar.TEST_PROCESS).toAbsolutePath();

    /** What the hub of its feeds was told of. */
    static final RecordingHub HUB = new RecordingHub(0);

    private static final Duration SIGNED_IN_FOR = Duration.ofMinutes(5);

    private static Http administrator;
    private static long signedInAt;

    private static final RunningJar JAR = started();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(JAR::close));
    }

    private static RunningJar started() {
        MAIL.start();
        Map<String, String> settings = RunningJar.newSite();
        settings.put("rejoinder.pages", PAGES.toString());
        settings.put("rejoinder.websub.hub", HUB.address());
        settings.put("rejoinder.webhooks.allow", "127.0.0.1/32");
        settings.put("rejoinder.webmention.allow", "127.0.0.1/32");
        settings.put("rejoinder.smtp.url", "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
        return RunningJar.ready(settings);
    }

    /** In a wave of replies, and some tests make one, nobody is asked for their address unless they want to be. */
    static void askForMail(String receipt) {
        int status = visitor().post(receipt, Map.of("act", "mail")).statusCode();
        if (status != 303 && status != 429) {
            throw new AssertionError("asking for the mail was answered with " + status);
        }
    }

    /** The plain text of the next mail to this address whose subject has these words, once it has come. */
    static String mailTo(String address, String subject) {
        Eventually.within(
                Duration.ofSeconds(60),
                "a mail to " + address + " about " + subject,
                () -> received(address, subject).isPresent());
        return textOf(received(address, subject).orElseThrow());
    }

    static long mailsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, address, ""))
                .count();
    }

    static String lastMailTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, address, ""))
                .reduce((earlier, later) -> later)
                .map(SharedSite::textOf)
                .orElseThrow();
    }

    private static Optional<MimeMessage> received(String address, String subject) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, address, subject))
                .findFirst();
    }

    /** The plain text of every mail so far. */
    static List<String> mails() {
        return Stream.of(MAIL.getReceivedMessages()).map(SharedSite::textOf).toList();
    }

    private static boolean isTo(MimeMessage mail, String address, String subject) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address)
                    && mail.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody sees of a mail. */
    record Letter(String to, String subject, String text) {}

    static Letter letter(MimeMessage mail) {
        try {
            return new Letter(mail.getAllRecipients()[0].toString(), mail.getSubject(), textOf(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String textOf(MimeMessage mail) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SharedSite() {}

    static String address() {
        return JAR.address();
    }

    static List<String> log() {
        return JAR.log();
    }

    static Http visitor() {
        return new Http(JAR.address());
    }

    /** The held reply with these words, by somebody with this name. */
    static void publish(String words, String name) {
        new Moderator(administrator()).publish(words, name);
    }

    /** Signed in once for all, since hashing a password takes long on purpose; again when it would be asked for again. */
    static synchronized Http administrator() {
        if (administrator == null || System.nanoTime() - signedInAt > SIGNED_IN_FOR.toNanos()) {
            administrator = visitor().signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
            signedInAt = System.nanoTime();
        }
        return administrator;
    }
}

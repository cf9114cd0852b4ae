package org.rejoinder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void nothing_given_gives_the_defaults_of_the_contract() {
        Settings settings = read(Map.of());

        assertEquals(8080, settings.port());
        assertEquals(URI.create("http://localhost:8080"), settings.site());
        assertTrue(settings.home().endsWith("data") && settings.home().isAbsolute());
        assertFalse(settings.database().isPostgresql());
        assertTrue(settings.database().url().startsWith("jdbc:h2:durable:"));
        assertEquals(Optional.of(new Rate(10, Duration.ofMinutes(10))), settings.replyRate());
        assertFalse(settings.sample());
        assertTrue(settings.proxies().isEmpty());
    }

    @Test
    void the_site_is_at_the_port_unless_it_is_said_where_else() {
        assertEquals(
                URI.create("http://localhost:9000"),
                read(Map.of("rejoinder.port", "9000")).site());
        assertEquals(
                URI.create("https://news.example.org"),
                read(Map.of("rejoinder.site.url", "https://news.example.org/")).site());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rejoinder.port | 0",
                "rejoinder.port | 65536",
                "rejoinder.port | http",
                "rejoinder.port | 99999999999",
                "rejoinder.site.url | example.org",
                "rejoinder.site.url | ftp://example.org",
                "rejoinder.site.url | https://example.org/blog",
                "rejoinder.site.url | https://a b",
                "rejoinder.database.url | jdbc:mysql://localhost/x",
                "rejoinder.sample | yes",
                "rejoinder.rate.replies | 10",
                "rejoinder.rate.replies | 0/PT1M",
                "rejoinder.rate.replies | 10/soon",
                "rejoinder.proxies | proxy.example.org",
                "rejoinder.ops.allow | 10.0.0.0/33",
                "rejoinder.smtp.url | mail.example.org:587",
                "rejoinder.smtp.url | http://mail.example.org",
                "rejoinder.media.s3.url | pictures",
                "rejoinder.media.s3.url | https://key:secret@s3.example.org/pictures",
                "rejoinder.websub.hub | hub.example.org",
                "rejoinder.websub.hub | ftp://hub.example.org/",
                "rejoinder.websub.hub | https://hub.example.org/#here",
                "rejoinder.smtp.url | smtp://mail.example.org/inbox",
                "rejoinder.smtp.url | smtp://mail.example.org?tls=yes",
                "rejoinder.admin.email | nobody"
            })
    void a_setting_that_cannot_be_used_is_named_with_what_it_got_and_what_it_takes(String name, String value) {
        var refused = assertThrows(CannotStart.class, () -> read(Map.of(name, value)));

        assertTrue(refused.getMessage().startsWith(name + ": got \"" + value + "\"; takes "), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void a_bucket_needs_a_key() {
        var refused = assertThrows(
                CannotStart.class, () -> read(Map.of("rejoinder.media.s3.url", "https://s3.example.org/pictures")));

        assertTrue(refused.getMessage().startsWith("rejoinder.media.s3.key: got none"), refused.getMessage());
    }

    @Test
    void a_secret_that_is_too_short_is_refused_without_being_repeated() {
        var refused = assertThrows(CannotStart.class, () -> read(Map.of("rejoinder.secret", "short-secret")));

        assertFalse(refused.getMessage().contains("short-secret"));
        assertTrue(refused.getMessage().startsWith("rejoinder.secret: got 12 characters"));
    }

    @Test
    void an_administrator_needs_both_address_and_password() {
        var refused = assertThrows(CannotStart.class, () -> read(Map.of("rejoinder.admin.email", "ada@example.org")));

        assertTrue(refused.getMessage().contains("rejoinder.admin.password"));
    }

    @Test
    void settings_do_not_tell_secrets_when_they_are_printed() {
        var settings = read(Map.of(
                "rejoinder.secret", "s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t",
                "rejoinder.admin.email", "ada@example.org",
                "rejoinder.admin.password", "correct horse battery",
                "rejoinder.database.url", "jdbc:postgresql://localhost/r",
                "rejoinder.database.password", "hush"));

        String printed = settings + " " + settings.administrator() + " " + settings.database();

        assertFalse(printed.contains("s3cr3t")
                || printed.contains("ada@")
                || printed.contains("horse")
                || printed.contains("hush"));
    }

    @Test
    void the_mail_server_is_an_address_with_all_that_it_takes() {
        MailSettings mail = read(Map.of(
                        "rejoinder.smtp.url", "smtp://site%40example.org:a%3Ab@mail.example.org?starttls=true"))
                .mail()
                .orElseThrow();

        assertEquals(new MailSettings("mail.example.org", 587, "site@example.org", "a:b", true, false), mail);
        assertFalse((mail + "").contains("a:b"));
        assertEquals(
                465,
                read(Map.of("rejoinder.smtp.url", "smtps://mail.example.org"))
                        .mail()
                        .orElseThrow()
                        .port());
    }

    @Test
    void a_mail_server_that_cannot_be_used_is_named_without_its_password() {
        var refused = assertThrows(
                CannotStart.class, () -> read(Map.of("rejoinder.smtp.url", "smtp://site:hush@mail.example.org/x")));

        assertFalse(refused.getMessage().contains("hush"), refused.getMessage());
        assertTrue(refused.getMessage().contains("smtp://site:"), refused.getMessage());
    }

    private static Settings read(Map<String, String> given) {
        return Settings.read(name -> Optional.ofNullable(given.get(name)));
    }
}

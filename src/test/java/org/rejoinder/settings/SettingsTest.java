package org.rejoinder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void nothing_given_gives_the_defaults_of_the_contract() {
        Settings settings = read(Map.of());

        assertEquals(8080, settings.port());
        assertEquals(URI.create("http://localhost:8080"), settings.site());
        assertTrue(settings.home().endsWith("data") && settings.home().isAbsolute());
        assertFalse(settings.database().isPostgresql());
        assertTrue(settings.database().url().startsWith("jdbc:h2:durable:"));
        assertEquals(Optional.of(new RateLimit(10, Duration.ofMinutes(10))), settings.replyRate());
        assertEquals(
                new SessionSettings(Duration.ofHours(8), Duration.ofDays(7), Duration.ofMinutes(10)),
                settings.sessions());
        assertFalse(settings.sample());
        assertTrue(settings.proxies().isEmpty());
        assertEquals("X-Forwarded-For", settings.proxiesHeader());
        assertEquals(Optional.empty(), settings.address());
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
                "rejoinder.session.idle | 8 hours",
                "rejoinder.session.idle | PT59S",
                "rejoinder.session.lifetime | P367D",
                "rejoinder.session.confirmation | 0",
                "rejoinder.proxies | proxy.example.org",
                "rejoinder.proxies.header | X-Real-IP",
                "rejoinder.address | localhost",
                "rejoinder.address | 256.0.0.1",
                "rejoinder.address | 127.0.0.1:8080",
                "rejoinder.ops.allow | 10.0.0.0/33",
                "rejoinder.webhooks.allow | localhost",
                "rejoinder.webmention.allow | localhost",
                "rejoinder.webmention.receive | yes",
                "rejoinder.webmention.send | on",
                "rejoinder.log.clients | some",
                "rejoinder.smtp.url | mail.example.org:587",
                "rejoinder.smtp.url | http://mail.example.org",
                "rejoinder.media.s3.url | pictures",
                "rejoinder.cdn.purge | cdn.example.org",
                "rejoinder.websub.hub | hub.example.org",
                "rejoinder.websub.hub | ftp://hub.example.org/",
                "rejoinder.websub.hub | https://hub.example.org/#here",
                "rejoinder.smtp.url | smtp://mail.example.org/inbox",
                "rejoinder.smtp.url | smtp://mail.example.org?tls=yes"
            })
    void a_setting_that_cannot_be_used_is_named_with_what_it_got_and_what_it_takes(String name, String value) {
        var refused = assertThrows(StartupException.class, () -> read(Map.of(name, value)));

        assertTrue(refused.getMessage().startsWith(name + ": got \"" + value + "\"; takes "), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void the_network_in_front_is_told_with_a_header_that_is_never_printed() {
        var cdn = read(Map.of(
                        "rejoinder.cdn.purge", "https://api.example.net/service/1/purge",
                        "rejoinder.cdn.header", "Fastly-Key: SECRET token"))
                .cdn()
                .orElseThrow();

        assertEquals(
                new CdnSettings.Header("Fastly-Key", "SECRET token"),
                cdn.header().orElseThrow());
        assertFalse(cdn.toString().contains("SECRET"));
        assertEquals(Optional.empty(), read(Map.of()).cdn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SECRET", "Fastly Key: SECRET", "Fastly-Key:", "Fastly-Key: SECRET\u00e9", "Fastly-Key: SE\nCRET"
            })
    void a_header_for_the_network_that_is_none_is_refused_without_repeating_it(String header) {
        var refused = assertThrows(
                StartupException.class,
                () -> read(Map.of("rejoinder.cdn.purge", "https://api.example.net/", "rejoinder.cdn.header", header)));

        assertTrue(refused.getMessage().startsWith("rejoinder.cdn.header: takes "), refused.getMessage());
        assertFalse(refused.getMessage().contains("SE"), refused.getMessage());
    }

    @Test
    void a_network_in_front_is_named_whole_and_not_beside_pages_as_files() {
        var alone = assertThrows(StartupException.class, () -> read(Map.of("rejoinder.cdn.header", "A: b")));
        var both = assertThrows(
                StartupException.class,
                () -> read(Map.of("rejoinder.cdn.purge", "https://api.example.net/", "rejoinder.pages", "pages")));

        assertTrue(alone.getMessage().contains("without rejoinder.cdn.purge"), alone.getMessage());
        assertTrue(both.getMessage().startsWith("rejoinder.cdn.purge and rejoinder.pages: "), both.getMessage());
    }

    @Test
    void the_provider_that_people_sign_in_through_is_read_with_the_roles_that_it_gives() {
        var given = new HashMap<>(Map.of(
                "rejoinder.oidc.issuer", "https://login.example.org/realms/news/",
                "rejoinder.oidc.client-id", "news",
                "rejoinder.oidc.client-secret", "secret",
                "rejoinder.oidc.roles", "groups:admins=ADMINISTRATOR, https://example.org/role:writer=AUTHOR"));

        OpenIdSettings settings = read(given).openId().orElseThrow();

        assertEquals("https://login.example.org/realms/news/", settings.issuer(), "to the letter");
        assertEquals(
                List.of(
                        new OpenIdSettings.RoleRule("groups", "admins", "ADMINISTRATOR"),
                        new OpenIdSettings.RoleRule("https://example.org/role", "writer", "AUTHOR")),
                settings.roles());
        assertFalse(settings.toString().contains("secret"));
        assertEquals(Optional.empty(), read(Map.of()).openId());
        for (String roles : List.of("admins", "groups:admins", "groups:admins=BOSS", "groups:=AUTHOR", ":x=AUTHOR")) {
            given.put("rejoinder.oidc.roles", roles);
            var refused = assertThrows(StartupException.class, () -> read(given));
            assertTrue(refused.getMessage().startsWith("rejoinder.oidc.roles: got \"" + roles), refused.getMessage());
        }
    }

    @Test
    void a_provider_is_given_whole_or_not_at_all_and_is_asked_in_private() {
        var given = new HashMap<>(
                Map.of("rejoinder.oidc.issuer", "https://login.example.org", "rejoinder.oidc.client-id", "news"));
        assertTrue(assertThrows(StartupException.class, () -> read(given))
                .getMessage()
                .startsWith("rejoinder.oidc.client-secret: got none"));
        given.put("rejoinder.oidc.client-secret", "secret");
        for (String issuer : List.of("http://login.example.org", "login", "https://login.example.org?x=y")) {
            given.put("rejoinder.oidc.issuer", issuer);
            assertTrue(assertThrows(StartupException.class, () -> read(given))
                    .getMessage()
                    .startsWith("rejoinder.oidc.issuer: got "));
        }
        given.put("rejoinder.oidc.issuer", "http://localhost:9000");
        assertTrue(read(given).openId().isPresent());
        given.remove("rejoinder.oidc.issuer");
        assertTrue(assertThrows(StartupException.class, () -> read(given))
                .getMessage()
                .startsWith("rejoinder.oidc.issuer: got none"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://b\u00fccher.example, https://xn--bcher-kva.example",
        "https://B\u00dcCHER.example:8443, https://xn--bcher-kva.example:8443",
        "https://stra\u00dfe.example, https://xn--strae-oqa.example",
        "https://\u0645\u062b\u0627\u0644.example, https://xn--mgbh0fb.example",
        "https://b\u00fccher\u3002example, https://xn--bcher-kva.example",
        "HTTPS://News.Example.ORG, https://news.example.org",
        "https://news.example.org:443/, https://news.example.org",
        "http://news.example.org:80, http://news.example.org",
        "http://[::1]:8080, http://[::1]:8080"
    })
    void the_site_is_where_browsers_say_that_it_is_in_whatever_script_it_was_written(String given, String site) {
        assertEquals(URI.create(site), read(Map.of("rejoinder.site.url", given)).site());
        assertTrue(URI.create(site).getHost() != null);
    }

    @ParameterizedTest
    @CsvSource({
        "rejoinder.site.url, https://my_site.example.org",
        "rejoinder.site.url, https://b\u00fccher_laden.example",
        "rejoinder.site.url, https://ex!ample.org",
        "rejoinder.site.url, https://-.\u0301.example",
        "rejoinder.websub.hub, https://my_hub/",
        "rejoinder.akismet.url, http://aki_smet",
        "rejoinder.media.s3.url, http://minio_server:9000/pictures",
        "rejoinder.smtp.url, smtp://ma!l.example.org"
    })
    void a_host_that_cannot_be_used_is_refused_with_the_reason(String name, String value) {
        var refused = assertThrows(StartupException.class, () -> read(Map.of(name, value)));

        assertTrue(
                refused.getMessage().contains("; takes a host of letters, digits and hyphens"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail_server:25, mail_server",
        "smtp://news:a_b@mail_server, mail_server",
        "smtp://m\u00fcller.example, xn--mller-kva.example",
        "smtp://Mail.Example.org, mail.example.org",
        "smtp://[::1]:2525, [::1]",
        "smtp://127.0.0.1:2525, 127.0.0.1"
    })
    void a_mail_server_may_be_called_as_hosts_are_in_a_private_network(String given, String host) {
        assertEquals(
                host,
                read(Map.of("rejoinder.smtp.url", given)).mail().orElseThrow().host());
    }

    @Test
    void a_bucket_needs_a_key() {
        var refused = assertThrows(
                StartupException.class,
                () -> read(Map.of("rejoinder.media.s3.url", "https://s3.example.org/pictures")));

        assertTrue(refused.getMessage().startsWith("rejoinder.media.s3.key: got none"), refused.getMessage());
    }

    @Test
    void a_secret_that_is_too_short_is_refused_without_being_repeated() {
        var refused = assertThrows(StartupException.class, () -> read(Map.of("rejoinder.secret", "short-secret")));

        assertFalse(refused.getMessage().contains("short-secret"));
        assertTrue(refused.getMessage().startsWith("rejoinder.secret: got 12 characters"));
    }

    @Test
    void an_administrator_needs_both_address_and_password() {
        var refused =
                assertThrows(StartupException.class, () -> read(Map.of("rejoinder.admin.email", "ada@example.org")));

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

        assertEquals(new MailSettings("mail.example.org", 587, "site@example.org", "a:b", "", true, false), mail);
        MailSettings from = read(Map.of("rejoinder.smtp.url", "smtp://relay:25?from=news%40example.org"))
                .mail()
                .orElseThrow();
        assertEquals("news@example.org", from.from());
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
                StartupException.class,
                () -> read(Map.of("rejoinder.smtp.url", "smtp://site:hush@mail.example.org/x")));

        assertFalse(refused.getMessage().contains("hush"), refused.getMessage());
        assertTrue(refused.getMessage().contains("smtp://…@mail.example.org/x"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp://news@host.example:PASSWORD@mail.example.org/x",
                "smtp://news:PASS@WORD@mail.example.org/x",
                "smtp://news:PASSWORD@mail.example.org:587:1",
                "smtp://news:PASSWORD/x@mail.example.org/x",
                "smtp://news:PASSWORD?@mail.example.org",
                "smtp://news:PASSWORD#@mail.example.org",
                "smtp://news:PASS WORD@mail.example.org",
                "smtp://news:PASS\nWORD@mail.example.org",
                "smtp://news:PASSWORD%zz@mail.example.org",
                "smtp://news:PASSWORD%40mail.example.org",
                "smtp://news:PASSWORD",
                "smtp://news:PASSWORD/mail.example.org",
                "smtp://[::1]:PASSWORD",
                "smtp:///news:PASSWORD@mail.example.org",
                "smtp:/news:PASSWORD@mail.example.org",
                "smtp:news:PASSWORD@mail.example.org",
                "smtp:news:PASSWORD",
                "SMTP://news:PASSWORD@mail.example.org/X",
                "smtp//news:PASSWORD@mail.example.org",
                "news:PASSWORD@mail.example.org:587",
                "PASSWORD@smtp://mail.example.org/x",
                "smtp://mail.example.org?starttls=true&password=PASSWORD",
                "smtp://mail.example.org?PASSWORD",
                "smtp://mail.example.org:99999?password=PASSWORD",
                "ftp://news:PASSWORD@mail.example.org",
                "https://news:PASSWORD@host.example.org/pictures",
                "https://news:PASS@WORD@host.example.org/a@b",
                "https://host.example.org/pictures?X-Amz-Signature=PASSWORD&key=PASSWORD#PASSWORD=1@x",
                "jdbc:mysql://root:PASSWORD@localhost/x",
                "jdbc:postgresql://news:PASSWORD@localhost/rejoinder",
                "jdbc:postgresql://news:PASS@WORD@localhost/rejoinder",
                "jdbc:postgresql:news:PASSWORD@localhost",
                "postgresql://news:PASSWORD@localhost/rejoinder",
                "postgres://localhost/rejoinder?user=news&password=PASSWORD",
                "jdbc:h2:file:./x;USER=sa;PASSWORD=PASSWORD",
                "jdbc:h2:file:./x;PASSWORD=PASSWORD file PASSWORD;CIPHER=AES",
                "jdbc:sqlserver://localhost:1433;user=sa;password={PASSWORD}",
                "jdbc:oracle:thin:scott/PASSWORD@//localhost:1521/x"
            })
    void nothing_that_may_be_a_password_is_printed_whichever_setting_it_was_given_to(String value) {
        List<String> names = List.of(
                "rejoinder.smtp.url",
                "rejoinder.database.url",
                "rejoinder.media.s3.url",
                "rejoinder.websub.hub",
                "rejoinder.site.url",
                "rejoinder.akismet.url",
                "rejoinder.port",
                "rejoinder.sample",
                "rejoinder.proxies",
                "rejoinder.rate.replies");

        int refused = 0;
        for (String name : names) {
            try {
                read(Map.of(name, value));
            } catch (StartupException reason) {
                refused++;
                assertFalse(reason.getMessage().matches("(?s).*(PASS|WORD).*"), reason.getMessage());
                assertTrue(reason.getMessage().startsWith(name + ": got "), reason.getMessage());
                assertEquals(1, reason.getMessage().lines().count());
            }
        }
        assertTrue(refused >= names.size() - 1, value);
    }

    @Test
    void what_a_driver_says_of_a_database_is_told_without_its_passwords() {
        DatabaseSettings database = read(Map.of(
                        "rejoinder.database.url", "jdbc:postgresql://localhost/r?sslpassword=a%20b%40c&user=news",
                        "rejoinder.database.password", "hush"))
                .database();

        String told = database.withoutSecrets("no " + database.url() + ", nor \"a b@c\", nor a%20b%40c, nor hush");

        assertEquals("no …, nor \"…\", nor …, nor …", told);
    }

    @Test
    void what_is_misspelt_or_not_used_is_named() {
        var given = Map.of(
                "rejoinder.smpt.url", "smtp://localhost",
                "REJOINDER_PORT", "9000",
                "REJOINDER_SITE_ADDRESS", "https://news.example.org",
                "rejoinder.datasource.url", "told by the launcher");

        Settings settings = Settings.read(new ConfigSource() {
            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(given.get(name));
            }

            @Override
            public Set<String> names() {
                return new TreeSet<>(given.keySet());
            }
        });

        assertEquals(
                List.of(
                        "REJOINDER_SITE_ADDRESS is set, but this version ignores it",
                        "rejoinder.smpt.url is set, but this version ignores it; did you mean rejoinder.smtp.url?"),
                settings.ignored().stream().map(IgnoredSetting::toString).toList());
    }

    @Test
    void a_slip_in_a_name_is_a_letter_missing_too_many_another_or_exchanged() {
        assertEquals(1, IgnoredSetting.slips("rejoinder.prot", "rejoinder.port"));
        assertEquals(1, IgnoredSetting.slips("rejoinder.hom", "rejoinder.home"));
        assertEquals(1, IgnoredSetting.slips("rejoinder.homme", "rejoinder.home"));
        assertEquals(1, IgnoredSetting.slips("rejoinder.hime", "rejoinder.home"));
        assertEquals(
                Optional.of("REJOINDER_PORT"),
                IgnoredSetting.of("REJOINDER_PROT", Set.of("REJOINDER_PORT", "REJOINDER_HOME"))
                        .meant());
        assertEquals(
                Optional.empty(),
                IgnoredSetting.of("rejoinder.theme", Set.of("rejoinder.smtp.url", "rejoinder.port"))
                        .meant());
    }

    private static Settings read(Map<String, String> given) {
        return Settings.read(name -> Optional.ofNullable(given.get(name)));
    }
}

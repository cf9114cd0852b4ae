package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.rejoinder.database.DsyncFilePath;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.OpenIdServer;
import org.rejoinder.support.RunningJar;

/** People in the middle of what takes several steps when the site is killed; each goes on when it is there again. */
class KilledFlowsIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String FRESH = "what is liked from now on";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/(?:address|password)/\\S+)");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, String> settings = RunningJar.newSite();

    @Test
    void a_new_address_a_forgotten_password_a_passkey_and_the_way_to_a_provider_outlive_a_kill() throws Exception {
        mail.start();
        settings.put("rejoinder.smtp.url", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        OpenIdServer provider = provider();
        try (var chromium = new Chromium()) {
            RunningJar jar = RunningJar.ready(settings);
            Http administrator = signedIn(jar, RunningJar.ADMINISTRATOR, PASSWORD);
            Http keyMaker = signedIn(jar, RunningJar.ADMINISTRATOR, PASSWORD);
            invite(jar, administrator, "Mo Moving");
            invite(jar, administrator, "Flo Forgetful");
            invite(jar, administrator, "Pia Passkey");
            invite(jar, administrator, "Ola Provider");

            Http mo = signedIn(jar, "mo.moving@example.org", PASSWORD);
            mo.post("/desk/account", Map.of("act", "address", "email", "mo.moved@example.org", "present", PASSWORD));
            new Http(jar.address()).post("/login/forgotten", Map.of("email", "flo.forgetful@example.org"));
            String newAddress = linkMailedTo("mo.moved@example.org", "");
            String forgotten = linkMailedTo("flo.forgetful@example.org", "password on");
            var ola = new ProviderVisit(jar.address());
            String back = ola.signIn(ola.begin("/desk/profile"), "ola");
            BrowserContext context = chromium.browser().newContext();
            Page pia = passkeyBegunBy("pia.passkey@example.org", jar, context);

            jar.kill();
            confirmedLongAgo();
            try (var again = RunningJar.ready(settings)) {
                assertEquals(200, new Http(again.address()).get(newAddress).statusCode());
                assertEquals(303, mo.post(newAddress, Map.of()).statusCode());
                signedIn(again, "mo.moved@example.org", PASSWORD);
                assertEquals(
                        303,
                        new Http(again.address())
                                .post(forgotten, Map.of("fresh", FRESH))
                                .statusCode());
                signedIn(again, "flo.forgetful@example.org", FRESH);
                assertEquals(303, ola.get(back).statusCode());
                assertTrue(ola.isSignedIn());
                goOnWithPasskey(pia, context, again);
                assertWordsOutliveTheSessionOfTheContainer(administrator);
                assertTheFormOfAKeyIsBackAfterThePassword(keyMaker);
            }
        } finally {
            provider.close();
            mail.stop();
        }
    }

    private OpenIdServer provider() {
        var provider = new OpenIdServer(
                "{\"ola\": {\"name\": \"Ola\", \"email\": \"ola.provider@example.org\", \"email_verified\": true}}",
                """
                [{"client_id": "site", "client_secret": "secret of site",
                  "redirect_uris": ["http://localhost:%s/login/oidc/callback"]}]
                """.formatted(settings.get("rejoinder.port")));
        settings.put("rejoinder.oidc.issuer", provider.issuer());
        settings.put("rejoinder.oidc.client-id", "site");
        settings.put("rejoinder.oidc.client-secret", "secret of site");
        return provider;
    }

    private static Http signedIn(RunningJar jar, String email, String password) {
        return new Http(jar.address()).signedIn(email, password);
    }

    private void invite(RunningJar jar, Http administrator, String name) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        new DeskForm(administrator, "/desk/people", "addPerson")
                .with("name", name)
                .with("email", email)
                .with("role", "AUTHOR")
                .send(administrator);
        Invitation.accept(new Http(jar.address()), linkMailedTo(email, ""), PASSWORD);
    }

    private String linkMailedTo(String email, String subject) {
        Eventually.within(
                Duration.ofSeconds(60),
                "a mail to " + email,
                () -> link(email, subject).isPresent());
        return link(email, subject).orElseThrow();
    }

    private Optional<String> link(String email, String subject) {
        return Arrays.stream(mail.getReceivedMessages())
                .map(SharedSite::letter)
                .filter(letter -> letter.to().equals(email) && letter.subject().contains(subject))
                .map(letter -> LINK.matcher(letter.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** On the page that makes one, with what it is to sign. */
    private static Page passkeyBegunBy(String email, RunningJar jar, BrowserContext context) {
        Page page = context.newPage();
        PasskeyIT.authenticator(context, page);
        page.navigate(jar.address() + "/login?to=/desk/profile");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
        page.waitForURL(jar.address() + "/desk/profile");
        page.navigate(jar.address() + "/desk/factors/passkeys");
        page.getByLabel("Name").fill("Blue key");
        return page;
    }

    private static void goOnWithPasskey(Page page, BrowserContext context, RunningJar again) {
        press(page, "Create the passkey");
        assertThat(page.locator(".codes li")).hasCount(10);
        context.clearCookies();
        page.navigate(again.address() + "/login?to=/desk/profile");
        press(page, "Use a passkey");
        page.waitForURL(again.address() + "/desk/profile");
    }

    /** While the site is down: whoever is signed in is asked again who they are where that matters. */
    private void confirmedLongAgo() throws SQLException {
        var database =
                Settings.read(name -> Optional.ofNullable(settings.get(name))).database();
        DsyncFilePath.register();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("update desk_session set confirmed_at = confirmed_at - interval '1' day where account_id"
                    + " in (select id from account where role = 'ADMINISTRATOR')");
        }
    }

    private static void assertTheFormOfAKeyIsBackAfterThePassword(Http administrator) {
        Map<String, String> key = Map.of("name", "Nightly export", "scope", "audit:read", "days", "30");
        String address = administrator
                .post("/desk/keys/new", key)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Element form = Http.page(administrator.get(address)).selectFirst("main form:has(#present)");
        Map<String, String> fields =
                form.select("[name]").stream().collect(Collectors.toMap(field -> field.attr("name"), Element::val));
        fields.put("present", PASSWORD);

        String back = administrator
                .post("/desk/confirm", fields)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertEquals("/desk/keys/new", back);
        Element page = Http.page(administrator.get(back)).body();
        assertEquals("Nightly export", page.getElementById("name").val());
        assertEquals("audit:read", page.select("[name=scope][checked]").val());
        assertEquals("30", page.select("#days option[selected]").val());
    }

    /** What a kill between the page that asks for the password and its button leaves of a browser's state. */
    private static void assertWordsOutliveTheSessionOfTheContainer(Http administrator) {
        HttpResponse<String> led =
                administrator.post("/desk/data", Map.of("email", "rita@example.org", "why", "By letter"));
        String address = led.headers().firstValue("Location").orElseThrow();
        assertTrue(address.startsWith("/desk/confirm?to="), address);
        Element form = Http.page(administrator.get(address)).selectFirst("main form:has(#present)");
        Map<String, String> fields =
                form.select("[name]").stream().collect(Collectors.toMap(field -> field.attr("name"), Element::val));
        fields.put("present", PASSWORD);
        administrator.forgetCookie("desk-view");

        assertEquals(303, administrator.post("/desk/confirm", fields).statusCode());

        Element page = Http.page(administrator.get("/desk/data")).body();
        assertTrue(page.html().contains("rita@example.org") && page.html().contains("By letter"), page.html());
    }
}

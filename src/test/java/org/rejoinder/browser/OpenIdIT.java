package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.factor.TotpCodes;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.OpenIdServer;
import org.rejoinder.support.RunningJar;

/** People sign in through a real OpenID provider: on one site accounts are linked, on another it gives roles, too. */
class OpenIdIT {

    private static final String KEPT = "{\"page\":\"/desk/profile\",\"fields\":{\"bio\":\"Typed before\"}}";

    private static final String PASSWORD = "correct horse battery";

    private static final String PEOPLE = """
            {"ida": {"name": "Ida Berg", "email": "Ida.Berg@example.org", "email_verified": true, "groups": ["writers"]},
             "uwe": {"name": "Uwe", "email": "ida.berg@example.org", "email_verified": false, "groups": ["admins"]},
             "ida2": {"name": "Another Ida", "email": "ida.berg@example.org", "email_verified": true},
             "nina": {"name": "Nina Neu", "email": "nina@example.org", "email_verified": true, "groups": ["editors", "x"]},
             "zoe": {"name": "zoe@example.org", "email": "zoe@example.org", "email_verified": true, "groups": ["none"]},
             "dora": {"name": "Dora", "email": "dora@example.org", "email_verified": true},
             "finn": {"name": "Finn", "email": "finn@example.org", "email_verified": true},
             "max": {"name": "Max", "email": "max@example.org", "email_verified": true},
             "ada": {"name": "Ada", "email": "ada.administrator@example.org", "email_verified": true, "groups": ["writers"]}}
            """;

    private static OpenIdServer provider;
    private static RunningJar site;
    private static RunningJar roleSite;

    @BeforeAll
    static void start() {
        Map<String, String> settings = RunningJar.newSite();
        Map<String, String> roleSettings = RunningJar.newSite();
        provider = new OpenIdServer(PEOPLE, "[" + client("site", settings) + "," + client("roles", roleSettings) + "]");
        for (var each : List.of(Map.entry("site", settings), Map.entry("roles", roleSettings))) {
            each.getValue().put("rejoinder.oidc.issuer", provider.issuer());
            each.getValue().put("rejoinder.oidc.client-id", each.getKey());
            each.getValue().put("rejoinder.oidc.client-secret", "secret of " + each.getKey());
        }
        roleSettings.put("rejoinder.oidc.roles", "groups:writers=AUTHOR, groups:editors=EDITOR");
        roleSettings.put("rejoinder.smtp.url", "smtp://127.0.0.1:9");
        List<RunningJar> sites = Stream.of(settings, roleSettings)
                .parallel()
                .map(RunningJar::ready)
                .toList();
        site = sites.get(0);
        roleSite = sites.get(1);
        for (String person : List.of("Ida Berg", "Dora", "Finn", "Max")) {
            Invitation.accepted(
                    administrator(site),
                    new Http(site.address()),
                    person,
                    person.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org",
                    "MODERATOR",
                    PASSWORD);
        }
    }

    private static String client(String name, Map<String, String> settings) {
        return """
                {"client_id": "%1$s", "client_secret": "secret of %1$s", "redirect_uris": ["%2$s/login/oidc/callback"],
                 "post_logout_redirect_uris": ["%2$s/"], "backchannel_logout_uri": "%2$s/login/oidc/logout",
                 "backchannel_logout_session_required": true}
                """.formatted(name, "http://localhost:" + settings.get("rejoinder.port"));
    }

    @AfterAll
    static void stop() {
        Stream.of(site, roleSite).forEach(RunningJar::close);
        provider.close();
    }

    private static Http administrator(RunningJar of) {
        return new Http(of.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
    }

    private static ProviderVisit visit(RunningJar of) {
        return new ProviderVisit(of.address());
    }

    private static String problem(HttpResponse<String> answer) {
        return Http.page(answer).select("#problem").text();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode() + " " + problem(answer));
    }

    private static String log(RunningJar of) {
        return Http.page(administrator(of).get("/desk/log")).text();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void signInAtTheProvider(Page page, String person) {
        page.locator("input[name=login]").fill(person);
        page.locator("input[name=password]").fill("x");
        page.locator("button[type=submit]").click();
        page.locator("button[autofocus], button[type=submit]").first().click();
    }

    @Test
    void somebody_signs_in_by_a_browser_finds_what_they_typed_and_signs_out_here_and_there() {
        try (var chromium = new Chromium()) {
            Page page = chromium.browser().newContext().newPage();
            page.navigate(site.address() + "/desk/queue/plain");
            Axe.FOR_STAFF.findsNothing(page, "login with a provider");
            page.navigate(site.address() + "/desk/queue/plain");
            press(page, "Continue with localhost");
            signInAtTheProvider(page, "ida");
            page.waitForURL(site.address() + "/desk/queue/plain");
            assertTrue(log(site).contains("by OpenID Connect"));
            assertTrue(log(site).contains("linked single sign-on"));

            for (String path : List.of("/desk/account", "/desk/openid", "/desk/confirm")) {
                page.navigate(site.address() + path);
                Axe.FOR_STAFF.findsNothing(page, path + " with a provider");
            }
            page.navigate(site.address() + "/desk/queue/plain");
            page.locator("#reason").fill("Typed before the end");
            new Http(site.address())
                    .signedIn("ida.berg@example.org", PASSWORD)
                    .post("/desk/sessions", Map.of("act", "others"));
            page.locator("button[value=reject]").click();
            press(page, "Continue with localhost");
            page.waitForURL(site.address() + "/desk/queue/plain**");
            assertThat(page.locator("#reason")).hasValue("Typed before the end");

            page.locator("details.me summary").click();
            press(page, "Sign out");
            page.locator("button[name=logout]").click();
            page.waitForURL(site.address() + "/");
            page.navigate(site.address() + "/desk");
            press(page, "Continue with localhost");
            assertThat(page.locator("input[name=login]")).isVisible();
        }
    }

    @Test
    void whoever_is_not_let_in_is_not_told_why() {
        visit(site).comeIn("ida", "/desk");
        disable("Dora");
        HttpResponse<String> unverified = visit(site).comeIn("uwe", "/desk/profile");
        HttpResponse<String> another = visit(site).comeIn("ida2", "/desk/profile");
        HttpResponse<String> unknown = visit(site).comeIn("nina", "/desk/profile");
        HttpResponse<String> disabled = visit(site).comeIn("dora", "/desk/profile");

        for (HttpResponse<String> answer : List.of(unverified, another, unknown, disabled)) {
            assertEquals(401, answer.statusCode());
            assertEquals(comparable(unknown), comparable(answer));
            assertTrue(problem(answer).contains("You are not signed in"), answer.body());
        }
        assertFalse(String.join("\n", site.log()).contains("example.org"), "no address in the server's log");
    }

    private static String comparable(HttpResponse<String> answer) {
        return answer.body().replaceAll("(data-options|nonce)=\"[^\"]*\"", "");
    }

    private static void disable(String name) {
        try (var chromium = new Chromium()) {
            Page page = chromium.browser().newContext().newPage();
            page.navigate(site.address() + "/login?to=/desk/people");
            page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
            page.getByLabel("Password").fill(RunningJar.PASSWORD);
            press(page, "Sign in");
            RowMenu.press(page, name, "Disable " + name);
            page.locator("[id$=disable]").click();
            assertThat(RowMenu.entry(page, name, "Enable " + name)).isVisible();
        }
    }

    @Test
    void a_way_back_counts_once_and_in_the_browser_in_which_it_was_begun() {
        ProviderVisit mallory = visit(site);
        String callback = mallory.signIn(mallory.begin("/desk/profile"), "ida");
        ProviderVisit victim = visit(site);

        assertTrue(problem(victim.get(callback)).contains("begun in another browser"), "without anything begun");
        victim.begin("/desk");
        assertTrue(problem(victim.get(callback)).contains("begun in another browser"), "with something else begun");
        assertFalse(victim.isSignedIn());

        assertEquals("/desk/profile", location(mallory.get(callback)));
        assertEquals(401, mallory.get(callback).statusCode(), "once");
        assertTrue(mallory.isSignedIn());
    }

    @Test
    void what_was_changed_on_the_way_is_refused() {
        ProviderVisit visit = visit(site);
        String first = visit.signIn(visit.begin("/desk"), "ida");
        String second = visit.signIn(visit.begin("/desk"), "ida");
        String codeOfFirst = first.replaceFirst(".*[?&]code=([^&]+).*", "$1");

        // Its nonce and its verifier are those of the first
        assertEquals(
                401,
                visit.get(second.replaceFirst("code=[^&]+", "code=" + codeOfFirst))
                        .statusCode());
        ProviderVisit elsewhere = visit(site);
        String own = elsewhere.signIn(elsewhere.begin("/desk"), "ida");
        assertEquals(303, elsewhere.get(own).statusCode());
        String used = own.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        String again = visit.signIn(visit.begin("/desk"), "ida").replaceFirst("code=[^&]+", "code=" + used);
        assertEquals(401, visit.get(again).statusCode(), "a code that was used");
        String third = visit.signIn(visit.begin("/desk"), "ida");
        assertEquals(
                401,
                visit.get(third.replaceFirst("iss=[^&]+", "iss=https%3A%2F%2Fevil.example"))
                        .statusCode());
        String denied = visit.signIn(visit.begin("/desk"), "ida").replaceFirst("code=[^&]+", "error=access_denied");
        assertEquals(401, visit.get(denied).statusCode());
        String weak = visit.begin("/desk").replaceFirst("code_challenge=[^&]+", "code_challenge=" + "x".repeat(43));
        assertEquals(401, visit.get(visit.signIn(weak, "ida")).statusCode(), "PKCE");
        String other = visit.begin("/desk").replaceFirst("nonce=[^&]+", "nonce=another");
        assertEquals(401, visit.get(visit.signIn(other, "ida")).statusCode(), "nonce");
        for (String nonsense : List.of("", "?state=x", "?state=x&code=y", "?state=" + "x".repeat(3000))) {
            assertEquals(401, visit.get("/login/oidc/callback" + nonsense).statusCode(), nonsense);
        }
        assertEquals(400, visit.get("/login/oidc/callback?code=%00").statusCode());
        assertFalse(visit.isSignedIn());
    }

    @Test
    void nobody_is_led_elsewhere_afterwards() {
        for (String to : List.of("https://evil.example", "//evil.example", "/logout", "javascript:x")) {
            assertEquals("/desk", location(visit(site).comeIn("ida", to)));
        }
    }

    /** As a program gets one that is registered there as this site is. */
    private static String idToken(String person) {
        String verifier = "v".repeat(64);
        var visit = new ProviderVisit(site.address());
        String callback = visit.signIn(
                provider.issuer() + "/auth?client_id=site&response_type=code&scope=openid&max_age=3600"
                        + "&code_challenge_method=S256&code_challenge=" + challenge(verifier) + "&redirect_uri="
                        + site.address() + "/login/oidc/callback",
                person);
        String form = Http.encoded(Map.of(
                "grant_type",
                "authorization_code",
                "redirect_uri",
                site.address() + "/login/oidc/callback",
                "code_verifier",
                verifier,
                "code",
                callback.replaceFirst(".*[?&]code=([^&]+).*", "$1")));
        String client = Base64.getEncoder().encodeToString("site:secret+of+site".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = new Http(provider.issuer())
                .post("/token", "application/x-www-form-urlencoded", form, "Authorization", "Basic " + client);
        return answer.body().replaceFirst("(?s).*\"id_token\":\"([^\"]+)\".*", "$1");
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> asked(String path, String token) {
        return new Http(site.address()).send("GET", path, "Authorization", "Bearer " + token);
    }

    @Test
    void a_token_of_the_provider_opens_the_interface_as_the_account_that_is_linked() {
        visit(site).comeIn("max", "/desk");
        String token = idToken("max");

        HttpResponse<String> key = asked("/api/v1/key", token);
        assertEquals(200, key.statusCode(), key::body);
        assertTrue(key.body().contains("\"owner\":\"Max\"") && key.body().contains("queue:read"), key::body);
        assertFalse(key.body().contains("people:read"), "no more than their role may");
        assertEquals(200, asked("/api/v1/queue", token).statusCode());
        assertEquals(403, asked("/api/v1/desk/people", token).statusCode());

        assertEquals(
                401,
                asked("/api/v1/queue", token.substring(0, token.length() - 8) + "AAAAAAAA")
                        .statusCode());
        assertEquals(401, asked("/api/v1/queue", idToken("nina")).statusCode(), "nobody gets an account by it");
    }

    @Test
    void signing_out_at_the_provider_signs_out_here() {
        ProviderVisit here = visit(site);
        here.comeIn("max", "/desk");
        ProviderVisit elsewhere = visit(site);
        elsewhere.comeIn("max", "/desk");
        assertTrue(here.isSignedIn() && elsewhere.isSignedIn());

        var end = Http.page(here.get(provider.issuer() + "/session/end")).selectFirst("form");
        here.post(
                end.attr("action"),
                Map.of("xsrf", end.selectFirst("input[name=xsrf]").val(), "logout", "yes"));

        Eventually.within(Duration.ofSeconds(20), "the session has ended", () -> !here.isSignedIn());
        assertTrue(elsewhere.isSignedIn(), "another session at the provider is another one here");
        assertTrue(log(site).contains("At the OpenID provider"));
        for (String nonsense : List.of("", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.")) {
            assertEquals(
                    400,
                    here.post("/login/oidc/logout", Map.of("logout_token", nonsense))
                            .statusCode());
        }
    }

    @Test
    void a_second_step_is_asked_for_after_the_provider_too() {
        Http finn = new Http(site.address()).signedIn("finn@example.org", PASSWORD);
        HttpResponse<String> setup = finn.get("/desk/factors/app");
        String key = Http.page(setup).select("code.key").text();
        String sealed = Http.page(setup).select("input[name=setup]").val();
        assertEquals(
                200,
                finn.post("/desk/factors/app", Map.of("setup", sealed, "code", TotpCodes.codeOf(key, -1)))
                        .statusCode());
        ProviderVisit visit = visit(site);

        HttpResponse<String> asked = visit.comeIn("finn", "/desk/profile", "kept", KEPT);

        assertEquals(200, asked.statusCode());
        assertFalse(visit.isSignedIn());
        var form = Http.page(asked).selectFirst("form[action=/login/factor]");
        assertEquals(KEPT, form.select("input[name=kept]").val());
        HttpResponse<String> in = visit.post(
                "/login/factor",
                Map.of(
                        "step",
                        form.select("input[name=step]").val(),
                        "to",
                        form.select("input[name=to]").val(),
                        "code",
                        TotpCodes.codeOf(key, 0)));
        assertEquals("/desk/profile", location(in));
        assertTrue(ProviderVisit.led(visit.post("/logout", Map.of())).startsWith(provider.issuer()));
    }

    @Test
    void a_link_is_taken_away_for_the_password() {
        ProviderVisit visit = visit(site);
        visit.comeIn("max", "/desk");
        ProviderVisit elsewhere = visit(site);
        elsewhere.comeIn("max", "/desk");

        assertTrue(visit.get("/desk/account").body().contains("localhost signs you in, since "));
        assertEquals(422, visit.post("/desk/openid", Map.of("present", "wrong")).statusCode());
        assertEquals("/desk/account?done=unlinked", location(visit.post("/desk/openid", Map.of("present", PASSWORD))));

        assertTrue(visit.get("/desk/account").body().contains("does not sign you in yet"));
        assertTrue(visit.isSignedIn());
        assertFalse(elsewhere.isSignedIn());
        assertTrue(log(site).contains("unlinked single sign-on"));
    }

    @Test
    void somebody_whom_the_provider_gives_a_role_has_an_account_with_it_and_without_a_password() {
        ProviderVisit nina = visit(roleSite);

        assertEquals("/desk/articles", location(nina.comeIn("nina", "/desk/articles")));
        assertEquals(200, nina.get("/desk/pages").statusCode(), "an editor");
        assertEquals(403, nina.get("/desk/people").statusCode());
        assertTrue(nina.get("/desk/openid").body().contains("You have no password here"));
        assertEquals(422, nina.post("/desk/openid", Map.of("present", "")).statusCode());
        assertTrue(log(roleSite).contains("gave an account"));
        HttpResponse<String> asked =
                nina.post("/desk/account", Map.of("act", "address", "email", "nina.neu@example.org"));
        assertEquals(
                "/desk/account?done=sent",
                location(asked),
                "who proved at the provider who they are needs no password");
        ProviderVisit ida = visit(roleSite);
        ida.comeIn("ida", "/desk");
        assertEquals(403, ida.get("/desk/pages").statusCode(), "an author");

        assertEquals(401, visit(roleSite).comeIn("zoe", "/desk").statusCode(), "no role");
        assertEquals(401, visit(roleSite).comeIn("uwe", "/desk").statusCode(), "no verified address");
        assertEquals(401, visit(roleSite).comeIn("ida2", "/desk").statusCode(), "an address that is taken");
    }

    @Test
    void the_last_administrator_stays_one() {
        ProviderVisit ada = visit(roleSite);

        assertEquals("/desk/people", location(ada.comeIn("ada", "/desk/people")));

        assertEquals(200, ada.get("/desk/people").statusCode());
        assertEquals(200, administrator(roleSite).get("/desk/people").statusCode());
    }

    @Test
    void whoever_has_no_password_proves_at_the_provider_that_they_still_sit_there() {
        ProviderVisit ada = visit(site);
        ada.comeIn("ada", "/desk");

        assertTrue(ada.get("/desk/confirm?to=/desk/people").body().contains("Continue with localhost"));
        String asked = ada.begin("/desk/people", "act", "confirm");
        assertTrue(asked.contains("prompt=login") && asked.contains("max_age=0"), asked);
        assertEquals("/desk/people", location(ada.get(ada.signIn(asked, "ada"))));
        String another = location(ada.get(visit(site).signIn(ada.begin("/desk/people", "act", "confirm"), "ida")));
        assertTrue(another.startsWith("/desk/confirm?provider=refused"), another);
        assertTrue(ada.get(another).body().contains("did not confirm"));
    }

    @Test
    void while_the_provider_is_down_the_page_says_so_and_passwords_still_let_in() {
        ProviderVisit visit = visit(site);
        String callback = visit.signIn(visit.begin("/desk"), "ida");
        provider.stop();
        try {
            assertEquals(503, visit.get(callback).statusCode());
            HttpResponse<String> answer = visit.post("/login/oidc", Map.of("to", "/desk/profile", "kept", KEPT));

            assertEquals(503, answer.statusCode());
            assertTrue(problem(answer).contains("localhost does not answer just now"), answer.body());
            assertEquals(
                    KEPT, Http.page(answer).select("input[name=kept]").first().val());
            assertEquals(
                    "/desk/profile",
                    Http.page(answer).select("input[name=to]").first().val());
            assertTrue(visit.get("/login").body().contains("does not answer just now"));
            assertEquals(
                    303,
                    visit.post("/login", Map.of("email", RunningJar.ADMINISTRATOR, "password", RunningJar.PASSWORD))
                            .statusCode());
        } finally {
            provider.start();
        }
        Eventually.within(
                Duration.ofSeconds(30),
                "nobody is told so any more",
                () -> !visit.get("/login").body().contains("does not answer just now"));
        visit(site).begin("/desk");
    }
}

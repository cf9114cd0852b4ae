package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.factor.TotpCodes;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;

/** A browser that somebody has used is known again; a new one is told of, and strangers keep nobody out. */
class KnownDeviceIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /** A browser that keeps its cookies. */
    private static final class Device {
        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> cookies = new TreeMap<>();
        private String set = "";

        HttpResponse<String> get(String path) {
            return send(path, HttpRequest.newBuilder().GET());
        }

        HttpResponse<String> post(String path, Map<String, String> form) {
            return send(
                    path,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", SharedSite.address())
                            .POST(HttpRequest.BodyPublishers.ofString(Http.encoded(form))));
        }

        HttpResponse<String> password(String email, String password) {
            return post("/login", Map.of("email", email, "password", password));
        }

        private HttpResponse<String> send(String path, HttpRequest.Builder request) {
            String all = cookies.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("; "));
            if (!all.isEmpty()) {
                request.header("Cookie", all);
            }
            try {
                HttpResponse<String> answer = client.send(
                        request.uri(URI.create(SharedSite.address() + path))
                                .header("User-Agent", FIREFOX)
                                .version(HttpClient.Version.HTTP_1_1)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
                return answer;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(path, e);
            }
        }

        private void keep(String said) {
            String name = said.substring(0, said.indexOf('='));
            cookies.put(name, said.substring(said.indexOf('=') + 1, said.indexOf(';')));
            if (said.contains("Max-Age=0")) {
                cookies.remove(name);
            }
            if (name.equals("desk-device")) {
                set = said;
            }
        }

        boolean isSignedIn() {
            return get("/desk/profile").statusCode() == 200;
        }

        void signOut() {
            assertEquals(303, post("/logout", Map.of()).statusCode());
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** @return its key */
    private static String turnOnApp(Device device) {
        HttpResponse<String> setup = device.get("/desk/factors/app");
        String key = Http.page(setup).select("code.key").text();
        String sealed = Http.page(setup).select("input[name=setup]").val();
        assertEquals(
                200,
                device.post("/desk/factors/app", Map.of("setup", sealed, "code", TotpCodes.codeOf(key, -1)))
                        .statusCode());
        return key;
    }

    private static Map<String, String> fields(HttpResponse<String> page, String code) {
        var fields = new TreeMap<String, String>();
        Http.page(page)
                .select("main form [name]:not([type=checkbox])")
                .forEach(each -> fields.put(each.attr("name"), each.val()));
        fields.put("code", code);
        return fields;
    }

    @Test
    void whoever_signs_in_with_a_new_device_is_told_and_not_for_the_first_time_nor_with_a_known_one() {
        String email = "dora.device@example.org";
        Invitation.accepted("Dora Device", email, "AUTHOR", PASSWORD);
        var first = new Device();
        assertEquals(303, first.password(email, PASSWORD).statusCode());
        assertTrue(first.set.contains("HttpOnly") && first.set.contains("Max-Age=31536000"), first.set);
        assertTrue(first.set.contains("SameSite=Lax"), first.set);
        first.signOut();
        assertEquals(303, first.password(email, PASSWORD).statusCode());

        var second = new Device();
        assertEquals(303, second.password(email, PASSWORD).statusCode());

        String told = SharedSite.mailTo(email, "A new device signed in");
        assertTrue(told.contains("Firefox on Linux") && told.contains("choose another password"), told);
        assertFalse(told.contains("127.0.0.1"), told);
        assertEquals(2, SharedSite.mailsTo(email), "the invitation, and this one");
        var planted = new Device();
        planted.cookies.put("desk-device", "A".repeat(43));
        assertEquals(303, planted.password(email, PASSWORD).statusCode());
        assertFalse(planted.cookies.get("desk-device").startsWith("AAAA"), "nobody chooses one for somebody");
    }

    @Test
    void a_known_device_and_a_mailed_link_still_open_when_others_have_guessed_too_often() {
        String email = "lola.locked@example.org";
        Invitation.accepted("Lola Locked", email, "AUTHOR", PASSWORD);
        var known = new Device();
        assertEquals(303, known.password(email, PASSWORD).statusCode());
        known.signOut();
        var attacker = new Device();
        for (int guess = 0; guess < 10; guess++) {
            assertEquals(401, attacker.password(email, "guess " + guess).statusCode());
        }
        assertEquals(429, attacker.password(email, PASSWORD).statusCode());

        assertEquals(303, known.password(email, PASSWORD).statusCode());

        for (int guess = 0; guess < 10; guess++) {
            assertEquals(401, known.password(email, "guess " + guess).statusCode());
        }
        assertEquals(429, known.password(email, PASSWORD).statusCode(), "a few of its own");
        var mailbox = new Device();
        assertEquals(
                303, mailbox.post("/login/forgotten", Map.of("email", email)).statusCode());
        String own = "other words that Lola knows";
        String link = Invitation.mailedTo(email, "A new password on ");
        assertEquals(303, mailbox.post(link, Map.of("fresh", own)).statusCode());
        assertEquals(303, mailbox.password(email, own).statusCode());
        assertTrue(mailbox.isSignedIn());
    }

    @Test
    void a_trusted_device_is_not_asked_for_a_code_until_its_owner_ends_that() {
        String email = "toni.trusting@example.org";
        Invitation.accepted("Toni Trusting", email, "AUTHOR", PASSWORD);
        var device = new Device();
        device.password(email, PASSWORD);
        String key = turnOnApp(device);
        device.signOut();
        HttpResponse<String> asked = device.password(email, PASSWORD);
        assertEquals(200, asked.statusCode());
        Map<String, String> form = fields(asked, "000000");
        form.put("trust", "yes");
        HttpResponse<String> wrong = device.post("/login/factor", form);
        assertTrue(Http.page(wrong).select("#trust").hasAttr("checked"), "the tick stays");
        form.put("code", TotpCodes.codeOf(key, 0));
        assertEquals(303, device.post("/login/factor", form).statusCode());
        device.signOut();

        assertEquals(303, device.password(email, PASSWORD).statusCode());

        assertTrue(device.isSignedIn());
        assertEquals(200, new Device().password(email, PASSWORD).statusCode(), "another device is asked");
        var stolen = new Device();
        stolen.cookies.put("desk-device", device.cookies.get("desk-device"));
        assertEquals(401, stolen.password(email, "not my password").statusCode());
        var page = Http.page(device.get("/desk/factors"));
        assertTrue(page.text().contains("Firefox on Linux"), page.text());
        String number = page.select("input[name=device]").val();
        assertEquals(303, device.post("/desk/factors", Map.of("device", number)).statusCode());
        assertTrue(Http.page(device.get("/desk/factors"))
                .select("input[name=device]")
                .isEmpty());
        device.signOut();
        assertEquals(200, device.password(email, PASSWORD).statusCode(), "asked again");
        assertFalse(device.isSignedIn());
    }

    @Test
    void the_tick_needs_no_script() {
        String email = "noel.ticking@example.org";
        Invitation.accepted("Noel Ticking", email, "AUTHOR", PASSWORD);
        var device = new Device();
        device.password(email, PASSWORD);
        String key = turnOnApp(device);
        try (var chromium = new Chromium()) {
            Page desk = chromium.browser()
                    .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                    .newPage();
            signIn(desk, email);
            desk.getByLabel("Code").fill(TotpCodes.codeOf(key, 0));
            desk.getByLabel("Do not ask on this device for 30 days").first().check();
            press(desk, "Continue");
            desk.waitForURL("**/desk");
            desk.navigate(SharedSite.address() + "/logout");
            press(desk, "Sign out");
            signIn(desk, email);
            desk.waitForURL("**/desk");
            desk.navigate(SharedSite.address() + "/desk/factors");
            desk.getByText("Trusted devices").waitFor();
            desk.getByText("Ask again").click();
            desk.getByText("The second step is asked for there again.").waitFor();
        }
    }

    private static void signIn(Page desk, String email) {
        desk.navigate(SharedSite.address() + "/login");
        desk.getByLabel("Email").fill(email);
        desk.getByLabel("Password").fill(PASSWORD);
        press(desk, "Sign in");
    }
}

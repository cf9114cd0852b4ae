package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** Everybody at the desk changes their own name and address. */
class AccountPageIT {

    private static final String PASSWORD = "correct horse battery";
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/address/\\S+)");

    private static HttpResponse<String> ask(Http person, String email, String password) {
        return person.post("/desk/account", Map.of("act", "address", "email", email, "present", password));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }

    private static String linkIn(String mail) {
        Matcher link = LINK.matcher(mail);
        assertTrue(link.find(), mail);
        return link.group(1);
    }

    private static boolean isSignedIn(Http person) {
        return person.get("/desk/profile").statusCode() == 200;
    }

    private static String log() {
        return SharedSite.administrator().get("/desk/log").body();
    }

    private static int signIn(String email) {
        return SharedSite.visitor()
                .post("/login", Map.of("email", email, "password", PASSWORD))
                .statusCode();
    }

    private static void signIn(Page desk, String path, String email) {
        desk.navigate(SharedSite.address() + path);
        desk.getByLabel("Email").fill(email);
        desk.getByLabel("Password").fill(PASSWORD);
        press(desk, "Sign in");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void a_name_is_changed_at_once_and_the_log_tells_of_it() {
        String email = "nat.named@example.org";
        Invitation.accepted("Nat Named", email, "AUTHOR", PASSWORD);
        try (var chromium = new Chromium()) {
            Page desk = chromium.browser().newPage();
            signIn(desk, "/desk", email);
            desk.locator("details.me summary").click();
            desk.getByText("Name and email").click();
            desk.getByLabel("Your name").fill("   ");
            press(desk, "Save the name");
            desk.getByText("Name: one line of 1 to 100 characters that can be seen, please.")
                    .waitFor();
            desk.getByLabel("Your name").fill("Nat Renamed");
            press(desk, "Save the name");
            desk.getByText("Your name is changed.").waitFor();
            assertEquals("Nat Renamed", desk.locator("details.me summary").innerText());
        }
        Eventually.within(Duration.ofSeconds(10), "a row of the log", () -> log().contains("changed their name"));
        String people = SharedSite.administrator().get("/desk/people").body();
        assertTrue(people.contains("Nat Renamed") && !people.contains("Nat Named"));
    }

    @Test
    void which_mail_about_articles_somebody_wants_is_chosen_without_making_a_public_profile() {
        String email = "max.mailed@example.org";
        Invitation.accepted("Max Mailed", email, "AUTHOR", PASSWORD);
        Http max = SharedSite.visitor().signedIn(email, PASSWORD);
        var fields = new TreeMap<>(new DeskForm(max, "/desk/profile", "saveMail")
                .with("bio", "Typed and not saved")
                .fields());
        assertEquals("AT_ONCE", fields.put("mail-APPROVED", "NONE"), "wanted until its owner says otherwise");
        assertEquals("AT_ONCE", fields.put("mail-RETURNED", "DAILY"));

        Document saved = Http.page(max.post("/desk/profile", fields));

        assertTrue(saved.text().contains("Your mail choices are saved."), saved::text);
        assertEquals("Typed and not saved", saved.getElementById("bio").text());
        Document later = Http.page(max.get("/desk/profile"));
        assertEquals("NONE", later.select("#mail-APPROVED option[selected]").val());
        assertEquals("DAILY", later.select("#mail-RETURNED option[selected]").val());
        assertEquals("AT_ONCE", later.select("#mail-MENTIONED option[selected]").val());
        assertEquals(0, later.select("#mail-SUBMITTED").size(), "an author publishes nothing of others");
        assertTrue(later.text().contains("You have no author page yet."), later::text);

        fields.put("mail-RETURNED", "");
        Document none = Http.page(max.post("/desk/profile", fields));
        assertEquals(
                "Please choose one of these.", none.select(".field .problem").text());

        fields.put("mail-RETURNED", "WHENEVER");
        fields.put("mail-MENTIONED", "NONE");
        Document refused = Http.page(max.post("/desk/profile", fields));
        assertTrue(refused.select(".field .problem").hasText(), refused::text);
        Document kept = Http.page(max.get("/desk/profile"));
        assertEquals("DAILY", kept.select("#mail-RETURNED option[selected]").val());
        assertEquals("AT_ONCE", kept.select("#mail-MENTIONED option[selected]").val(), "all of it or nothing");
    }

    @Test
    void an_address_is_changed_by_whoever_reads_the_mail_to_it_and_the_former_one_is_told() {
        String former = "fred.former@example.org";
        String fresh = "fred.fresh@example.org";
        Invitation.accepted("Fred Former", former, "AUTHOR", PASSWORD);
        Http here = SharedSite.visitor().signedIn(former, PASSWORD);
        Http elsewhere = SharedSite.visitor().signedIn(former, PASSWORD);
        for (var refused : Map.of("no address", PASSWORD, fresh, "not my password", former, PASSWORD)
                .entrySet()) {
            HttpResponse<String> answer = ask(here, refused.getKey(), refused.getValue());
            assertEquals(422, answer.statusCode(), refused.getKey());
            assertFalse(answer.body().contains(refused.getValue()), "a password is not shown again");
            assertEquals(refused.getKey(), Http.page(answer).select("#email").val(), "what was typed is still there");
        }

        assertEquals("/desk/account?done=sent", location(ask(here, fresh, PASSWORD)));

        String mail = SharedSite.mailTo(fresh, "Your new address on ");
        String link = linkIn(mail);
        String pending = here.get("/desk/account").body();
        assertTrue(Http.page(here.get("/desk/account")).select("#pending").size() == 1, pending);
        assertFalse(pending.contains(fresh), "the address is shown to nobody");
        HttpResponse<String> page = SharedSite.visitor().get(link);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Fred Former") && !page.body().contains(fresh));
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
        assertEquals(303, signIn(former), "opening the link changes nothing: scanners of mail do");

        assertEquals("/desk/account?done=address", location(here.post(link, Map.of())));

        assertTrue(isSignedIn(here));
        assertFalse(isSignedIn(elsewhere));
        assertEquals(401, signIn(former));
        assertEquals(303, signIn(fresh));
        String told = SharedSite.mailTo(former, "Your address on ");
        assertTrue(told.contains("tell an administrator") && !told.contains(fresh), told);
        Eventually.within(Duration.ofSeconds(10), "a row of the log", () -> log().contains("changed their address"));
        assertTrue(log().contains("asked for a new address") && !log().contains(fresh));
        HttpResponse<String> used = here.get(link);
        assertEquals(404, used.statusCode());
        assertEquals(here.get("/address/never").body(), used.body());
        assertTrue(Http.page(here.get("/desk/account"))
                .getElementById("address")
                .text()
                .endsWith(fresh));
        assertEquals(404, here.post(link, Map.of()).statusCode());
    }

    @Test
    void an_address_that_somebody_has_is_answered_like_one_that_nobody_has() {
        String asking = "tia.trying@example.org";
        String taken = "tom.taken@example.org";
        String free = "tia.free@example.org";
        Invitation.accepted("Tia Trying", asking, "AUTHOR", PASSWORD);
        Invitation.accepted("Tom Taken", taken, "AUTHOR", PASSWORD);
        Http tia = SharedSite.visitor().signedIn(asking, PASSWORD);

        HttpResponse<String> first = ask(tia, free, PASSWORD);
        String afterFree = shown(tia);
        HttpResponse<String> second = ask(tia, taken.toUpperCase(java.util.Locale.ROOT), PASSWORD);

        assertEquals(location(first), location(second));
        assertEquals(first.body(), second.body());
        assertEquals(afterFree, shown(tia));
        String told = SharedSite.mailTo(taken, "Somebody gave your address");
        assertFalse(told.contains("/address/") || told.contains("Tia"), told);
        String link = linkIn(SharedSite.mailTo(free, "Your new address"));
        assertEquals(404, tia.get(link).statusCode(), "a newer one takes its place");
        assertEquals("/desk/account?done=sent", location(ask(tia, free, PASSWORD)));
        assertEquals(429, ask(tia, "tia.fourth@example.org", PASSWORD).statusCode());

        assertEquals("/desk/account?done=cancelled", location(tia.post("/desk/account", Map.of("act", "cancel"))));
        assertTrue(Http.page(tia.get("/desk/account")).select("#pending").isEmpty());
        assertEquals(400, tia.post("/desk/account", Map.of("act", "other")).statusCode());
    }

    /** All but the time and what is random. */
    private static String shown(Http person) {
        return Http.page(person.get("/desk/account")).select("main").text().replaceAll("[0-9]+:[0-9]+", "");
    }

    @Test
    void the_whole_way_needs_no_script() {
        String former = "nora.scriptless@example.org";
        String fresh = "nora.fresh@example.org";
        Invitation.accepted("Nora Scriptless", former, "MODERATOR", PASSWORD);
        try (var chromium = new Chromium()) {
            Page desk = chromium.browser()
                    .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                    .newPage();
            signIn(desk, "/desk/account", former);
            desk.getByLabel("New email address").fill(fresh);
            desk.getByLabel("Current password").fill(PASSWORD);
            press(desk, "Send a link");
            desk.getByText("A mail with a link is on its way to the new address.")
                    .waitFor();
            desk.navigate(SharedSite.address() + linkIn(SharedSite.mailTo(fresh, "Your new address")));
            press(desk, "Yes, change my address");
            desk.getByText("Your address is changed.").waitFor();
        }
        assertEquals(303, signIn(fresh));
        assertEquals(401, signIn(former));
    }

    @Test
    void a_site_that_sends_no_mail_says_what_to_do() {
        try (RunningJar site = RunningJar.ready(RunningJar.newSite())) {
            Http administrator = new Http(site.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);

            var page = Http.page(administrator.get("/desk/account"));

            assertTrue(page.select("#no-mail").text().contains("rejoinder.smtp.url"));
            assertTrue(page.select("#email").isEmpty());
            assertEquals(
                    409,
                    ask(administrator, "other@example.org", RunningJar.PASSWORD).statusCode());
        }
    }
}

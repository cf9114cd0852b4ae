package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;

/** Whatever happens between typing and sending, somebody at the desk finds their words again, and nobody else does. */
class KeptWordsIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String ANN = "ann.kept@example.org";
    private static final String BEN = "ben.kept@example.org";

    @BeforeAll
    static void people() {
        Invitation.accepted("Ann Kept", ANN, "AUTHOR", PASSWORD);
        Invitation.accepted("Ben Kept", BEN, "EDITOR", PASSWORD);
    }

    private static Http signedIn(String email) {
        return SharedSite.visitor().signedIn(email, PASSWORD);
    }

    /** What every form of the desk says when it is shown to somebody: for whom. */
    private static String owner(String email) {
        return Http.page(signedIn(email).get("/desk/account"))
                .select("input[name=owner]")
                .val();
    }

    /** As a browser would that has lost its cookies meanwhile, and whose owner signs in again. */
    private static Http sentTooLate(Map<String, String> form, String path, String email) {
        Http late = SharedSite.visitor();
        var shown = new TreeMap<>(form);
        shown.put("owner", owner(email));
        HttpResponse<String> asked = late.post(path, shown);
        assertEquals(401, asked.statusCode());
        Element again = Http.page(asked).selectFirst("main form");
        var fields = new TreeMap<>(Map.of("email", email, "password", PASSWORD));
        again.select("[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));

        HttpResponse<String> in = late.post(again.attr("action"), fields);

        assertEquals(303, in.statusCode());
        assertEquals(path, in.headers().firstValue("Location").orElseThrow());
        return late;
    }

    /** A browser whose session was ended from elsewhere, on the page that asks it to sign in again. */
    private static HttpResponse<String> endedMeanwhile(Http late, String path, Map<String, String> form) {
        signedIn(ANN).post("/desk/sessions", Map.of("act", "others"));
        HttpResponse<String> asked = late.post(path, form);
        assertEquals(401, asked.statusCode());
        assertFalse(asked.body().contains("Ann's secret"), "it goes through the page sealed");
        return asked;
    }

    private static Http signedInOn(HttpResponse<String> asked, Http late, String email) {
        Element again = Http.page(asked).selectFirst("main form");
        var fields = new TreeMap<>(Map.of("email", email, "password", PASSWORD));
        again.select("[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        assertEquals(303, late.post(again.attr("action"), fields).statusCode());
        return late;
    }

    @Test
    void what_somebody_typed_is_for_nobody_else_who_signs_in_on_that_page() {
        Http late = signedIn(ANN);
        Map<String, String> form = new DeskForm(late, "/desk/articles/new", "save")
                .with("title", "Ann's secret title")
                .fields();
        HttpResponse<String> asked = endedMeanwhile(late, "/desk/articles/new", form);

        HttpResponse<String> answer = signedInOn(asked, late, BEN).get("/desk/articles/new");

        String page = answer.body();
        assertFalse(page.contains("Ann&#39;s secret") || page.contains("Ann's secret"), page);
        assertTrue(Http.page(answer).text().contains("was somebody else’s"), page);
    }

    @Test
    void nor_is_it_where_the_browser_has_no_cookie_any_more() {
        Http late = SharedSite.visitor();
        Map<String, String> form = Map.of("act", "name", "name", "Ann's secret name", "owner", owner(ANN));
        HttpResponse<String> asked = late.post("/desk/account", form);
        assertEquals(401, asked.statusCode());
        assertFalse(asked.body().contains("Ann's secret"), "it goes through the page sealed");

        HttpResponse<String> answer = signedInOn(asked, late, BEN).get("/desk/account");

        assertEquals("Ben Kept", Http.page(answer).getElementById("name").val());
        HttpResponse<String> again = SharedSite.visitor().post("/desk/account", form);
        Http ann = signedInOn(again, SharedSite.visitor(), ANN);
        assertEquals(
                "Ann's secret name",
                Http.page(ann.get("/desk/account")).getElementById("name").val());
    }

    @Test
    void what_does_not_say_whose_it_is_is_given_to_nobody() {
        Http late = SharedSite.visitor();
        HttpResponse<String> asked = late.post("/desk/account", Map.of("act", "name", "name", "A secret name"));

        assertEquals(401, asked.statusCode());
        assertTrue(Http.page(asked).text().contains("Your browser still has it"), asked.body());
        assertEquals(
                "Ben Kept",
                Http.page(signedInOn(asked, late, BEN).get("/desk/account"))
                        .getElementById("name")
                        .val());
    }

    @Test
    void a_page_that_somebody_left_open_does_nothing_in_the_name_of_whoever_signed_in_after_them() {
        Http browser = signedIn(ANN);
        var left = new DeskForm(browser, "/desk/articles/new", "save").with("title", "Ann's secret title");
        browser.signedIn(BEN, PASSWORD);

        HttpResponse<String> renamed =
                browser.post("/desk/account", Map.of("act", "name", "name", "Ann's secret", "owner", owner(ANN)));
        HttpResponse<String> saved = left.send(browser);

        assertEquals(412, renamed.statusCode());
        assertEquals(412, saved.statusCode());
        assertTrue(Http.page(saved).text().contains("Somebody else is signed in now"), saved.body());
        assertFalse(saved.body().contains("secret title"));
        assertFalse(browser.get("/desk/articles/new").body().contains("secret title"));
        assertEquals(
                "Ben Kept",
                Http.page(browser.get("/desk/account")).getElementById("name").val());
    }

    @Test
    void what_is_sent_in_the_address_is_no_field_of_a_form() {
        Http visitor = SharedSite.visitor();
        String query = Http.encoded(Map.of("email", ANN, "password", PASSWORD));

        assertEquals(401, visitor.post("/login?" + query, Map.of()).statusCode());
        assertEquals(
                303,
                visitor.post("/login?password=another&email=x", Map.of("email", ANN, "password", PASSWORD))
                        .statusCode());
        String ours = owner(ANN);
        visitor.post("/desk/account?act=name&name=By+a+link", Map.of("owner", ours));
        visitor.post("/desk/account?name=By+a+link", Map.of("act", "name", "name", "Ann Kept", "owner", ours));

        assertEquals(
                "Ann Kept",
                Http.page(visitor.get("/desk/account")).getElementById("name").val());
        assertEquals(
                422,
                visitor.post(SharedSite.ARTICLE + "?comment=By+a+link&name=A&email=a@example.org", Map.of())
                        .statusCode());
    }

    @Test
    void its_owner_finds_a_name_and_an_address_again_too() {
        Http late = signedIn(ANN);
        HttpResponse<String> asked =
                endedMeanwhile(late, "/desk/account", Map.of("act", "name", "name", "Ann's secret name"));

        Document page = Http.page(signedInOn(asked, late, ANN).get("/desk/account"));

        assertEquals("Ann's secret name", page.getElementById("name").val());
        assertTrue(page.text().contains("Nothing has been saved yet."), page.text());
    }

    @Test
    void a_form_that_names_the_state_of_another_page_is_shown_anew_with_what_was_typed() {
        Http ben = signedIn(BEN);
        String state = "jakarta.faces.ViewState";
        String foreign = new DeskForm(ben, "/desk/profile", "save").fields().get(state);
        for (String wrong : List.of("stateless", foreign)) {
            HttpResponse<String> answer = new DeskForm(ben, "/desk/articles/new", "save")
                    .with("title", "Typed with another state")
                    .with(state, wrong)
                    .send(ben);

            assertEquals(302, answer.statusCode(), wrong);
            Document page = Http.page(ben.get("/desk/articles/new"));
            assertEquals(
                    "Typed with another state", page.getElementById("title").val(), wrong);
        }
    }

    @Test
    void what_was_ticked_is_ticked_again_and_what_was_not_is_not() {
        Http administrator = SharedSite.administrator();
        var form = new DeskForm(administrator, "/desk/settings", "save")
                .with("jakarta.faces.ViewState", "stateless")
                .fields();
        var meant = new TreeMap<String, Boolean>();
        for (String box : List.of("authorsDecide", "authorsPublish")) {
            boolean ticked = form.remove(box) == null;
            meant.put(box, ticked);
            if (ticked) {
                form.put(box, "on");
            }
        }
        form.remove("requiredRoles");

        HttpResponse<String> answer = administrator.post(
                "/desk/settings",
                "application/x-www-form-urlencoded",
                Http.encoded(form) + "&requiredRoles=AUTHOR&requiredRoles=MODERATOR");

        assertEquals(302, answer.statusCode());
        Document page = Http.page(administrator.get("/desk/settings"));
        assertTrue(page.text().contains("What you typed is back in its fields."), page.text());
        meant.forEach(
                (box, ticked) -> assertEquals(ticked, page.getElementById(box).hasAttr("checked"), box));
        assertEquals(
                List.of("AUTHOR", "MODERATOR"),
                page.select("input[name=requiredRoles][checked]").eachAttr("value").stream()
                        .sorted()
                        .toList());
    }

    private static List<String> typedOn(HttpResponse<String> page) {
        return Http.page(page).select("main textarea").eachText();
    }

    @Test
    void a_form_that_comes_after_the_session_ended_is_filled_in_again() {
        Map<String, String> form = new DeskForm(signedIn(ANN), "/desk/profile", "save")
                .with("bio", "Writes about \"worms\" & <b>other</b> things. ?")
                .fields();

        Document page = Http.page(sentTooLate(form, "/desk/profile", ANN).get("/desk/profile"));

        assertEquals(
                "Writes about \"worms\" & <b>other</b> things. ?",
                page.getElementById("bio").wholeText().strip());
        assertTrue(page.text().contains("Nothing has been saved yet."), page.text());
    }

    @Test
    void a_long_article_is_so_too() {
        String body = "<p>" + "long words ".repeat(12_000) + "</p>";
        Map<String, String> form = new DeskForm(signedIn(ANN), "/desk/articles/new", "save")
                .with("title", "After hours")
                .with("body_input", body)
                .fields();

        Document page = Http.page(sentTooLate(form, "/desk/articles/new", ANN).get("/desk/articles/new"));

        assertEquals("After hours", page.getElementById("title").val());
        assertTrue(page.getElementById("body_input").val().contains("long words"));
    }

    @Test
    void who_may_not_open_the_page_any_more_reads_what_they_typed_there() {
        String rules = "No turnips, please: " + "never.".repeat(3);
        Http ann = signedIn(ANN);

        HttpResponse<String> refused = ann.post("/desk/policy", Map.of("holding", rules));
        HttpResponse<String> afterwards =
                sentTooLate(Map.of("holding", rules), "/desk/policy", ANN).get("/desk/policy");

        assertEquals(403, refused.statusCode());
        assertEquals(List.of(rules), typedOn(refused));
        assertEquals(403, afterwards.statusCode());
        assertEquals(List.of(rules), typedOn(afterwards));
    }

    @Test
    void what_was_typed_in_a_list_is_said() {
        Http ben = sentTooLate(Map.of("q", "", "page:3:reason", "Not like this, please."), "/desk/queue", BEN);

        String page = Http.page(ben.get("/desk/queue")).text();

        assertTrue(page.contains("You typed: Not like this, please."), page);
    }

    @Test
    void a_decision_that_came_too_late_is_said_to_have_failed_and_its_button_is_not_named() {
        Map<String, String> pressed = Map.of(
                "queue",
                "queue",
                "cards:0:publish",
                "cards:0:publish",
                "cards:0:rule",
                "No insults",
                "cards:0:reason",
                "");

        String page = Http.page(sentTooLate(pressed, "/desk/queue", BEN).get("/desk/queue"))
                .text();

        assertTrue(page.contains("Nothing was decided:"), page);
        assertFalse(page.contains("You typed"), page);
    }

    @Test
    void nothing_that_is_no_form_of_a_page_is_kept() {
        for (String kept : List.of(
                "", "x", "[]", "{}", "{\"page\":1,\"fields\":2}", "{\"page\":\"/desk\",\"fields\":{\"a\":1}}")) {
            Http visitor = SharedSite.visitor();
            assertEquals(
                    303,
                    visitor.post("/login/kept", Map.of("email", ANN, "password", PASSWORD, "kept", kept))
                            .statusCode(),
                    kept);
            assertEquals(200, visitor.get("/desk").statusCode(), kept);
        }
    }

    @Test
    void a_password_of_any_length_fits_into_the_field() {
        assertEquals(
                "",
                Http.page(SharedSite.visitor().get("/login"))
                        .select("#password")
                        .attr("maxlength"));
    }

    @Test
    void the_next_one_at_a_browser_is_offered_nothing_of_what_somebody_wrote_before_them() {
        try (var chromium = new Chromium()) {
            BrowserContext context = chromium.browser().newContext();
            Page page = context.newPage();
            signIn(page, BEN);
            write(page, "Ben's secret title");
            signOut(page);
            signIn(page, ANN);
            page.navigate(SharedSite.address() + "/desk/articles/new");
            assertThat(page.locator("#editor .ql-editor")).isVisible();
            assertFalse(page.locator("#unsaved").isVisible());
            assertFalse(page.content().contains("secret title"));
            signOut(page);
            signIn(page, BEN);
            page.navigate(SharedSite.address() + "/desk/articles/new");
            page.locator("#putBack").click();

            assertThat(page.getByLabel("Title").first()).hasValue("Ben's secret title");
        }
    }

    private static void write(Page page, String title) {
        page.route("**/desk/autosave/**", route -> route.abort());
        page.navigate(SharedSite.address() + "/desk/articles/new");
        page.getByLabel("Title").first().fill(title);
        page.onDialog(dialog -> dialog.accept());
    }

    private static void signIn(Page page, String email) {
        page.navigate(SharedSite.address() + "/login");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
        page.waitForURL(SharedSite.address() + "/desk");
    }

    private static void signOut(Page page) {
        page.navigate(SharedSite.address() + "/logout");
        press(page, "Sign out");
        page.waitForURL(SharedSite.address() + "/");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}

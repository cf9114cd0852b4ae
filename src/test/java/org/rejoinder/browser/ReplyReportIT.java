package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** A reader reports a reply, over HTTP and without scripts; a moderator decides; the reader learns what, and appeals. */
class ReplyReportIT {

    private final String name = "Reported " + UUID.randomUUID();
    private final String secret = "Reporter " + UUID.randomUUID();
    private final Http reader = SharedSite.visitor();
    private String receiptOfWriter;

    @Test
    void a_report_is_answered_on_its_own_page_and_appealed_once() {
        String form = reportOfPublished();
        Map<String, String> fields = notice(form);

        HttpResponse<String> taken = reader.post(form, fields);

        assertEquals(303, taken.statusCode(), taken.body());
        String receipt = taken.headers().firstValue("Location").orElseThrow();
        assertEquals(
                "no-store",
                reader.get(receipt).headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("Your report is waiting for a decision", heading(receipt));

        Element card = card();
        assertTrue(card.text().contains(secret) && card.text().contains("Illegal content"), card.text());
        assertTrue(decide(card, Map.of("act", "keep")).body().contains("stays"));
        assertEquals("The reply stays", heading(receipt));
        assertEquals(409, decide(card, Map.of("act", "keep")).statusCode());

        String path = receipt.replaceAll("\\?.*", "");
        assertEquals(422, reader.post(path, Map.of("appeal", " ")).statusCode());
        assertEquals(303, reader.post(path, Map.of("appeal", "But it is")).statusCode());
        assertEquals(409, reader.post(path, Map.of("appeal", "Again")).statusCode());
        assertEquals("Your appeal is waiting for a decision", heading(receipt));
        assertEquals(3, Http.page(reader.get(receipt)).select("main time").size(), "report, decision, appeal");
        String email = UUID.randomUUID() + "@example.org";
        Invitation.accepted("Mona", email, "MODERATOR", RunningJar.PASSWORD);
        Http colleague = SharedSite.visitor().signedIn(email, RunningJar.PASSWORD);
        Element appealed = card(colleague);
        String owner = Http.page(SharedSite.administrator().get("/desk/reports"))
                .select("input[name=owner]")
                .val();
        HttpResponse<String> own = decide(appealed, Map.of("act", "takedown", "reason", "No", "owner", owner));
        assertEquals(403, own.statusCode(), "they decided first");
        assertTrue(decide(colleague, appealed, Map.of("act", "takedown", "reason", "It is, indeed"))
                .body()
                .contains("is taken down"));
        assertEquals("The reply was taken down", heading(receipt));
        assertTrue(Http.page(reader.get(receiptOfWriter)).text().contains("It is, indeed"), "its writer is told why");
        assertEquals(409, reader.post(form, fields).statusCode());
        assertEquals(404, reader.get(form).statusCode());
    }

    @Test
    void what_is_decided_can_be_undone_and_a_reply_is_not_taken_down_without_a_word() {
        String form = reportOfPublished();
        assertEquals(303, reader.post(form, notice(form)).statusCode());
        assertEquals(422, decide(card(), Map.of("act", "takedown")).statusCode());
        assertEquals(
                422,
                decide(card(), Map.of("act", "takedown", "reason", "x".repeat(501)))
                        .statusCode());
        HttpResponse<String> done = decide(card(), Map.of("act", "takedown", "reason", "No"));
        Element undo = Http.page(done).select("form:has(input[name=decision])").stream()
                .filter(each -> each.text().contains(name))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> undone = SharedSite.administrator()
                .post(
                        "/desk/reports",
                        Map.of(
                                "act",
                                "undo",
                                "decision",
                                undo.select("input[name=decision]").val()));

        assertTrue(undone.body().contains("The reports wait again"));
        assertEquals(200, reader.get(form).statusCode());
        decide(card(), Map.of("act", "keep"));
    }

    @Test
    void a_report_that_is_not_taken_keeps_every_word_and_says_why() {
        String form = reportOfPublished();
        Map<String, String> fields = notice(form);
        fields.put("email", "nobody");
        fields.remove("goodFaith");

        HttpResponse<String> refused = reader.post(form, fields);

        assertEquals(422, refused.statusCode());
        Document page = Http.page(refused);
        assertEquals(secret, page.getElementById("name").val());
        assertEquals("nobody", page.getElementById("email").val());
        assertTrue(page.getElementById("illegal").hasAttr("checked"));
        assertEquals(List.of("#email", "#goodFaith"), page.select("#problems a").eachAttr("href"));
        assertEquals(422, reader.post(form, Map.of()).statusCode());
        assertEquals(422, reader.post(form, Map.of("reason", "rule-999")).statusCode());
        Map<String, String> gone = new LinkedHashMap<>(fields);
        gone.put("reason", "rule:A rule of before");
        HttpResponse<String> again = reader.post(form, gone);
        assertEquals(422, again.statusCode());
        assertEquals(secret, Http.page(again).getElementById("name").val());
        assertTrue(Http.page(again).getElementById("reason-problem").text().startsWith("This rule was changed"));
        assertEquals(
                List.of(),
                Http.page(again).select("input[name=reason][checked]").eachAttr("id"));
        fields.put("explanation", "x".repeat(2_001));
        assertEquals(422, reader.post(form, fields).statusCode());
        fields.put("homepage", "filled");
        assertEquals(422, reader.post(form, fields).statusCode());
        assertEquals(
                403,
                reader.post(
                                form,
                                "application/x-www-form-urlencoded",
                                Http.encoded(fields),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode());
    }

    @Test
    void a_rule_is_sent_by_its_words_so_that_a_change_of_the_list_makes_no_other_of_it() {
        String form = reportOfPublished();
        Element first = Http.page(reader.get(form)).getElementById("rule-0");
        String words = first.nextElementSibling().text();
        assertEquals("rule:" + words, first.val());
        Http administrator = SharedSite.administrator();
        String before =
                new DeskForm(administrator, "/desk/settings", "save").fields().get("rules");
        Map<String, String> fields = Map.of("shown", shown(form), "reason", first.val(), "explanation", "See above");
        HttpResponse<String> moved;
        HttpResponse<String> refused;
        try {
            setRules("A new first rule\n" + before);
            moved = reader.post(form, fields);
            setRules(before.replace(words, words + " at all"));
            refused = reader.post(form, fields);
        } finally {
            setRules(before);
        }

        assertEquals(303, moved.statusCode());
        String receipt = moved.headers().firstValue("Location").orElseThrow();
        assertTrue(Http.page(reader.get(receipt)).text().contains(words));
        assertEquals(422, refused.statusCode());
        assertEquals(
                "See above", Http.page(refused).getElementById("explanation").text());
        decide(card(), Map.of("act", "keep"));
    }

    private static void setRules(String rules) {
        Http administrator = SharedSite.administrator();
        new DeskForm(administrator, "/desk/settings", "save")
                .with("rules", rules)
                .send(administrator);
    }

    @Test
    void its_writer_is_told_how_it_was_decided_and_that_it_was_taken_down_as_illegal() {
        String form = reportOfPublished();
        assertEquals(303, reader.post(form, notice(form)).statusCode());
        Map<String, String> illegal = Map.of("act", "takedown", "illegal", "yes", "rule", firstRule());
        HttpResponse<String> unsaid = decide(card(), illegal);
        assertEquals(422, unsaid.statusCode(), "the law is named");
        assertTrue(Http.page(unsaid)
                .select("article.card:contains(" + name + ") input[name=illegal]")
                .hasAttr("checked"));
        decide(card(), Map.of("act", "takedown", "illegal", "yes", "reason", "Section 185"));

        Document receipt = Http.page(reader.get(receiptOfWriter));
        String statement = receipt.select("section.statement").text();
        assertTrue(receipt.text().contains("Section 185"));
        assertTrue(statement.contains("Decided on"), statement);
        assertTrue(statement.contains("The moderator holds it to be illegal content"), statement);
        assertTrue(statement.contains("Reports of readers"), statement);
        assertTrue(statement.contains("A person. The decision was not automatic."), statement);
        assertTrue(statement.contains("In all countries, without a limit in time"), statement);
        assertFalse(receipt.text().contains(secret), "not who");
        assertEquals(
                "Appeal this decision",
                receipt.select("summary:contains(Appeal)").text());
    }

    @Test
    void its_writer_is_told_that_the_site_hid_it_because_of_reports() {
        String form = reportOfPublished();
        hideAt("1");
        try {
            assertEquals(303, reader.post(form, notice(form)).statusCode());
        } finally {
            hideAt("0");
        }

        Document receipt = Http.page(reader.get(receiptOfWriter));
        assertTrue(receipt.text().contains("it is hidden until a moderator has looked at it"), receipt.text());
        assertTrue(receipt.select("section.statement").text().contains("The site hid it automatically"));
        assertFalse(receipt.text().contains(secret), "not who");
        try (var chromium = new Chromium()) {
            Page page = chromium.browser().newPage();
            page.navigate(SharedSite.address() + receiptOfWriter);
            Axe.IN_ALL_WIDTHS.findsNothing(page, "receipt of a hidden reply");
        }
        decide(card(), Map.of("act", "keep"));
        assertEquals(
                0,
                Http.page(reader.get(receiptOfWriter))
                        .select("section.statement")
                        .size());
    }

    private static void hideAt(String networks) {
        Http administrator = SharedSite.administrator();
        new DeskForm(administrator, "/desk/settings", "save")
                .with("hideAtReports", networks)
                .send(administrator);
    }

    private String firstRule() {
        return card().select("select[name=rule] option").get(1).val();
    }

    private String shown(String form) {
        return Http.page(reader.get(form)).select("input[name=shown]").val();
    }

    @Test
    void nobody_learns_from_the_form_of_replies_that_are_not_public() {
        leaveReply();
        assertEquals(404, reader.get("/replies/" + heldNumber() + "/report").statusCode());
        assertEquals(
                404,
                reader.post("/replies/" + heldNumber() + "/report", Map.of("reason", "rule-0"))
                        .statusCode());
        assertEquals(404, reader.get("/replies/999999999/report").statusCode());
        assertEquals(404, reader.get("/replies/x/report").statusCode());
        assertEquals(404, reader.get("/replies//report").statusCode());
        assertEquals(404, reader.get("/receipts/reports/guessed").statusCode());
        assertEquals(
                404,
                reader.post("/receipts/reports/guessed", Map.of("appeal", "x")).statusCode());

        String form = publishedForm();
        assertEquals(
                303, reader.post(receiptOfWriter, Map.of("act", "withdraw")).statusCode());
        assertEquals(410, reader.get(form).statusCode());
        assertEquals(410, reader.post(form, Map.of("reason", "rule-0")).statusCode());
    }

    @Test
    void readers_pages_say_nothing_of_reports() {
        String form = reportOfPublished();
        reader.post(form, notice(form));

        for (String path : List.of(SharedSite.ARTICLE, "/", "/replies.atom", form, receiptOfWriter)) {
            assertFalse(reader.get(path).body().contains(secret), path);
        }
        decide(card(), Map.of("act", "keep"));
    }

    @Test
    void the_pages_can_be_used_by_everybody_without_scripts() {
        String path = reportOfPublished();
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(SharedSite.address() + path);
            page.getByLabel("It is illegal content", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("form:has(#explanation)").evaluate("form => form.noValidate = true");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the report"))
                    .click();
            assertThat(page.locator("#problems")).isFocused();
            page.getByLabel("Explanation").fill("Why");
            page.getByLabel("Email").fill(UUID.randomUUID() + "@example.org");
            page.getByLabel("Where exactly in the reply").fill("All of it");
            page.getByLabel("Name").fill(secret);
            page.getByLabel("What I say here is right").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the report"))
                    .click();
            assertThat(page.locator("h1")).hasText("Your report is waiting for a decision");
        }
        try (var chromium = new Chromium()) {
            Page page = chromium.browser().newPage();
            page.navigate(SharedSite.address() + path);
            Axe.IN_ALL_WIDTHS.findsNothing(page, "report of a reply");
            page.locator("form:has(#explanation)").evaluate("form => form.noValidate = true");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the report"))
                    .click();
            Axe.FOR_READERS.findsNothing(page, "report of a reply with mistakes");
            page.locator("input[name=reason]").first().check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the report"))
                    .click();
            Axe.FOR_READERS.findsNothing(page, "report of a reply sent");
            page.navigate(SharedSite.address() + "/desk");
            page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
            page.getByLabel("Password").fill(RunningJar.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.waitForURL("**/desk");
            page.navigate(SharedSite.address() + "/desk/reports");
            Axe.FOR_STAFF.findsNothing(page, "reports");
        }
        decide(card(), Map.of("act", "keep"));
    }

    /** @return the address of the form for a reply that was just published */
    private String reportOfPublished() {
        leaveReply();
        return publishedForm();
    }

    private String publishedForm() {
        new Moderator(SharedSite.administrator()).publish(name, name);
        return Stream.of(SharedSite.ARTICLE, SharedSite.ARTICLE + "?order=newest")
                .flatMap(page -> Http.page(reader.get(page)).select("a[href$=/report]").stream())
                .filter(link -> link.attr("aria-label").endsWith(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private void leaveReply() {
        HttpResponse<String> taken = reader.post(
                "/submit-reply/" + SharedSite.ARTICLE.substring("/articles/".length()),
                Map.of(
                        "comment", "Who says so? " + UUID.randomUUID(),
                        "name", name,
                        "email", UUID.randomUUID() + "@example.org"));
        assertEquals(303, taken.statusCode(), taken.body());
        receiptOfWriter = taken.headers().firstValue("Location").orElseThrow();
    }

    private long heldNumber() {
        Document card = Http.page(SharedSite.administrator().get("/desk/queue/plain"));
        while (!card.text().contains(name)) {
            card = Http.page(SharedSite.administrator()
                    .get("/desk/queue/plain?after="
                            + card.select("input[name=reply]").val()));
        }
        return Long.parseLong(card.select("input[name=reply]").val());
    }

    private Map<String, String> notice(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("shown", shown(form));
        fields.put("reason", "illegal");
        fields.put("explanation", "It is against the law");
        fields.put("place", "The second word");
        fields.put("name", secret);
        fields.put("email", UUID.randomUUID() + "@example.org");
        fields.put("goodFaith", "yes");
        return fields;
    }

    private Element card() {
        return card(SharedSite.administrator());
    }

    private Element card(Http desk) {
        return Http.page(desk.get("/desk/reports")).select("article.card").stream()
                .filter(each -> each.select("h2").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> decide(Element card, Map<String, String> fields) {
        return decide(SharedSite.administrator(), card, fields);
    }

    private static HttpResponse<String> decide(Http desk, Element card, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>();
        card.select("form:has(input[name=newest]) input[type=hidden]")
                .forEach(each -> form.put(each.attr("name"), each.val()));
        form.putAll(fields);
        return desk.post("/desk/reports", form);
    }

    private String heading(String path) {
        return Http.page(reader.get(path)).select("h1").text();
    }
}

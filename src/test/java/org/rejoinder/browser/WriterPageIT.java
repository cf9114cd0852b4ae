package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** A writer's page and the notes of the desk, over HTTP and without scripts. */
class WriterPageIT {

    private final String name = "Walter " + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@example.org";
    private final Http desk = SharedSite.administrator();

    @Test
    void a_card_leads_to_the_page_of_its_writer_with_all_that_they_wrote() {
        leaveReply();
        leaveReply();
        Document page = writersPage();

        assertEquals(name, page.select("h1").text());
        assertEquals(2, page.select(".written article").size());
        assertTrue(page.text().contains("First-timer") && page.text().contains("2 held"), page.text());
        assertFalse(page.outerHtml().contains(email), "its address stays sealed");
        assertEquals(404, desk.get("/desk/writers/999999999").statusCode());
        assertEquals(404, desk.get("/desk/writers/x").statusCode());
        assertEquals(404, desk.get("/desk/writers/-1").statusCode());
        assertEquals(404, desk.get("/desk/replies/999999999").statusCode());
    }

    @Test
    void a_note_without_scripts_stands_on_the_card_and_is_removed_once() {
        leaveReply();
        String path = "/desk/replies/" + numberOf(card());
        String words = "Look \u202eat\u202c this " + UUID.randomUUID();

        Document noted = Http.page(send(desk, path, Map.of("act", "note", "note", words)));

        assertTrue(noted.select(".note-list").text().contains(words), noted.text());
        assertTrue(card().text().contains(words));
        String id = noted.select("input[name=id]").val();
        assertEquals(200, send(desk, path, Map.of("act", "unnote", "id", id)).statusCode());
        HttpResponse<String> again = send(desk, path, Map.of("act", "unnote", "id", id));
        assertEquals(409, again.statusCode());
        assertTrue(again.body().contains("somebody has removed this note already"));
        assertFalse(card().text().contains(words));
    }

    @Test
    void a_note_that_is_not_taken_says_why_and_keeps_every_word() {
        leaveReply();
        String path = "/desk/replies/" + numberOf(card());
        String much = "x".repeat(10_000);

        HttpResponse<String> refused = send(desk, path, Map.of("act", "note", "note", much));

        assertEquals(422, refused.statusCode());
        Document page = Http.page(refused);
        assertEquals(much, page.getElementById("new-note").wholeText());
        assertEquals("true", page.getElementById("new-note").attr("aria-invalid"));
        assertEquals(
                422, send(desk, path, Map.of("act", "note", "note", "\u200b")).statusCode());
        assertEquals(400, send(desk, path, Map.of("act", "other")).statusCode());
        HttpResponse<String> gone =
                send(desk, "/desk/replies/999999999", Map.of("act", "note", "note", "Typed for nothing"));
        assertEquals(404, gone.statusCode());
        assertTrue(gone.body().contains("Typed for nothing"));
    }

    @Test
    void other_roles_see_what_they_may_and_nothing_else() {
        leaveReply();
        Element card = card();
        String reply = "/desk/replies/" + numberOf(card);
        String writer = card.select("a[href^=/desk/writers/]").attr("href");
        Http author = signedIn("AUTHOR");
        Http moderator = signedIn("MODERATOR");

        assertEquals(404, author.get(reply).statusCode(), "it answers the article of somebody else");
        assertEquals(
                404, send(author, reply, Map.of("act", "note", "note", "Mine")).statusCode());
        assertEquals(403, author.get(writer).statusCode());
        assertEquals(403, signedIn("CONTRIBUTOR").get(reply).statusCode());
        assertEquals(200, moderator.get(writer).statusCode());
        assertFalse(moderator.get(writer).body().contains("name=\"standing\""));
        assertEquals(
                403,
                send(moderator, writer, Map.of("act", "standing", "standing", "BLOCKED"))
                        .statusCode());
        assertEquals(302, SharedSite.visitor().get(writer).statusCode());
    }

    @Test
    void a_block_asks_what_becomes_of_what_waits_and_is_undone_as_a_batch() {
        leaveReply();
        leaveReply();
        String path = pathOfWriter();
        Map<String, String> block = standing(path);
        block.put("standing", "BLOCKED");
        block.put("until", LocalDate.now().plusDays(7).toString());
        block.put("held", "reject");
        block.put("reason", "Not here");

        Document asked = Http.page(send(desk, path, block));

        assertTrue(asked.text().contains("2 replies that wait are rejected"), asked.text());
        assertTrue(writersPage(path).text().contains("First-timer"), "nothing has happened yet");
        Map<String, String> meant = hidden(asked.select("form:has(button[value=confirm])"));
        meant.put("act", "confirm");
        Document done = Http.page(send(desk, path, meant));
        assertTrue(done.text().contains("Blocked: every reply goes to Spam until"), done.text());
        assertTrue(done.text().contains("2 rejected"), done.text());
        assertEquals(409, send(desk, path, meant).statusCode(), "the second tab");

        Map<String, String> undo = hidden(done.select("form:has(button[value=undo])"));
        undo.put("act", "undo");
        Document undone = Http.page(send(desk, path, undo));
        assertTrue(undone.text().contains("2 held"), undone.text());
        assertTrue(undone.text().contains("Blocked: every reply goes to Spam until"), undone.text());
        assertEquals(409, send(desk, path, undo).statusCode());

        Map<String, String> free = standing(path);
        free.put("standing", "");
        assertTrue(Http.page(send(desk, path, free)).text().contains("First-timer"));
    }

    @Test
    void what_was_decided_meanwhile_is_told_and_a_batch_of_others_is_not_decided_here() {
        leaveReply();
        String path = pathOfWriter();
        Map<String, String> first = standing(path);
        Map<String, String> second = standing(path);
        first.put("standing", "HELD");
        second.put("standing", "TRUSTED");
        assertEquals(200, send(desk, path, first).statusCode());

        HttpResponse<String> late = send(desk, path, second);

        assertEquals(409, late.statusCode());
        assertTrue(Http.page(late).text().contains("has decided about this writer meanwhile"));
        assertTrue(Http.page(late).text().contains("Watched: every reply is held"));
        Map<String, String> forged = standing(path);
        forged.putAll(Map.of("act", "confirm", "standing", "BLOCKED", "held", "spam", "batch", "1"));
        assertEquals(409, send(desk, path, forged).statusCode());
        forged.putAll(Map.of("act", "undo"));
        assertEquals(404, send(desk, path, forged).statusCode());
        Map<String, String> wrong = standing(path);
        wrong.putAll(Map.of("standing", "BLOCKED", "until", "2001-01-01"));
        Document refused = Http.page(send(desk, path, wrong));
        assertEquals("true", refused.getElementById("until").attr("aria-invalid"));
        wrong.putAll(Map.of("standing", "EVERYTHING"));
        assertEquals(422, send(desk, path, wrong).statusCode());
        wrong.putAll(Map.of("standing", "BLOCKED", "until", "", "held", "everything", "rule", "No such rule"));
        HttpResponse<String> unknown = send(desk, path, wrong);
        assertEquals(422, unknown.statusCode());
        assertFalse(Http.page(unknown).getElementById("held-problem").text().isEmpty());
        assertTrue(Http.page(unknown).getElementById("rule-problem").text().contains("house rules"));
        Map<String, String> back = standing(path);
        back.put("standing", "");
        assertEquals(200, send(desk, path, back).statusCode());
    }

    @Test
    void a_note_on_a_card_comes_up_in_the_open_queue_of_a_colleague_who_has_not_lost_their_place() {
        leaveReply();
        String words = "Look at this, " + UUID.randomUUID();
        String colleague = UUID.randomUUID() + "@example.org";
        Invitation.accepted("Mona", colleague, "MODERATOR", RunningJar.PASSWORD);
        try (var chromium = new Chromium()) {
            Page mine = queueOf(chromium, RunningJar.ADMINISTRATOR);
            Page theirs = queueOf(chromium, colleague);
            Locator card = cardOn(mine);
            card.locator("h2").click();
            button(card, "Note").click();
            button(card, "Add note").click();
            assertThat(card.getByLabel("New note")).hasAttribute("aria-invalid", "true");
            card.getByLabel("New note").fill(words);
            button(card, "Add note").click();

            assertThat(card).containsText(words);
            assertThat(cardOn(theirs)).containsText(words);
            assertThat(cardOn(theirs)).containsText("One note");
            Axe.FOR_STAFF.findsNothing(mine, "queue with a note");
        }
    }

    private Locator cardOn(Page page) {
        return page.locator("article.card").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Locator card, String words) {
        return card.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Page queueOf(Chromium chromium, String address) {
        Page page = chromium.browser().newContext().newPage();
        page.navigate(SharedSite.address() + "/desk");
        page.getByLabel("Email").fill(address);
        page.getByLabel("Password").fill(RunningJar.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/desk");
        page.navigate(SharedSite.address() + "/desk/queue?order=newest");
        return page;
    }

    private void leaveReply() {
        HttpResponse<String> taken = SharedSite.visitor()
                .post(
                        "/submit-reply/" + SharedSite.ARTICLE.substring("/articles/".length()),
                        Map.of("comment", "Who says so? " + UUID.randomUUID(), "name", name, "email", email));
        assertEquals(303, taken.statusCode(), taken.body());
    }

    /** In the queue without scripts. */
    private Element card() {
        Document page = Http.page(desk.get("/desk/queue/plain"));
        while (!page.text().contains(name)) {
            page = Http.page(desk.get("/desk/queue/plain?after="
                    + page.select("input[name=reply]").val()));
        }
        return page.selectFirst("article.card");
    }

    private static String numberOf(Element card) {
        return card.select("input[name=reply]").val();
    }

    private String pathOfWriter() {
        return card().select("a[href^=/desk/writers/]").attr("href");
    }

    private Document writersPage() {
        return writersPage(pathOfWriter());
    }

    private Document writersPage(String path) {
        HttpResponse<String> answer = desk.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return Http.page(answer);
    }

    private Map<String, String> standing(String path) {
        Map<String, String> fields = hidden(writersPage(path).select("form:has(select[name=standing])"));
        fields.put("act", "standing");
        return fields;
    }

    private static Map<String, String> hidden(List<Element> forms) {
        Map<String, String> fields = new LinkedHashMap<>();
        forms.get(0).select("input[type=hidden]").forEach(each -> fields.put(each.attr("name"), each.val()));
        return fields;
    }

    private static HttpResponse<String> send(Http by, String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.putIfAbsent(
                "owner",
                Http.page(by.get("/desk/queue/plain")).select("input[name=owner]").stream()
                        .findFirst()
                        .map(Element::val)
                        .orElse(""));
        return by.post(path, form);
    }

    private static Http signedIn(String role) {
        String address = UUID.randomUUID() + "@example.org";
        Invitation.accepted("Somebody", address, role, RunningJar.PASSWORD);
        return SharedSite.visitor().signedIn(address, RunningJar.PASSWORD);
    }
}

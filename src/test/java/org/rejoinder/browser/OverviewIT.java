package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** The menu of the desk and its first page, for each role. */
class OverviewIT {

    private static final String PASSWORD = "correct horse battery";

    private static Http author;
    private static Http moderator;
    private static Http editor;

    @BeforeAll
    static void invite() {
        author = invited("AUTHOR");
        moderator = invited("MODERATOR");
        editor = invited("EDITOR");
    }

    private static Http invited(String role) {
        String email = role.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.org";
        Invitation.accepted("Olga " + role, email, role, PASSWORD);
        return SharedSite.visitor().signedIn(email, PASSWORD);
    }

    @Test
    void each_role_finds_in_the_menu_what_it_may_open_and_nothing_else() {
        String replies = "Queue, Reports, Published";
        String content = "Articles, Pictures, Calendar, Bin";
        assertEquals(List.of("Overview", "Replies: Queue, Published", "Content: " + content), menu(author));
        assertEquals(List.of("Overview", "Replies: " + replies + ", Log, Statistics"), menu(moderator));
        String more = "Articles, Pages, Pictures, Tags and series, Calendar, Bin";
        assertEquals(
                List.of("Overview", "Replies: " + replies + ", Log, Statistics", "Content: " + more), menu(editor));
        assertEquals(
                List.of(
                        "Overview",
                        "Replies: " + replies + ", Policy, Log, Statistics",
                        "Content: " + more,
                        "Site: Settings, People, Mail, Personal data, Webhooks, Moving"),
                menu(SharedSite.administrator()));
        for (Http each : List.of(author, moderator, editor, SharedSite.administrator())) {
            Http.page(each.get("/desk"))
                    .select("#desk-nav a")
                    .forEach(entry ->
                            assertEquals(200, each.get(entry.attr("href")).statusCode(), entry.attr("href")));
        }
    }

    /** Its groups by name, with what is in them; without numbers. */
    private static List<String> menu(Http person) {
        Document page = Http.page(person.get("/desk"));
        page.select(".number").remove();
        return page.select("#desk-nav > *").stream()
                .map(group -> Stream.of(
                                group.select("p").text(),
                                group.select("a").eachText().stream().collect(Collectors.joining(", ")))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(": ")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/desk, Overview, page",
        "/desk/queue, Queue, page",
        "/desk/queue?state=spam, Queue, page",
        "/desk/queue?state=published, Published, page",
        "/desk/reports, Reports, page",
        "/desk/queue/plain, Queue, true",
        "/desk/second, Queue, true",
        "/desk/featured, Queue, true",
        "/desk/writers/1, Queue, true",
        "/desk/replies/1, Queue, true",
        "/desk/articles, Articles, page",
        "/desk/article-notes/1, Articles, true",
        "/desk/articles/1, Articles, true",
        "/desk/articles/calendar, Calendar, page",
        "/desk/pages/1, Pages, true",
        "/desk/media, Pictures, page",
        "/desk/tags, Tags and series, page",
        "/desk/mail, Mail, page",
        "/desk/data, Personal data, page"
    })
    void the_menu_tells_where_one_is(String path, String entry, String how) {
        Document page = Http.page(SharedSite.administrator().get(path));
        page.select(".number").remove();

        assertEquals(
                List.of(entry + " " + how),
                page.select("#desk-nav [aria-current]").stream()
                        .map(each -> each.text() + " " + each.attr("aria-current"))
                        .toList());
    }

    @Test
    void what_is_opened_now_and_then_stands_behind_more_which_opens_by_keyboard_and_without_scripts() {
        try (var chromium = new Chromium()) {
            for (boolean scripts : new boolean[] {true, false}) {
                Page desk = signedIn(chromium.browser().newContext(phone().setJavaScriptEnabled(scripts)));
                assertThat(desk.locator("#desk-nav a:visible")).hasCount(10);
                var log = desk.locator("#desk-nav a[href='/desk/log']");
                assertThat(log).isHidden();

                desk.locator("#desk-nav summary").first().press("Enter");

                assertThat(log).isVisible();
                desk.keyboard().press("Tab");
                desk.keyboard().press("Tab");
                assertThat(log).isFocused();
                log.press("Enter");
                assertThat(desk.locator("h1")).hasText("Log");
                assertThat(log).hasAttribute("aria-current", "page");
                assertThat(log).isVisible();
            }
        }
    }

    @Test
    void on_a_phone_the_menu_is_one_row_in_which_the_open_entry_is_in_sight() {
        try (var chromium = new Chromium()) {
            Page desk = signedIn(chromium.browser().newContext(phone()));
            desk.navigate(SharedSite.address() + "/desk/data");

            Locator entry = desk.locator("#desk-nav [aria-current]");
            assertThat(entry).isInViewport();
            assertTrue(entry.boundingBox().x + entry.boundingBox().width <= 360, "the entry is cut off");
            Locator first = desk.locator("#desk-nav a").first();
            assertEquals(entry.boundingBox().y, first.boundingBox().y, 1);
            first.focus();
            assertThat(first).isInViewport();
        }
    }

    @Test
    void what_is_behind_ones_name_opens_and_closes_by_keyboard_and_works_without_scripts() {
        try (var chromium = new Chromium()) {
            Page desk = signedIn(chromium.browser().newContext(phone()));
            Locator name = desk.locator("details.me summary");
            var signOut = new Page.GetByRoleOptions().setName("Sign out");
            assertThat(desk.getByRole(AriaRole.BUTTON, signOut)).isHidden();

            name.press("Enter");

            assertThat(desk.getByRole(AriaRole.BUTTON, signOut)).isVisible();
            desk.keyboard().press("Escape");
            assertThat(desk.getByRole(AriaRole.BUTTON, signOut)).isHidden();
            assertThat(name).isFocused();

            Page plain = signedIn(chromium.browser().newContext(phone().setJavaScriptEnabled(false)));
            plain.locator("details.me summary").click();
            plain.getByRole(AriaRole.BUTTON, signOut).click();
            assertEquals(302, statusWithout(plain));
        }
    }

    /** Where somebody is led who is signed out. */
    private static int statusWithout(Page page) {
        page.navigate(SharedSite.address() + "/desk");
        return URI.create(page.url()).getPath().equals("/login") ? 302 : 200;
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(360, 740);
    }

    private static Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(SharedSite.address() + "/login");
        page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        page.getByLabel("Password").fill(RunningJar.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/desk");
        return page;
    }

    @Test
    void the_days_of_a_week_stand_beside_each_other() {
        try (var chromium = new Chromium()) {
            Page desk = signedIn(chromium.browser().newContext());
            desk.setViewportSize(1440, 900);
            desk.navigate(SharedSite.address() + "/desk/articles/calendar");

            Object uneven = desk.evaluate("[...document.querySelectorAll('.calendar tbody tr')].filter(week =>"
                    + " new Set([...week.cells].map(day => day.getBoundingClientRect().top)).size > 1).length");

            assertEquals(0, uneven);
        }
    }

    @Test
    void a_decision_changes_the_number_in_the_menu_at_once() {
        reply("One of those that are counted " + UUID.randomUUID());
        try (var chromium = new Chromium()) {
            Page desk = signedIn(chromium.browser().newContext());
            desk.navigate(SharedSite.address() + "/desk/queue?order=newest");
            int before = number(desk);
            // The undo of an earlier decision may be offered there already
            List<String> offered = desk.locator("#outcome").all().stream()
                    .map(outcome -> outcome.getAttribute("data-offer"))
                    .toList();

            desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish"))
                    .first()
                    .click();
            assertThat(desk.locator("#outcome"
                            + offered.stream()
                                    .map(":not([data-offer='%s'])"::formatted)
                                    .collect(Collectors.joining())))
                    .isVisible();

            assertTrue(number(desk) < before, "still " + before);
        }
    }

    private static int number(Page desk) {
        return Integer.parseInt(desk.locator("#held").getAttribute("aria-label").replaceAll("\\D", ""));
    }

    /** @return its receipt */
    private static String reply(String words) {
        Map<String, String> form =
                Map.of("comment", words, "name", "Olga Reader", "email", UUID.randomUUID() + "@example.org");
        HttpResponse<String> taken = SharedSite.visitor().post(SharedSite.ARTICLE, form);
        assertEquals(303, taken.statusCode());
        return taken.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void what_waits_is_told_to_whom_it_concerns_and_one_click_leads_to_it() {
        reply("Somebody has to look at this " + UUID.randomUUID());
        String title = "Handed in " + UUID.randomUUID();
        String article = draft(title);
        assertTrue(overview(author).select("#drafts ~ ul a").eachAttr("href").contains(article), "it is a draft");

        new DeskForm(author, article, "submitArticle").send(author);

        assertTrue(waiting(editor).contains(title), waiting(editor));
        assertTrue(overview(editor).select("ul.waiting a").eachAttr("href").contains(article));
        assertTrue(overview(editor)
                .select("#desk-nav a[href=/desk/articles] .number")
                .hasText());
        assertTrue(!waiting(moderator).contains(title), waiting(moderator));
        assertTrue(!waiting(author).contains(title), waiting(author));
        assertTrue(waiting(moderator).matches("(?s).*\\d+ held repl(y|ies) oldest .*"), waiting(moderator));
        assertEquals(
                "/desk/queue",
                overview(moderator).select("ul.waiting a").first().attr("href"));
        assertTrue(overview(moderator).select("#drafts, #scheduled").isEmpty());
        Document page = overview(moderator);
        page.select("details.me").remove();
        assertTrue(!page.text().contains("mail"), "mail is the administrator's");
    }

    @Test
    void the_menu_counts_what_each_person_can_act_on_and_has_words_for_it() {
        reply("Somebody has to look at this " + UUID.randomUUID());
        String article = draft("Counted " + UUID.randomUUID());
        new DeskForm(author, article, "submitArticle").send(author);
        assertTrue(words(editor, "unfinished").contains(" waiting for review"), words(editor, "unfinished"));

        new DeskForm(editor, article, "giveBack")
                .with("review", "The dates are wrong.")
                .send(editor);

        assertTrue(words(author, "unfinished").contains(" returned to you"), words(author, "unfinished"));
        assertTrue(!words(author, "unfinished").contains("review"), "authors review nothing");
        assertTrue(words(moderator, "held").matches("[\\d,]+ waiting"), words(moderator, "held"));
        assertTrue(overview(moderator).select("#held").text().matches("\\d\\d?\\+?"));
        assertTrue(
                overview(moderator).select("#unfinished").isEmpty(), "there is nothing for them to do with articles");
        assertTrue(overview(author).select("#reported, #undelivered").isEmpty());
    }

    private static String words(Http person, String count) {
        return overview(person).select("#" + count).attr("aria-label");
    }

    @Test
    void what_an_editor_returned_waits_for_its_author_and_says_why() {
        String title = "Returned " + UUID.randomUUID();
        String article = draft(title);
        new DeskForm(author, article, "submitArticle").send(author);
        new DeskForm(editor, article, "giveBack")
                .with("review", "The dates are wrong.")
                .send(editor);

        assertTrue(waiting(author).contains(title + " Returned to you: The dates are wrong."), waiting(author));
        assertTrue(
                !overview(author).select("#drafts ~ ul a").eachAttr("href").contains(article), "it is there only once");
        assertTrue(!waiting(editor).contains(title), waiting(editor));
        assertTrue(!overview(author).text().contains("You have no drafts"), "it is one of theirs");

        new DeskForm(author, article, "submitArticle").send(author);
        assertTrue(!waiting(author).contains(title), waiting(author));
    }

    @Test
    void the_overview_the_menu_and_the_queue_count_the_same() {
        String words = "Appealed " + UUID.randomUUID();
        String receipt = reply(words);
        Document card = Http.page(SharedSite.administrator().get("/desk/queue/plain"));
        while (!card.text().contains(words)) {
            card = Http.page(SharedSite.administrator()
                    .get("/desk/queue/plain?after="
                            + card.select("input[name=reply]").val()));
        }
        SharedSite.administrator()
                .post(
                        "/desk/queue/plain",
                        Map.of("reply", card.select("input[name=reply]").val(), "revision", "1", "act", "reject"));
        SharedSite.visitor().post(receipt, Map.of("act", "appeal", "revision", "1", "appeal", "I am right"));

        Document page = overview(moderator);
        int held = Integer.parseInt(page.select("#desk-nav a[href=/desk/queue] .number")
                .attr("aria-label")
                .replaceAll("\\D", ""));

        assertEquals(held, figure(page, "/desk/queue"));
        assertEquals(held, tab("held"));
        assertEquals(tab("appeals"), figure(page, "/desk/queue?state=appeals"));
        assertTrue(waiting(moderator).matches("(?s).*of them (is an appeal|are appeals).*"), waiting(moderator));
    }

    /** How many replies the queue says that this list has. */
    private static int tab(String state) {
        return Integer.parseInt(Http.page(moderator.get("/desk/queue"))
                .select(".tabs a[href*='state=" + state + "&'] .number")
                .text());
    }

    private static int figure(Document page, String address) {
        return page.select("ul.waiting a").stream()
                .filter(item -> item.attr("href").equals(address))
                .mapToInt(item -> Integer.parseInt(item.select(".figure").text()))
                .sum();
    }

    @Test
    void who_may_not_decide_about_replies_is_not_told_that_they_wait_and_the_queue_says_who_decides() {
        Document page = overview(author);

        assertTrue(page.select("ul.waiting a[href=/desk/queue]").isEmpty(), page.text());
        assertEquals("", page.select("#held").text());
        String queue = Http.page(author.get("/desk/queue")).text();
        assertTrue(queue.contains("Moderators decide about these replies."), queue);
    }

    @Test
    void where_nothing_waits_it_says_so() {
        Document page = overview(invited("AUTHOR"));

        assertEquals("Nothing needs you now.", page.select(".empty .big").text());
        assertTrue(page.text().contains("No error reports"), page.text());
        assertTrue(page.text().contains("You have no drafts."), page.text());
        assertTrue(page.text().contains("An editor chooses the day"), page.text());
        assertTrue(!page.text().contains("under Schedule"), "they may not schedule");
    }

    @Test
    void a_reported_error_waits_for_the_author() {
        String title = "Wrong somewhere " + UUID.randomUUID();
        String article = draft(title);
        new DeskForm(editor, article, "publishArticle").send(editor);
        String slug = Http.page(editor.get(article)).getElementById("address").val();

        HttpResponse<String> sent = SharedSite.visitor()
                .post(
                        "/articles/" + slug + "/errors",
                        Map.of("comment", "It was on a Friday", "name", "Rita", "email", "rita@example.org"));

        assertEquals(303, sent.statusCode());
        var item = overview(author).select("ul.waiting a[href=" + article + "#reports-heading]");
        assertTrue(item.text().matches("\\d+ error reports? from (a reader|readers) .* oldest .*"), item.text());
        assertTrue(!waiting(moderator).contains("error report"), waiting(moderator));
    }

    /** By the author; its address at the desk. */
    private static String draft(String title) {
        HttpResponse<String> saved = new DeskForm(author, "/desk/articles/new", "save")
                .with("title", title)
                .with("byline", "Olga Author")
                .send(author);
        return URI.create(saved.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static Document overview(Http person) {
        return Http.page(person.get("/desk"));
    }

    private static String waiting(Http person) {
        return overview(person).select("section[aria-labelledby=waiting]").text();
    }
}

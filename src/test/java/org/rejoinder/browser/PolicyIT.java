package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** The screening policy, from the page where it is made to the writers it meets; each test begins with the first version. */
class PolicyIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String OTHER_ARTICLE = "/articles/what-a-receipt-is-for";

    private static Chromium chromium;
    private static BrowserContext context;

    private Page page;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        context = chromium.browser().newContext();
        Page desk = context.newPage();
        desk.navigate(SharedSite.address() + "/login");
        signIn(desk);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void open() {
        page = context.newPage();
        page.navigate(SharedSite.address() + "/desk/policy");
    }

    @AfterEach
    void restore() {
        page.navigate(SharedSite.address() + "/desk/policy?version=1");
        save();
        page.close();
    }

    @Test
    void a_rule_is_tried_on_one_reply_before_it_is_saved() {
        page.getByLabel("Hold replies that contain").fill("turnip");
        page.getByLabel("Move to Spam what contains").fill("/win \\d+ cows/");

        trial("I grow turnips.");
        assertThat(page.locator(".verdict")).hasText("It would wait for a moderator.");
        assertThat(page.locator(".signs li")).hasCount(1);
        trial("I grow a TURNIP.");
        assertThat(page.locator(".signs mark")).hasText("TURNIP");
        trial("Win 12 cows");
        assertThat(page.locator(".verdict")).hasText("It would go to Spam.");

        assertEquals("held", stateOf(reply("I grow a turnip. " + UUID.randomUUID())), "nothing is saved yet");
    }

    @Test
    void the_site_says_that_a_person_reads_each_reply_first_only_while_that_is_so() {
        assertTrue(said("/pages/comment-policy").contains("A person reads what you write before it appears"));

        page.getByLabel("Published at once if no automatic check flags the reply")
                .check();
        save();

        for (String path : List.of("/", "/pages/about", "/pages/comment-policy", SharedSite.ARTICLE)) {
            String said = said(path);
            assertFalse(said.contains("read by a person before") || said.contains("A person reads"), said);
        }
        assertTrue(said("/pages/comment-policy").contains("A person may read what you write before it appears"));
    }

    private static String said(String path) {
        return Http.page(SharedSite.visitor().get(path)).text();
    }

    @Test
    void what_is_no_rule_is_said_at_its_field_and_nothing_typed_is_lost() {
        page.getByLabel("Hold replies that contain").fill("turnip\n/(/");
        page.getByLabel("Move to Spam from").fill("101");
        page.getByLabel("Move to Spam what comes from").fill("here");
        page.getByRole(AriaRole.BUTTON, named("Save the policy")).click();

        assertThat(page.locator("#holding-problem")).containsText("/(/");
        assertThat(page.locator("#spamFrom-problem")).containsText("100");
        assertThat(page.locator("#networks-problem")).containsText("here");
        assertThat(page.getByLabel("Hold replies that contain")).hasValue("turnip\n/(/");
        assertThat(page.locator("#spamFrom")).isFocused();
    }

    @Test
    void a_rehearsal_shows_what_a_rule_would_have_done_with_what_people_published() {
        page.getByLabel("Hold replies that contain").fill("the");

        page.getByRole(AriaRole.BUTTON, named("Rehearse")).click();

        assertThat(page.locator("#rehearsed")).isFocused();
        assertThat(page.locator("#rehearsed")).isInViewport();
        assertEquals(
                true,
                page.evaluate("() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"),
                "leaving asks: the rule is not saved");
        Locator published = page.locator("#matrix tbody tr").first().locator("td");
        int held = Integer.parseInt(published.nth(1).innerText().split("\\s")[0]);
        assertTrue(held > 0, "some of the sample's replies say \"the\"");
        assertThat(page.locator(".rehearsed li").first()).containsText("new with this change");
        page.locator(".rehearsed summary").first().click();
        assertTrue(page.locator(".rehearsed details[open] .typed")
                .innerText()
                .toLowerCase()
                .contains("the"));
    }

    @Test
    void what_a_rule_takes_for_spam_keeps_its_receipt_and_is_put_back_with_one_key() {
        page.getByLabel("Move to Spam what contains").fill("turnip");
        save();
        String text = "Turnip soup " + UUID.randomUUID();

        String receipt = reply(text).headers().firstValue("Location").orElseThrow();
        var shown = Http.page(SharedSite.visitor().get(receipt));
        assertEquals("Your reply is awaiting moderation", shown.select("h1").text());
        assertTrue(shown.text().contains("a moderator can still publish it"), shown.text());
        assertTrue(shown.text().contains("the wording") && !shown.text().contains("Rule"), shown.text());

        page.navigate(SharedSite.address() + "/desk/queue?state=spam&order=newest&q=" + text.split(" ")[2]);
        Locator card = page.getByRole(AriaRole.ARTICLE);
        assertThat(card.locator("mark")).hasText("Turnip");
        page.keyboard().press("j");
        page.keyboard().press("h");
        assertThat(page.locator("#outcome")).containsText("is back in the queue");
        page.navigate(SharedSite.address() + "/desk/queue?q=" + text.split(" ")[2]);
        assertThat(card).containsText("Rule for spam: turnip");
    }

    @Test
    void an_article_that_the_policy_closes_says_so_and_gives_words_back() {
        page.getByLabel("Add an article").fill(SharedSite.address() + OTHER_ARTICLE + "#respond");
        page.getByRole(AriaRole.BUTTON, named("Add").setExact(true)).click();
        page.getByLabel("What a receipt is for").selectOption("CLOSED");
        save();

        assertTrue(Http.page(SharedSite.visitor().get(OTHER_ARTICLE))
                .select("form")
                .isEmpty());
        var typed = typed("Too late " + UUID.randomUUID());
        HttpResponse<String> refused = SharedSite.visitor().post(OTHER_ARTICLE, typed);
        assertEquals(403, refused.statusCode());
        for (String field : typed.keySet()) {
            var kept = Http.page(refused).getElementById(field);
            assertEquals(typed.get(field), field.equals("comment") ? kept.wholeText() : kept.val());
        }
        assertEquals("held", stateOf(reply("Elsewhere " + UUID.randomUUID())));
    }

    @Test
    void a_day_on_which_an_article_closes_stands_on_its_page() {
        page.getByLabel("Close replies after").fill("9000");
        page.getByLabel("Published at once if no automatic check flags the reply, whoever the writer is")
                .check();
        save();

        var article = Http.page(SharedSite.visitor().get(OTHER_ARTICLE));
        assertTrue(article.select(".closes").text().startsWith("Open to replies until"), article.text());
        assertEquals(
                "A person may read it before it appears.",
                article.select(".submit .hint").text());
    }

    @Test
    void a_network_is_blocked_and_nobody_can_claim_to_come_from_it_or_from_elsewhere() {
        page.getByLabel("Move to Spam what comes from").fill("203.0.113.0/24");
        save();
        assertEquals("held", claiming("203.0.113.9"));

        page.getByLabel("Move to Spam what comes from").fill("127.0.0.0/8\n::1");
        save();
        assertEquals("set aside", claiming("198.51.100.7"));
    }

    @Test
    void a_wave_puts_the_brake_on_and_the_article_still_answers() {
        for (int i = 0; i < 40; i++) {
            assertEquals(303, reply("Wave " + i + " " + UUID.randomUUID()).statusCode());
        }
        assertEquals(200, SharedSite.visitor().get(SharedSite.ARTICLE).statusCode());

        for (int tries = 0; !page.content().contains("Unusually many replies"); tries++) {
            assertTrue(tries < 20, "the policy page says so");
            page.waitForTimeout(500);
            page.reload();
        }
        page.getByLabel("Published at once if no automatic check flags the reply")
                .check();
        trial("I grow turnips.");
        assertThat(page.locator(".verdict")).containsText("It would wait for a moderator. The spam-wave alarm is on");
        page.getByLabel("From a known, verified writer").check();
        trial("I grow turnips.");
        assertThat(page.locator(".verdict")).hasText("It would be published at once.");
        page.getByLabel("Spam-wave alarm").fill("0");
        page.getByLabel("From a known, verified writer").uncheck();
        trial("I grow turnips.");
        assertThat(page.locator(".verdict")).hasText("It would be published at once.");
        page.navigate(SharedSite.address() + "/desk/queue");
        assertThat(page.locator(".braking")).isVisible();
        page.navigate(SharedSite.address() + "/desk/log?act=brake_on");
        assertThat(page.locator("tbody tr").first()).containsText("replies in a minute");
    }

    @Test
    void who_works_here_answers_with_a_badge_and_without_scripts() {
        var withoutScripts = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (BrowserContext plain = chromium.browser().newContext(withoutScripts)) {
            Page desk = plain.newPage();
            desk.navigate(SharedSite.address() + "/login");
            signIn(desk);
            desk.navigate(SharedSite.address() + "/desk/queue?state=published");
            desk.getByRole(AriaRole.LINK, named("Answer").setExact(true))
                    .first()
                    .click();
            desk.getByRole(AriaRole.BUTTON, named("Publish the answer")).click();
            assertThat(desk.getByLabel("Your answer")).isVisible();
            plain.clearCookies();
            String words = "We have mended it. " + UUID.randomUUID();
            desk.getByLabel("Your answer").fill(words);
            desk.getByRole(AriaRole.BUTTON, named("Publish the answer")).click();
            signIn(desk);
            assertThat(desk.getByLabel("Your answer")).hasValue(words);
            desk.getByRole(AriaRole.BUTTON, named("Publish the answer")).click();

            assertThat(desk.getByText("Your answer is published.")).isVisible();
            Locator answer = desk.getByRole(AriaRole.ARTICLE);
            assertThat(answer).containsText(words);
            desk.navigate(SharedSite.address() + "/replies/" + answer.getAttribute("data-reply"));
            assertThat(desk.locator(".reply:target .badge")).hasText("Staff");
            assertThat(desk.locator(".reply:target")).containsText(words);
        }
    }

    private void trial(String text) {
        page.locator("#text").fill(text);
        Locator before = page.locator(".verdict");
        if (before.count() > 0) {
            before.evaluate("element => element.textContent = ''");
        }
        page.getByRole(AriaRole.BUTTON, named("Try").setExact(true)).click();
        assertThat(page.locator(".verdict")).not().hasText("");
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, named("Save the policy")).click();
        assertThat(page.locator(".outcome")).containsText("is in force");
    }

    private static String claiming(String address) {
        return stateOf(SharedSite.visitor()
                .post(
                        SharedSite.ARTICLE,
                        FORM,
                        Http.encoded(typed("From afar " + UUID.randomUUID())),
                        "X-Forwarded-For",
                        address,
                        "Forwarded",
                        "for=" + address));
    }

    private static HttpResponse<String> reply(String text) {
        return SharedSite.visitor().post(SharedSite.ARTICLE, typed(text));
    }

    private static Map<String, String> typed(String text) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("comment", text);
        typed.put("name", "Rita Reader");
        typed.put("email", "rita.policy." + UUID.randomUUID() + "@example.org");
        typed.put("website", "");
        return typed;
    }

    /** What a receipt says of a reply that was taken. */
    private static String stateOf(HttpResponse<String> taken) {
        assertEquals(303, taken.statusCode());
        var receipt = Http.page(
                SharedSite.visitor().get(taken.headers().firstValue("Location").orElseThrow()));
        assertFalse(receipt.select("h1").isEmpty());
        return receipt.text().contains("set it aside") ? "set aside" : "held";
    }

    private static void signIn(Page desk) {
        desk.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        desk.getByLabel("Password").fill(RunningJar.PASSWORD);
        desk.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        desk.waitForLoadState();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

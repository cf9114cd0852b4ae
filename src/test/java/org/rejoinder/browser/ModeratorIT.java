package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** The queue in a browser, on one site; each test begins with an empty queue. */
class ModeratorIT {

    private static final int HELD = 30;

    private static Chromium chromium;
    private static RunningJar jar;
    private static int round;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        jar = RunningJar.ready(RunningJar.newSite());
    }

    @AfterAll
    static void stop() {
        jar.close();
        chromium.close();
    }

    @Test
    void a_whole_queue_of_thirty_is_decided_by_keyboard_alone() {
        heldReplies();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = signedIn(context);
            page.keyboard().press("j");
            for (int decided = 0; decided < HELD; decided++) {
                String name = page.locator(":focus").innerText();
                assertEquals("H2", page.evaluate("document.activeElement.tagName"), "a card has the focus");
                switch (decided % 3) {
                    case 0 -> {
                        page.keyboard().press("p");
                        assertSaid(page, "The reply by " + name + " is published.");
                    }
                    case 1 -> {
                        page.keyboard().press("s");
                        assertSaid(page, "The reply by " + name + " is marked as spam.");
                    }
                    default -> {
                        page.keyboard().press("r");
                        page.keyboard().press("ArrowDown");
                        page.keyboard().press("Enter");
                        assertSaid(page, "The reply by " + name + " is rejected.");
                    }
                }
            }
            assertThat(page.getByText("Nothing is waiting.")).isVisible();
            assertThat(page.locator("#outcome")).isFocused();

            page.keyboard().press("u");
            assertSaid(page, "is waiting again");
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(1);
            page.navigate(jar.address() + "/desk/queue?state=rejected");
            assertThat(page.getByRole(AriaRole.ARTICLE).first()).containsText("Not about the article");
        }
    }

    @Test
    void all_that_match_are_decided_as_they_were_counted_and_undone_together() {
        heldReplies();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = signedIn(context);
            int spam = Integer.parseInt(
                    page.locator(".tabs a").nth(3).locator(".number").innerText());
            page.getByRole(AriaRole.BUTTON, named("Select all that match, on every page"))
                    .click();
            assertThat(page.getByText("30 replies are selected, as they are now."))
                    .isVisible();

            reply(99);
            page.getByRole(AriaRole.BUTTON, named("Spam selected")).click();

            assertSaid(page, "30 replies are decided.");
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(1);
            assertThat(page.getByRole(AriaRole.ARTICLE)).containsText(writer(99));
            assertThat(page.getByRole(AriaRole.LINK, named("Spam " + (spam + 30))))
                    .isVisible();

            page.getByRole(AriaRole.BUTTON, named("Undo")).click();
            assertSaid(page, "Undone. Every reply of the batch is as it was before.");
            assertThat(page.getByRole(AriaRole.LINK, named("Held 31"))).isVisible();

            page.navigate(jar.address() + "/desk/log");
            page.getByRole(AriaRole.BUTTON, named("Verify")).click();
            assertThat(page.getByText("The log is whole")).isVisible();
        }
    }

    @Test
    void after_an_undone_batch_each_button_is_still_about_the_reply_it_stood_on() {
        heldReplies();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = signedIn(context);
            page.getByRole(AriaRole.ARTICLE, named(writer(1)))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                    .click();
            assertSaid(page, "The reply by " + writer(1) + " is published.");
            page.getByLabel("Select " + writer(0)).check();
            page.getByLabel("Select " + writer(2), new Page.GetByLabelOptions().setExact(true))
                    .check();
            String button = page.getByRole(AriaRole.ARTICLE, named(writer(2)))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Spam"))
                    .getAttribute("id");

            page.getByRole(AriaRole.BUTTON, named("Publish selected")).click();
            assertSaid(page, "2 replies are decided.");
            page.getByRole(AriaRole.BUTTON, named("Undo")).click();
            assertSaid(page, "Undone.");

            assertEquals(
                    button,
                    page.getByRole(AriaRole.ARTICLE, named(writer(2)))
                            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Spam"))
                            .getAttribute("id"));
        }
    }

    @Test
    void near_identical_replies_stand_on_one_card_and_are_decided_at_once_but_for_what_was_ticked_out() {
        emptyQueue();
        try (BrowserContext context = chromium.browser().newContext()) {
            for (int i = 0; i < 25; i++) {
                reply(
                        i,
                        "I made $%d000 from home last month, ask me how at https://job-%d.example today!"
                                .formatted(i, i));
            }
            Page page = signedIn(context);
            Locator group = page.locator("section.alike");
            for (int tries = 0; tries < 40 && !page.getByText("25 alike").isVisible(); tries++) {
                page.waitForTimeout(250);
                page.reload();
            }
            assertThat(group.getByRole(AriaRole.HEADING)).hasText("25 alike");
            assertThat(page.getByRole(AriaRole.ARTICLE).getByText("from home last month"))
                    .hasCount(0);

            group.getByText("Look at them").click();
            group.getByRole(AriaRole.CHECKBOX).nth(3).uncheck();
            group.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("All of them are spam"))
                    .click();
            assertSaid(page, "24 replies are decided.");

            for (int tries = 0; tries < 40 && page.getByText(writer(3)).count() == 0; tries++) {
                page.waitForTimeout(250);
                page.reload();
            }
            assertThat(page.getByRole(AriaRole.HEADING, named(writer(3)))).isVisible();
        }
    }

    @Test
    void what_one_decides_leaves_the_list_of_the_other_without_a_reload() {
        heldReplies();
        try (BrowserContext first = chromium.browser().newContext();
                BrowserContext second = chromium.browser().newContext()) {
            Page page = signedIn(first);
            Page other = signedIn(second);
            Locator typed = other.getByRole(AriaRole.ARTICLE).nth(1).getByLabel("What the writer will read");
            other.getByText("Give a reason").nth(1).click();
            typed.fill("A sentence that I was typing");
            assertThat(other.getByRole(AriaRole.HEADING, named(writer(0)))).isVisible();

            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");

            assertThat(other.getByRole(AriaRole.HEADING, named(writer(0)))).hasCount(0);
            assertThat(other.getByText("Somebody else has just decided about one reply of this page."))
                    .isVisible();
            assertThat(other.getByRole(AriaRole.LINK, named("Held 29"))).isVisible();
            assertThat(other.getByRole(AriaRole.ARTICLE).first().locator("textarea"))
                    .hasValue("A sentence that I was typing");

            reply(99);
            assertThat(other.getByRole(AriaRole.LINK, named("Held 30"))).isVisible();
        }
    }

    @Test
    void who_comes_second_reads_who_was_first() {
        heldReplies();
        try (BrowserContext first = chromium.browser().newContext();
                BrowserContext second = chromium.browser().newContext()) {
            Page page = signedIn(first);
            second.routeWebSocket("**", socket -> {
                // a line that is down: no news arrive
            });
            Page late = signedIn(second);
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "is published");

            late.keyboard().press("j");
            late.keyboard().press("s");

            assertSaid(late, "was already published by Administrator");
        }
    }

    @Test
    void the_queue_is_decided_without_scripts_and_a_form_sent_twice_is_told_who_was_first() {
        heldReplies();
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = signedIn(context);
            page.getByRole(AriaRole.LINK, named("One at a time, without scripts"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, named(writer(0)))).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertSaid(page, "The reply by " + writer(0) + " is published.");
            page.getByRole(AriaRole.BUTTON, named("Spam")).click();
            assertSaid(page, "The reply by " + writer(1) + " is marked as spam.");
            page.getByRole(AriaRole.BUTTON, named("Undo")).click();
            assertSaid(page, "The reply by " + writer(1) + " is waiting again.");
            page.getByRole(AriaRole.BUTTON, named("Next")).click();
            page.getByLabel("House rule").selectOption("Advertising");
            page.getByLabel("What the writer will read").fill("Not here, please.");
            page.getByRole(AriaRole.BUTTON, named("Reject")).click();
            assertSaid(page, "The reply by " + writer(2) + " is rejected.");

            assertEquals(409, page.reload().status());
            assertSaid(page, "The reply by " + writer(2) + " was already rejected by Administrator");
        }
    }

    /** Nothing is waiting but the replies of this test. */
    private static void heldReplies() {
        emptyQueue();
        for (int i = 0; i < HELD; i++) {
            reply(i);
        }
    }

    private static void emptyQueue() {
        round++;
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = signedIn(context);
            while (page.getByRole(AriaRole.ARTICLE).count() > 0) {
                page.getByRole(AriaRole.BUTTON, named("Select all on this page"))
                        .click();
                page.getByRole(AriaRole.BUTTON, named("Publish selected")).click();
                assertSaid(page, "decided.");
                page.reload();
            }
        }
    }

    /** Each test has writers of its own. */
    private static String writer(int number) {
        return "Writer " + (char) ('A' + round) + number;
    }

    /** Two of these are not alike. */
    private static void reply(int number) {
        var random = new Random(1_000L * round + number);
        String letters =
                random.ints(40, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        reply(number, "What about " + letters + "?");
    }

    private static void reply(int number, String comment) {
        Map<String, String> form = new HashMap<>();
        form.put("comment", comment);
        form.put("name", writer(number));
        form.put("email", "writer.%d.%d@example.org".formatted(round, number));
        assertEquals(303, new Http(jar.address()).post(Site.ARTICLE, form).statusCode());
    }

    private static Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(jar.address() + "/desk/queue");
        page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        page.getByLabel("Password").fill(RunningJar.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/queue");
        return page;
    }

    private static void assertSaid(Page page, String words) {
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(words);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}

package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** The queue in a browser, on one site; each test begins with an empty queue. */
class ModeratorIT {

    private static final int HELD = 30;
    private static final int LETTERS = 26;
    private static final String MODERATOR = "mo@example.org";

    private static Chromium chromium;
    private static RunningJar jar;
    private static String administrator;
    private static String moderator;
    private static Http http;
    private static int round;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        jar = RunningJar.ready(RunningJar.newSite());
        administrator = session(RunningJar.ADMINISTRATOR);
        moderator = added("Mo Moderator", "Moderator", MODERATOR);
    }

    @AfterAll
    static void stop() {
        jar.close();
        chromium.close();
    }

    @Test
    void a_whole_queue_of_thirty_is_decided_by_keyboard_alone() {
        heldReplies(HELD);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
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
                        page.keyboard().press("Shift+Tab");
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
        heldReplies(HELD);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            int spam = Integer.parseInt(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Spam"))
                    .locator(".number")
                    .innerText());
            page.getByRole(AriaRole.BUTTON, named("Select all matching replies, on every page"))
                    .click();
            assertThat(page.getByText("30 replies selected.")).isVisible();
            page.keyboard().press("a");
            assertThat(page.getByText("20 selected.")).isHidden();

            reply(99);
            page.getByRole(AriaRole.BUTTON, named("Mark selected as spam")).click();

            assertSaid(page, "30 replies marked as spam.");
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(1);
            assertThat(page.getByRole(AriaRole.ARTICLE)).containsText(writer(99));
            assertThat(page.getByRole(AriaRole.LINK, named("Spam " + (spam + 30))))
                    .isVisible();

            page.navigate(jar.address() + "/desk/log");
            page.navigate(jar.address() + "/desk/queue");
            assertSaid(page, "30 replies marked as spam.");
            page.keyboard().press("u");
            assertSaid(page, "Undone. 30 replies are as they were before.");
            assertThat(page.getByRole(AriaRole.LINK, named("Held 31"))).isVisible();
            assertThat(page.getByRole(AriaRole.ARTICLE).first()).containsText(writer(0));

            page.navigate(jar.address() + "/desk/log");
            page.getByRole(AriaRole.BUTTON, named("Verify")).click();
            assertThat(page.getByText("The log is intact")).isVisible();
        }
    }

    @Test
    void after_an_undone_batch_each_button_is_still_about_the_reply_it_stood_on() {
        heldReplies(5);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
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
            assertSaid(page, "2 replies published.");
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
        try (BrowserContext context = browserOf(administrator)) {
            for (int i = 0; i < 25; i++) {
                reply(
                        i,
                        "I made $%d000 from home last month, ask me how at https://job-%d.example today!"
                                .formatted(i, i));
            }
            for (int i = 40; i < 46; i++) {
                reply(i, "The garden at number %d00 sells thirty kinds of wonderful pear trees".formatted(i));
            }
            reply(50);
            Page page = queue(context);
            Locator group = page.locator("section.alike").filter(new Locator.FilterOptions().setHasText("25 similar"));
            Locator other = page.locator("section.alike").filter(new Locator.FilterOptions().setHasText("6 similar"));
            Locator alone = page.getByRole(AriaRole.ARTICLE).getByText("from home last month");
            // A page that is made while the last one is placed still shows it alone
            for (int tries = 0;
                    tries < 40
                            && !(page.getByText("25 similar replies").isVisible()
                                    && other.count() == 1
                                    && alone.count() == 0);
                    tries++) {
                page.waitForTimeout(250);
                page.reload();
            }
            assertThat(group.getByRole(AriaRole.HEADING)).hasText("25 similar replies");
            assertThat(alone).hasCount(0);

            page.keyboard().press("j");
            assertThat(group.getByRole(AriaRole.HEADING)).isFocused();
            page.keyboard().press("a");
            assertThat(page.locator(".chosen"))
                    .hasText("1 selected. Groups of similar replies are not among them:"
                            + " decide about each group on its own.");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator(".chosen")).isHidden();
            page.keyboard().press("k");
            page.keyboard().press("k");
            group.getByText("Show all").click();
            group.getByRole(AriaRole.CHECKBOX).nth(3).uncheck();
            group.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mark all as spam"))
                    .click();
            assertSaid(page, "24 replies marked as spam.");
            assertThat(other.getByRole(AriaRole.HEADING)).isFocused();
            page.keyboard().press("r");
            page.keyboard().type("Please stop.");
            assertThat(other.getByLabel("Message to the writers")).hasValue("Please stop.");
            assertThat(other.getByLabel("House rule")).hasValue("");
            page.keyboard().press("Enter");
            assertSaid(page, "6 replies rejected.");

            for (int tries = 0; tries < 40 && page.getByText(writer(3)).count() == 0; tries++) {
                page.waitForTimeout(250);
                page.reload();
            }
            assertThat(page.getByRole(AriaRole.HEADING, named(writer(3)))).isVisible();
        }
    }

    @Test
    void a_group_stands_where_its_first_reply_or_its_last_would_and_is_unticked_at_once() {
        emptyQueue();
        try (BrowserContext context = browserOf(administrator)) {
            reply(50);
            for (int i = 0; i < 6; i++) {
                reply(
                        i,
                        "I sold %d00 kinds of plum from home, ask me how at https://plum-%d.example now!"
                                .formatted(i, i));
            }
            reply(51);
            Page page = queue(context);
            Locator group = page.locator("section.alike");
            Locator rows = page.locator("#page :is(.card) h2");
            for (int tries = 0; tries < 40 && !(group.count() == 1 && rows.count() == 3); tries++) {
                page.waitForTimeout(250);
                page.reload();
            }
            assertThat(rows).hasText(new String[] {writer(50), "6 similar replies", writer(51)});
            page.navigate(jar.address() + "/desk/queue?order=newest");
            assertThat(rows).hasText(new String[] {writer(51), "6 similar replies", writer(50)});
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(group.getByRole(AriaRole.HEADING)).isFocused();
            Locator ticked = group.locator(".members input:checked");
            page.keyboard().press("x");
            assertThat(ticked).hasCount(0);
            page.keyboard().press("s");
            assertThat(page.getByText("Nothing is selected.")).isVisible();
            group.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("All").setExact(true))
                    .click();
            assertThat(ticked).hasCount(6);
            group.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("None"))
                    .click();
            assertThat(ticked).hasCount(0);

            page.navigate(jar.address() + "/desk/queue?order=suspect");
            page.keyboard().press("s");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Mark 6 similar replies as spam?");

            Http late = administrator();
            late.post("/desk/queue", Map.of("queue", "queue", "cards:0:reason", "", "jakarta.faces.ViewState", "x:y"));
            assertEquals(200, late.get("/desk/queue").statusCode(), "what was pressed too late is told");
        }
    }

    @Test
    void an_undone_group_comes_back_with_the_focus_however_large_it_is_and_whatever_was_opened_meanwhile() {
        emptyQueue();
        try (BrowserContext context = browserOf(administrator)) {
            int many = BatchJob.AT_ONCE + 1;
            for (int i = 0; i < many; i++) {
                reply(i, "I lost %d pounds in a month, ask me how at https://slim-%d.example today!".formatted(i, i));
            }
            Page page = queue(context);
            Locator group = page.getByRole(AriaRole.HEADING, named(many + " similar replies"));
            for (int tries = 0; tries < 80 && !group.isVisible(); tries++) {
                page.waitForTimeout(250);
                page.reload();
            }
            page.keyboard().press("j");
            assertThat(group).isFocused();
            page.keyboard().press("s");
            Locator question = page.getByRole(AriaRole.DIALOG);
            assertThat(question).containsText("Mark " + many + " similar replies as spam?");
            page.keyboard().press("Escape");
            assertThat(question).isHidden();
            assertThat(group).isFocused();
            page.keyboard().press("p");
            assertThat(question).containsText("Publish " + many + " similar replies?");
            page.keyboard().press("s");
            page.keyboard().press("Escape");
            page.keyboard().press("s");
            for (String key : new String[] {"s", "Space", "Enter"}) {
                page.keyboard().press(key);
                assertThat(question).isVisible();
            }
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertSaid(page, many + " replies marked as spam.");
            assertThat(group).hasCount(0);

            page.keyboard().press("u");
            assertSaid(page, "Undone. " + many + " replies are as they were before.");
            assertThat(group).isFocused();

            page.keyboard().press("s");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertSaid(page, many + " replies marked as spam.");
            page.navigate(jar.address() + "/desk/log");
            page.navigate(jar.address() + "/desk/queue");
            page.keyboard().press("u");
            assertSaid(page, "Undone. " + many + " replies are as they were before.");
            assertThat(group).isFocused();
        }
    }

    @Test
    void what_was_done_and_its_undo_stand_in_the_window_and_cover_nothing_that_has_the_focus() {
        heldReplies(12);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            for (int i = 0; i < 8; i++) {
                page.keyboard().press("j");
            }

            page.keyboard().press("p");

            assertSaid(page, "The reply by " + writer(7) + " is published.");
            Locator undo = page.getByRole(AriaRole.BUTTON, named("Undo"));
            assertThat(undo).isInViewport();
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("Tab");
                assertUncovered(page, "#outcome");
            }
            undo.click();
            assertSaid(page, "is waiting again");
            page.getByRole(AriaRole.BUTTON, named("Close this message")).click();
            assertThat(page.locator("#outcome")).isHidden();
        }
    }

    @Test
    void what_was_done_goes_by_itself_and_is_still_undone_by_its_key() {
        heldReplies(6);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            Locator bar = page.locator("#outcome");
            page.clock().install();
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertThat(bar).isVisible();
            bar.hover();
            page.clock().fastForward(40_000);
            assertThat(bar).isVisible();
            page.mouse().move(0, 0);
            page.clock().fastForward(40_000);
            assertThat(bar).isHidden();

            page.keyboard().press("u");
            assertSaid(page, "is waiting again");
            page.keyboard().press("p");
            assertSaid(page, "is published.");
            page.reload();
            assertThat(bar).isHidden();
            page.keyboard().press("u");
            assertThat(bar).isVisible();
            assertSaid(page, "is waiting again");
        }
    }

    @Test
    void a_key_that_is_pressed_before_an_undo_is_done_decides_about_no_other_reply() {
        heldReplies(3);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");
            List<Route> underWay = new ArrayList<>();
            page.route("**/desk/queue", underWay::add);

            page.keyboard().press("u");
            page.waitForCondition(() -> !underWay.isEmpty());
            page.keyboard().press("p");
            page.unroute("**/desk/queue");
            underWay.forEach(Route::resume);

            assertSaid(page, "is waiting again");
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(3);
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(2);
        }
    }

    @Test
    void an_error_stands_alone_whatever_was_done_before() {
        heldReplies(6);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertThat(page.locator("#outcome")).isVisible();
            page.route("**/desk/queue", Route::abort);
            page.keyboard().press("p");
            assertThat(page.locator("#trouble")).containsText("Nothing has been changed");
            assertThat(page.locator("#outcome")).isHidden();

            page.unroute("**/desk/queue");
            page.keyboard().press("s");
            assertThat(page.locator("#outcome")).containsText("is marked as spam");
            assertThat(page.locator("#trouble")).isHidden();
        }
    }

    @Test
    void what_can_be_done_with_what_is_ticked_is_in_sight_at_once() {
        heldReplies(12);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            Locator spam = page.getByRole(AriaRole.BUTTON, named("Mark selected as spam"));
            assertThat(spam).not().isInViewport();

            page.keyboard().press("j");
            page.keyboard().press("x");

            assertThat(spam).isInViewport();
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("j");
                assertUncovered(page, ".bulk");
            }
            spam.click();
            assertSaid(page, "One reply marked as spam.");
        }
    }

    @Test
    void keys_do_nothing_where_no_reply_is_shown_before_somebody_has_gone_to_one() {
        heldReplies(3);
        try (BrowserContext context = browserOf(administrator, 1000, 900)) {
            Page page = queue(context);
            for (String key : new String[] {"p", "s", "r", "e", "x"}) {
                page.keyboard().press(key);
                assertThat(page.locator("#trouble"))
                        .hasText("Nothing has been done: choose a reply first, with j or k.");
            }
            assertThat(page.locator("#page [aria-current=true]")).hasCount(0);
            assertThat(page.locator(".tick:checked")).hasCount(0);
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(3);

            page.keyboard().press("j");
            assertThat(page.locator("#trouble")).isEmpty();
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(1) + " is published.");
        }
    }

    @Test
    void the_reply_that_was_chosen_is_chosen_again_when_the_server_has_forgotten_the_page() {
        heldReplies(3);
        try (BrowserContext context = browserOf(administrator, 1440, 900)) {
            Page page = queue(context);
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertSelected(page, 1);
            context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("desk-view"));

            page.evaluate("() => { window.former = true; }");
            page.keyboard().press("p");
            page.waitForFunction("() => !window.former");
            assertSelected(page, 1);
            page.keyboard().press("p");

            assertSaid(page, "The reply by " + writer(1) + " is published.");
            assertSelected(page, 2);
        }
    }

    @Test
    void keys_act_on_the_first_reply_that_is_shown_beside_the_list() {
        heldReplies(3);
        try (BrowserContext context = browserOf(administrator, 1440, 900)) {
            Page page = queue(context);
            assertThat(page.locator("#page [aria-current=true]")).hasCount(0);

            page.keyboard().press("s");

            assertSaid(page, "The reply by " + writer(0) + " is marked as spam.");
            assertSelected(page, 1);
            page.reload();
            page.keyboard().press("x");
            assertThat(page.locator(".tick:checked")).hasCount(1);
            assertSelected(page, 1);
            assertThat(page.locator("#trouble")).isEmpty();
        }
    }

    @Test
    void escape_closes_the_list_of_the_keys_and_then_what_was_said() {
        heldReplies(2);
        try (BrowserContext context = browserOf(administrator, 1440, 900)) {
            Page page = queue(context);
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");
            page.keyboard().press("?");
            assertThat(page.locator("#keys dl")).isVisible();

            page.keyboard().press("Escape");
            assertThat(page.locator("#keys dl")).isHidden();
            assertThat(page.locator("#keys summary")).isFocused();
            assertThat(page.locator("#outcome")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#outcome")).isHidden();
        }
    }

    @Test
    void what_was_done_is_said_above_what_is_ticked_meanwhile() {
        for (int width : new int[] {1440, 390}) {
            heldReplies(6);
            try (BrowserContext context = browserOf(administrator, width, 844)) {
                Page page = queue(context);
                page.getByLabel("Select " + writer(2)).check();
                page.getByRole(AriaRole.ARTICLE, named(writer(0)))
                        .getByRole(AriaRole.BUTTON, exactly("Publish"))
                        .click();

                assertSaid(page, "The reply by " + writer(0) + " is published.");
                assertThat(page.locator(".tick:checked")).hasCount(1);
                button(page, "Undo").click(new Locator.ClickOptions().setTrial(true));
                page.waitForFunction("""
                        () => document.getElementById('outcome').getBoundingClientRect().bottom
                          <= document.querySelector('.bulk').getBoundingClientRect().top""");
                button(page, "Mark selected as spam").click(new Locator.ClickOptions().setTrial(true));
                button(page, "Undo").click();
                assertSaid(page, "is waiting again");
            }
        }
    }

    @Test
    void enter_in_the_reason_rejects_with_it() {
        heldReplies(2);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            page.keyboard().press("j");
            page.keyboard().press("r");
            page.keyboard().type("Not here, please.");
            page.keyboard().press("Enter");
            assertSaid(page, "The reply by " + writer(0) + " is rejected.");

            page.navigate(jar.address() + "/desk/queue?state=rejected");
            Locator rejected = page.getByRole(AriaRole.ARTICLE, named(writer(0)));
            assertThat(rejected).containsText("Not here, please.");
            assertThat(rejected).not().containsText("House rule");
            assertThat(rejected).containsText("Rejected by Administrator");
            page.navigate(jar.address() + "/desk/log");
            page.getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.LINK).click();
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(1);
            assertThat(rejected).isVisible();
        }
    }

    @Test
    void all_by_a_writer_is_what_they_wrote_in_every_state() {
        heldReplies(2);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");
            page.navigate(jar.address() + "/desk/queue?state=published");
            Locator published = page.getByRole(AriaRole.ARTICLE, named(writer(0)));
            openMenu(published);
            published.getByText("All by this writer").click();

            assertThat(page.getByRole(AriaRole.ARTICLE, named(writer(0)))).containsText("Published by Administrator");
            assertThat(page.getByRole(AriaRole.LINK, named("All"))).hasAttribute("aria-current", "page");
            page.getByRole(AriaRole.BUTTON, named("Back to the queue")).click();
            assertSaid(page, "is back in the queue");
            page.reload();
            assertThat(page.getByRole(AriaRole.ARTICLE, named(writer(0)))
                            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish")))
                    .isVisible();
        }
    }

    @Test
    void what_one_decides_leaves_the_list_of_the_other_without_a_reload() {
        heldReplies(HELD);
        try (BrowserContext first = browserOf(administrator);
                BrowserContext second = browserOf(administrator)) {
            Page page = queue(first);
            Page other = queue(second);
            Locator typed = other.getByRole(AriaRole.ARTICLE).nth(1).getByLabel("Message to the writer");
            other.getByRole(AriaRole.ARTICLE).nth(1).getByRole(AriaRole.HEADING).click();
            other.getByRole(AriaRole.ARTICLE).nth(1).getByText("Give a reason").click();
            typed.fill("A sentence that I was typing");
            assertThat(other.getByRole(AriaRole.HEADING, named(writer(0)))).isVisible();

            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");

            assertThat(other.getByRole(AriaRole.HEADING, named(writer(0)))).hasCount(0);
            assertThat(other.getByText("Somebody else has just decided one reply on this page."))
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
        heldReplies(5);
        try (BrowserContext first = browserOf(administrator);
                BrowserContext second = browserOf(administrator)) {
            Page page = queue(first);
            second.routeWebSocket("**", socket -> {
                // a line that is down: no news arrive
            });
            Page late = queue(second);
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");

            late.keyboard().press("j");
            late.keyboard().press("s");

            assertSaid(late, "was already published by Administrator");
        }
    }

    @Test
    void the_queue_is_decided_without_scripts_and_a_form_sent_twice_is_told_who_was_first() {
        heldReplies(5);
        try (BrowserContext context = withoutScripts(administrator)) {
            Page page = queue(context);
            page.getByRole(AriaRole.LINK, named("One at a time (no JavaScript)"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, named(writer(0)))).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Publish")).click();
            assertSaid(page, "The reply by " + writer(0) + " is published.");
            page.getByRole(AriaRole.BUTTON, named("Spam")).click();
            page.navigate(jar.address() + "/desk/queue/plain");
            assertSaid(page, "The reply by " + writer(1) + " is marked as spam.");
            page.getByRole(AriaRole.BUTTON, named("Undo")).click();
            assertSaid(page, "The reply by " + writer(1) + " is waiting again.");
            page.getByRole(AriaRole.BUTTON, named("Next")).click();
            page.getByLabel("House rule").selectOption("Advertising");
            page.getByLabel("Message to the writer").fill("Not here, please.");
            page.getByRole(AriaRole.BUTTON, named("Reject")).click();
            assertSaid(page, "The reply by " + writer(2) + " is rejected.");

            assertEquals(409, page.reload().status());
            assertSaid(page, "The reply by " + writer(2) + " was already rejected by Administrator");
        }
    }

    @Test
    void a_reply_is_changed_before_it_is_published_and_the_change_is_shown() {
        emptyQueue();
        String receipt = reply(0, "What about turnips?");
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            page.keyboard().press("j");
            page.keyboard().press("e");
            assertThat(page.locator(".on-card input[type=text]")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator(".on-card")).hasCount(0);
            assertThat(page.locator("article h2").first()).isFocused();

            page.keyboard().press("e");
            Locator text = page.locator(".on-card").getByLabel("Text");
            text.fill(" ");
            button(page, "Save").click();
            assertThat(text).isFocused();
            assertThat(text).hasAttribute("aria-invalid", "true");
            text.fill("What about it, then?");
            button(page, "Save").click();

            Locator changes = page.getByRole(AriaRole.ARTICLE).first().locator(".changes");
            assertThat(changes.locator("ins")).containsText("it, then?");
            assertThat(changes.locator("del").first()).isVisible();
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");
            page.navigate(jar.address() + "/desk/log?act=reworded");
            assertThat(page.getByRole(AriaRole.CELL, named("edited")).first()).isVisible();
            page.locator("td a[href*='reply=']").first().click();
            assertThat(page.getByRole(AriaRole.ARTICLE).first()).containsText("Published by Administrator");
            page.navigate(jar.address() + "/desk/queue?state=published");
            assertThat(page.getByRole(AriaRole.ARTICLE).first()).containsText("What about it, then?");
            page.navigate(jar.address() + "/replies/"
                    + page.locator("article.card").first().getAttribute("data-reply"));
            assertThat(page.getByRole(AriaRole.ARTICLE, named("Reply by " + writer(0))))
                    .containsText("Edited by a moderator on");
            String feed = administrator().get("/replies.atom").body();
            assertTrue(feed.contains("it, then?") && feed.contains("Edited by a moderator on"), feed);
            page.navigate(receipt);
            assertThat(page.getByRole(AriaRole.ARTICLE, named("What you wrote")))
                    .containsText("What about turnips?");
            assertThat(page.getByRole(AriaRole.ARTICLE, named("Reply by " + writer(0))))
                    .containsText("What about it, then?");
        }
    }

    @Test
    void an_address_is_shown_once_to_whoever_says_why_and_the_log_keeps_the_reason() {
        heldReplies(5);
        String address = "writer.%d.0@example.org".formatted(round);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            assertEquals(-1, page.content().indexOf(address));
            openMenu(page.getByRole(AriaRole.ARTICLE).first());
            page.getByRole(AriaRole.ARTICLE)
                    .first()
                    .getByText("Show the email address")
                    .click();
            button(page, "Show the address").click();
            assertThat(page.getByText("Please give a reason")).isVisible();
            page.getByLabel("Why do you need the email address?").fill("=1+1, says the police");
            page.keyboard().press("Enter");

            assertThat(page.locator("#address-shown")).isFocused();
            assertThat(page.locator("#address-shown")).containsText(address);
            button(page, "Close").click();
            assertThat(page.getByText(address)).hasCount(0);
            page.reload();
            assertEquals(-1, page.content().indexOf(address));
            page.navigate(jar.address() + "/desk/log");
            assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("=1+1, says the police");
        }
        String csv = administrator().get("/desk/log/csv?act=revealed").body();
        assertTrue(csv.startsWith("\uFEFFnumber,at,who,what,reply,"), csv);
        assertTrue(csv.contains("\"'=1+1, says the police\""), csv);
        assertFalse(csv.contains("@example.org"), csv);
    }

    @Test
    void a_button_about_what_is_gone_meanwhile_says_so_and_leaves_what_was_typed() {
        heldReplies(1);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            openMenu(page.getByRole(AriaRole.ARTICLE).first());
            page.getByRole(AriaRole.ARTICLE)
                    .first()
                    .getByText("Show the email address")
                    .click();
            page.getByLabel("Why do you need the email address?").fill("A threat");
            Http http = administrator();
            String found = http.post(
                            "/desk/data",
                            Map.of("email", "writer.%d.0@example.org".formatted(round), "why", "Asked by letter"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String theirs = http.get(found).body();
            assertTrue(
                    theirs.contains("What this site keeps about somebody") && theirs.contains("Their replies"), theirs);
            assertFalse(theirs.contains("Your replies"), "they are not those of who looks");
            assertEquals(
                    303, http.post(found, Map.of("act", "erase", "sure", "yes")).statusCode());

            button(page, "Show the address").click();

            assertThat(page.locator("#trouble")).containsText("It no longer exists. Nothing was changed");
            assertThat(page.getByLabel("Why do you need the email address?")).hasValue("A threat");
            assertThat(page.locator("#address-shown")).hasCount(0);
        }
    }

    @Test
    void words_find_a_reply_by_its_text_and_by_its_name_by_keyboard() {
        heldReplies(21);
        reply(99, "Nobody mentions the Lázarus group, why?");
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            page.keyboard().press("/");
            assertThat(page.getByLabel("Search in replies and names")).isFocused();
            page.keyboard().type("LAZARUS group");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*q=LAZARUS.*"));
            // A site that has just started may still be making its index
            for (int tries = 0;
                    tries < 80
                            && page.getByText("The search index is being built").count() > 0;
                    tries++) {
                page.waitForTimeout(250);
                page.reload();
            }

            assertThat(page.getByText("One reply here matches")).isVisible();
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(1);
            assertThat(page.getByRole(AriaRole.ARTICLE)).containsText(writer(99));
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("P");
            assertSaid(page, "One reply published.");
            assertThat(page.getByText("No reply here matches")).isVisible();
            page.keyboard().press("u");
            assertThat(page.getByText("One reply here matches")).isVisible();
            page.getByLabel("Search in replies and names").fill("\"" + writer(7) + "\"");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named(writer(7)))).isVisible();
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(1);
            page.getByLabel("Until").fill("2017-01-01");
            button(page, "Search").click();
            assertThat(page.getByText("No replies here.")).isVisible();
            page.getByRole(AriaRole.LINK, named("Clear")).click();
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(20);
        }
    }

    @Test
    void a_search_tells_an_author_nothing_about_replies_to_articles_of_others() {
        heldReplies(1);
        reply(99, "Nobody mentions the Xanadu group, why?");
        try (BrowserContext moderating = browserOf(administrator);
                BrowserContext writing = browserOf(added("Al Author", "Author", "al@example.org"))) {
            Page page = moderating.newPage();
            page.navigate(jar.address() + "/desk/queue?q=xanadu");
            assertThat(page.getByText("One reply here matches")).isVisible();

            Page author = writing.newPage();
            author.navigate(jar.address() + "/desk/queue?q=xanadu");

            assertThat(author.getByText("No reply here matches")).isVisible();
            assertThat(author.getByRole(AriaRole.ARTICLE)).hasCount(0);
        }
    }

    @Test
    void others_see_who_is_reading_a_reply_as_long_as_they_do() {
        heldReplies(5);
        try (BrowserContext first = browserOf(administrator);
                BrowserContext second = browserOf(moderator)) {
            Page page = queue(first);
            Page other = queue(second);
            Locator reading = page.getByRole(AriaRole.ARTICLE, named(writer(1))).locator(".reading");
            assertThat(reading).hasText("");
            Locator opened = other.getByRole(AriaRole.ARTICLE, named(writer(0))).locator(".reading");
            assertThat(opened).hasText("Administrator is reading this");

            other.keyboard().press("j");
            other.keyboard().press("j");

            assertThat(reading).hasText("Mo Moderator is reading this");
            assertThat(other.getByRole(AriaRole.ARTICLE, named(writer(1))).locator(".reading"))
                    .hasText("");
            page.reload();
            assertThat(reading).hasText("Mo Moderator is reading this");
            other.keyboard().press("j");
            // At once, unless the page that was just loaded does not hear news yet: then when the claim ends by itself
            var whenItEnds = new LocatorAssertions.HasTextOptions().setTimeout(45_000);
            assertThat(reading).hasText("", whenItEnds);
            assertThat(page.getByRole(AriaRole.ARTICLE, named(writer(2))).locator(".reading"))
                    .hasText("Mo Moderator is reading this", whenItEnds);
        }
    }

    @Test
    void what_is_typed_on_one_card_stays_when_another_is_decided() {
        heldReplies(5);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            Locator second = page.getByRole(AriaRole.ARTICLE, named(writer(1)));
            second.getByRole(AriaRole.HEADING).click();
            second.getByText("Give a reason").click();
            second.getByLabel("Message to the writer").fill("Half a sen");
            page.getByLabel("Select " + writer(2)).check();
            page.getByRole(AriaRole.ARTICLE, named(writer(0)))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                    .click();
            assertSaid(page, "The reply by " + writer(0) + " is published.");

            assertThat(second.getByLabel("Message to the writer")).hasValue("Half a sen");
            assertThat(page.getByLabel("Select " + writer(2))).isChecked();
        }
    }

    @Test
    void a_second_opinion_is_asked_for_blind_and_the_agreement_is_on_the_statistics() {
        heldReplies(5);
        try (BrowserContext first = browserOf(administrator);
                BrowserContext second = withoutScripts(moderator)) {
            Page page = queue(first);
            askAbout(page, "100");
            page.navigate(jar.address() + "/desk/queue");
            page.keyboard().press("j");
            page.keyboard().press("s");
            assertSaid(page, "The reply by " + writer(0) + " is marked as spam.");
            askAbout(page, "0");

            Page other = queue(second);
            other.getByRole(AriaRole.LINK, named("Second opinions")).click();
            assertThat(other.getByRole(AriaRole.HEADING, named(writer(0)))).isVisible();
            assertThat(other.getByText("Administrator")).hasCount(0);
            button(other, "I would publish it").click();
            assertSaid(other, "Administrator decided otherwise: Spam. You said: Published.");
            assertThat(other.getByText("There are no second opinions to give.")).isVisible();
            assertEquals(409, other.reload().status());

            page.navigate(jar.address() + "/desk/statistics");
            assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("All verdicts, 1 decision")))
                    .isVisible();
            assertThat(page.locator("canvas")).hasCount(4);
        }
    }

    @Test
    void a_batch_of_more_than_two_hundred_works_in_the_background_and_says_how_far_it_is() {
        heldReplies(210);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            button(page, "Select all matching replies, on every page").click();
            assertThat(page.getByText("210 replies selected")).isVisible();
            button(page, "Publish selected").click();

            assertSaid(page, "210 replies published.");
            assertThat(page.getByText("Nothing is waiting.")).isVisible();
        }
    }

    @Test
    void with_room_for_it_the_list_is_dense_and_the_selected_reply_stands_beside_it() {
        heldReplies(HELD);
        try (BrowserContext first = browserOf(administrator, 1440, 900);
                BrowserContext second = browserOf(moderator, 1440, 900)) {
            Page page = queue(first);
            for (Locator row : page.getByRole(AriaRole.ARTICLE).all()) {
                assertTrue(row.boundingBox().height <= 140, "a row of " + row.boundingBox().height + " px");
            }
            page.keyboard().press("j");
            page.keyboard().press("j");
            Locator detail = detail(page);
            assertThat(detail).containsText("No other replies");
            assertThat(detail).containsText("Held because");
            assertThat(detail.locator(".context")).containsText("The worm that locked 300,000 computers");
            assertSelected(page, 1);
            for (int i = 0; i < 12; i++) {
                page.keyboard().press("j");
            }
            assertSelected(page, 13);

            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(13) + " is published.");
            assertSelected(page, 14);

            Page other = queue(second);
            other.getByRole(AriaRole.ARTICLE, named(writer(14)))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Spam"))
                    .click();
            assertSaid(other, "The reply by " + writer(14) + " is marked as spam.");
            assertSelected(other, 15);
            assertThat(page.getByText("Somebody else has just decided one reply"))
                    .isVisible();
            assertThat(detail(page)).containsText("Decided by Mo Moderator: spam.");
            assertThat(page.getByRole(AriaRole.ARTICLE, named(writer(14))).getByRole(AriaRole.HEADING))
                    .isFocused();
            for (String key : new String[] {"p", "r", "s", "h", "e", "x"}) {
                page.keyboard().press(key);
                assertThat(page.locator("#trouble")).containsText("Nothing has been done");
            }

            page.keyboard().press("j");
            assertThat(page.getByRole(AriaRole.ARTICLE, named(writer(14)))).hasCount(0);
            assertSelected(page, 15);
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(15) + " is published.");
        }
    }

    private static Locator detail(Page page) {
        return page.locator(".selected .pane");
    }

    /** Its detail is in the window, beside the list, with all its buttons in sight. */
    private static void assertSelected(Page page, int number) {
        assertThat(page.locator("[aria-current=true]").getByRole(AriaRole.HEADING))
                .hasText(writer(number));
        assertThat(detail(page).locator(".who")).hasAttribute("data-text", writer(number));
        double list = page.getByRole(AriaRole.ARTICLE, named(writer(number))).boundingBox().x
                + page.getByRole(AriaRole.ARTICLE, named(writer(number))).boundingBox().width;
        assertTrue(detail(page).boundingBox().x >= list, "beside the list");
        for (String button : new String[] {"Publish", "Reject", "Spam", "Edit name or text"}) {
            assertThat(detail(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)))
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
    }

    @Test
    void on_a_phone_the_first_reply_is_in_sight_and_nothing_scrolls_sideways() {
        heldReplies(3);
        try (BrowserContext context = browserOf(administrator, 390, 844)) {
            Page page = queue(context);
            double top = page.getByRole(AriaRole.ARTICLE).first().boundingBox().y;
            assertTrue(top <= 300, "the first reply begins at " + top);
            assertThat(page.getByLabel("Search in replies and names")).not().isVisible();
            page.getByText("Search and sort").click();
            assertThat(page.getByLabel("Search in replies and names")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("Newest first"))).isVisible();

            page.setViewportSize(360, 800);
            openMenu(page.getByRole(AriaRole.ARTICLE).first());
            assertThat(page.getByRole(AriaRole.LINK, named("All by this writer")))
                    .isInViewport();
            assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    @Test
    void on_a_phone_the_buttons_of_the_reply_that_is_read_are_in_reach_of_a_thumb() {
        heldReplies(6);
        try (BrowserContext context = phone(administrator)) {
            Page page = queue(context);
            assertAtHand(page, writer(0));
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
            assertAtHand(page, writer(5));
            page.evaluate("scrollTo(0, 0)");
            assertAtHand(page, writer(0));
            page.waitForTimeout(400);

            page.locator(".at-hand .choose")
                    .getByRole(AriaRole.BUTTON, exactly("Publish"))
                    .tap();

            assertSaid(page, "The reply by " + writer(0) + " is published.");
            assertAtHand(page, writer(1));
            Locator undo = button(page, "Undo");
            assertTrue(
                    undo.boundingBox().y + undo.boundingBox().height
                            <= page.locator(".at-hand .choose").boundingBox().y,
                    "Undo stands above");
            undo.tap();
            assertSaid(page, "is waiting again");
            assertAtHand(page, writer(0));
        }
    }

    private static void assertAtHand(Page page, String name) {
        assertThat(page.locator(".at-hand h2")).hasText(name);
        assertThat(page.locator(".at-hand")).hasCount(1);
        for (String button : new String[] {"Publish", "Reject", "Spam"}) {
            var box = page.locator(".at-hand .choose")
                    .getByRole(AriaRole.BUTTON, exactly(button))
                    .boundingBox();
            assertTrue(box.y > 740 && box.y + box.height <= 844, button + " stands at " + box.y);
            assertTrue(box.height >= 44, button + " is large enough for a thumb");
        }
    }

    @Test
    void on_a_phone_reject_asks_for_the_reason_first_and_enter_rejects() {
        heldReplies(2);
        try (BrowserContext context = phone(administrator)) {
            Page page = queue(context);
            Locator reject = page.locator(".at-hand .choose > .ui-button").getByText("Reject");
            Locator sheet = page.locator(".at-hand .reason");
            page.waitForTimeout(400);
            reject.tap();
            assertThat(sheet.getByLabel("House rule")).isFocused();
            assertThat(sheet.getByText("send it again, twice at most")).isVisible();
            button(page, "Cancel").tap();
            assertThat(sheet.getByLabel("House rule")).not().isVisible();
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(2);

            reject.tap();
            sheet.getByLabel("House rule").selectOption("Advertising");
            sheet.getByLabel("Message to the writer").fill("Not here, please.");
            sheet.getByLabel("Message to the writer").press("Enter");

            assertSaid(page, "The reply by " + writer(0) + " is rejected.");
            assertAtHand(page, writer(1));
            reject.tap();
            sheet.getByRole(AriaRole.BUTTON, exactly("Reject")).tap();
            assertSaid(page, "The reply by " + writer(1) + " is rejected.");
            page.navigate(jar.address() + "/desk/queue?state=rejected");
            assertThat(page.getByRole(AriaRole.ARTICLE, named(writer(0)))).containsText("Not here, please.");
        }
    }

    @Test
    void on_a_phone_what_can_be_done_with_what_is_ticked_is_one_line_and_the_rest_opens() {
        heldReplies(3);
        try (BrowserContext context = phone(administrator)) {
            Page page = queue(context);
            page.getByLabel("Select " + writer(0)).check();
            Locator bar = page.locator(".bulk");
            assertTrue(bar.boundingBox().height <= 80, "the bar is " + bar.boundingBox().height + " px high");
            assertTrue(bar.boundingBox().y + bar.boundingBox().height <= 844.5);
            assertThat(button(page, "Reject selected")).isHidden();
            button(page, "More for the selected replies").tap();
            assertThat(button(page, "Select all on this page")).isVisible();
            assertThat(button(page, "Reject selected")).isVisible();
            assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
            button(page, "More for the selected replies").tap();
            button(page, "Publish selected").tap();
            assertSaid(page, "One reply published.");
        }
    }

    private static BrowserContext phone(String session) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(session)
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    @Test
    void a_published_reply_is_rejected_from_the_list_with_a_reason_and_that_is_undone() {
        heldReplies(1);
        emptyQueueAgain();
        try (BrowserContext context = browserOf(administrator)) {
            Page page = context.newPage();
            page.navigate(jar.address() + "/desk/queue?state=published");
            Locator card = page.getByRole(AriaRole.ARTICLE, named(writer(0)));
            card.getByRole(AriaRole.HEADING).click();
            card.getByText("Give a reason").click();
            card.getByLabel("Message to the writer").fill("It was not so.");
            card.getByRole(AriaRole.BUTTON, exactly("Reject")).click();

            assertSaid(page, "The reply by " + writer(0) + " is rejected.");
            assertThat(card).hasCount(0);
            button(page, "Undo").click();
            assertSaid(page, "Undone. The reply by " + writer(0) + " is published again.");
            assertThat(card).isVisible();
        }
    }

    @Test
    void of_many_that_are_decided_an_appeal_against_ones_own_decision_is_left_to_somebody_else_and_that_is_said() {
        heldReplies(HELD);
        String receipt = reply(98, "A reply about which somebody was in a hurry to decide")
                .substring(jar.address().length());
        try (BrowserContext first = browserOf(administrator);
                BrowserContext second = browserOf(moderator)) {
            Page page = queue(first);
            page.navigate(jar.address() + "/desk/queue?order=newest");
            Locator appealed = page.getByRole(AriaRole.ARTICLE, named(writer(98)));
            appealed.getByRole(AriaRole.HEADING).click();
            page.keyboard().press("r");
            page.keyboard().type("Not like this.");
            page.keyboard().press("Enter");
            assertSaid(page, "The reply by " + writer(98) + " is rejected.");
            Document told = Http.page(new Http(jar.address()).get(receipt));
            new Http(jar.address())
                    .post(
                            receipt,
                            Map.of(
                                    "act",
                                    "appeal",
                                    "revision",
                                    told.select("input[name=revision]").first().val(),
                                    "appeal",
                                    "It was just like that."));
            page.reload();
            assertThat(appealed).isVisible();
            assertThat(appealed.getByRole(AriaRole.CHECKBOX)).hasCount(0);
            page.keyboard().press("a");
            assertThat(page.locator(".chosen"))
                    .containsText(
                            "Appeals against your own decisions are not among them: somebody else decides these.");
            button(page, "Select all matching replies, on every page").click();
            button(page, "Publish selected").click();
            assertSaid(page, "One is an appeal against your own decision, so somebody else decides it.");
            assertThat(page.locator("#outcome")).not().containsText("was first");

            Page other = queue(second);
            other.navigate(jar.address() + "/desk/queue?order=newest");
            other.getByRole(AriaRole.ARTICLE, named(writer(98)))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                    .click();
            assertSaid(other, "The reply by " + writer(98) + " is published.");
        }
    }

    /** As {@link #emptyQueue}, in the same round. */
    private static void emptyQueueAgain() {
        round--;
        emptyQueue();
    }

    @Test
    void on_a_phone_a_search_closes_after_use_and_the_bar_at_the_lower_edge_covers_no_row() {
        heldReplies(3);
        try (BrowserContext context = browserOf(administrator, 360, 740)) {
            Page page = queue(context);
            page.getByText("Search and sort").click();
            page.getByLabel("Search in replies and names").fill("what");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice").last()).containsText("“what”");
            assertThat(page.getByLabel("Search in replies and names")).not().isVisible();

            page.navigate(jar.address() + "/desk/queue");
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
            assertEquals(true, page.evaluate("""
                            () => document.querySelector('.plainly').getBoundingClientRect().bottom
                              <= document.getElementById('outcome').getBoundingClientRect().top"""));
            assertEquals(true, page.evaluate("""
                            () => {
                              const undo = document.getElementById('undo').getBoundingClientRect();
                              const close = document.querySelector('.dismiss').getBoundingClientRect();
                              return Math.abs(undo.top - close.top) < 4;
                            }"""), "the two buttons stand in one row");

            page.evaluate("""
                            () => {
                              const row = document.querySelector('article.selected .decide, article .decide');
                              scrollBy(0, row.getBoundingClientRect().bottom - innerHeight);
                            }""");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(1) + " is published.");
            assertThat(page.getByRole(AriaRole.ARTICLE).first().locator("h2")).isFocused();
            page.waitForFunction("""
                            () => {
                              const edge = document.getElementById('outcome').getBoundingClientRect().top;
                              const hand = document.querySelector('.at-hand .choose');
                              return hand.getBoundingClientRect().top >= edge
                                && [...document.activeElement.closest('article').querySelectorAll('button, a, summary')]
                                .filter(control => control.checkVisibility() && !hand.contains(control))
                                .every(control => control.getBoundingClientRect().bottom <= edge);
                            }""");
            page.keyboard().press("Escape");
            assertThat(page.locator("#outcome")).isHidden();
            assertThat(page.getByRole(AriaRole.ARTICLE).first().locator("h2")).isFocused();
        }
    }

    @Test
    void an_edited_reply_is_said_to_be_saved_and_its_form_is_in_sight_as_a_whole() {
        for (int width : new int[] {1440, 390}) {
            heldReplies(2);
            try (BrowserContext context = browserOf(administrator, width, 800)) {
                Page page = queue(context);
                page.keyboard().press("j");
                page.keyboard().press("p");
                assertSaid(page, "is published.");
                heldReplies(2);
                page.reload();
                page.keyboard().press("j");
                page.keyboard().press("e");
                assertThat(page.locator(".on-card input")).isFocused();
                for (String button : new String[] {"Save", "Save and publish", "Cancel"}) {
                    Locator shown = page.locator(".on-card").getByRole(AriaRole.BUTTON, exactly(button));
                    assertThat(shown).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
                    shown.click(new Locator.ClickOptions().setTrial(true));
                }
                assertThat(page.locator("article:has(.on-card)").getByRole(AriaRole.BUTTON, exactly("Publish")))
                        .hasCount(0);
                page.locator(".on-card input").fill("Renamed " + writer(0));
                page.locator(".on-card")
                        .getByRole(AriaRole.BUTTON, exactly("Save"))
                        .click();

                assertSaid(page, "Saved. The reply by Renamed " + writer(0) + " has been edited.");
                assertThat(page.getByRole(AriaRole.HEADING, named("Renamed " + writer(0))))
                        .isFocused();
            }
        }
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void rare_actions_are_in_a_menu_that_the_keyboard_walks() {
        heldReplies(2);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            Locator card = page.getByRole(AriaRole.ARTICLE, named(writer(0)));
            Locator menu = card.locator(".rare summary");
            assertThat(card.getByText("All by this writer")).not().isVisible();
            menu.focus();
            page.keyboard().press("Enter");
            page.keyboard().press("ArrowDown");
            assertThat(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("All by this writer")))
                    .isFocused();
            page.keyboard().press("Escape");
            assertThat(card.getByText("All by this writer")).not().isVisible();
            assertThat(menu).isFocused();

            page.keyboard().press("Enter");
            card.getByText("As typed").click();
            assertThat(card.locator("pre.typed")).isVisible();
            assertThat(card.locator("pre.typed")).containsText("What about ");
            menu.click();
            page.locator("h1").click();
            assertThat(card.getByText("All by this writer")).not().isVisible();
        }
    }

    @Test
    void three_hundred_replies_are_decided_by_keyboard_alone() {
        heldReplies(300);
        try (BrowserContext context = browserOf(administrator, 1440, 900)) {
            Page page = queue(context);
            Locator held = page.locator(".tabs a").first().locator(".number");
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertSaid(page, "The reply by " + writer(0) + " is published.");
            page.keyboard().press("x");
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("j");
            }
            page.keyboard().press("Shift+X");
            assertThat(page.locator(".tick:checked")).hasCount(5);
            page.keyboard().press("Shift+S");
            assertSaid(page, "5 replies marked as spam.");
            assertThat(held).hasText("294");
            page.keyboard().press("n");
            assertThat(page.getByRole(AriaRole.HEADING, named(writer(20)))).isVisible();
            page.waitForLoadState();
            for (int left = 294; left > 0; left = Math.max(0, left - 20)) {
                assertThat(held).hasText(String.valueOf(left));
                page.keyboard().press("a");
                assertThat(page.locator(".tick:checked")).hasCount(Math.min(20, left));
                page.keyboard().press(left % 3 == 0 ? "Shift+P" : "Shift+R");
                assertThat(held).hasText(String.valueOf(Math.max(0, left - 20)));
            }
            assertThat(page.getByText("Nothing is waiting.")).isVisible();
            page.keyboard().press("u");
            assertSaid(page, "Undone. 14 replies are as they were before.");
        }
    }

    @Test
    void the_keys_can_be_switched_off() {
        heldReplies(5);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            page.locator("#keys summary").click();
            page.getByLabel("Use keyboard shortcuts").uncheck();
            page.reload();
            List<String> said = page.locator("#outcome").allInnerTexts();
            page.keyboard().press("j");
            page.keyboard().press("p");
            page.waitForTimeout(300);

            assertThat(page.getByRole(AriaRole.HEADING, named(writer(0)))).isVisible();
            assertEquals(said, page.locator("#outcome").allInnerTexts());
        }
    }

    /** Adds somebody, and signs them in. */
    private static String added(String name, String role, String email) {
        Invitation.accepted(
                new Http(jar.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD),
                new Http(jar.address()),
                name,
                email,
                role.toUpperCase(Locale.ROOT),
                RunningJar.PASSWORD);
        return session(email);
    }

    /** What has the focus is not under this bar. */
    private static void assertUncovered(Page page, String bar) {
        assertEquals(true, page.evaluate("""
                        bar => {
                          const focused = document.activeElement.getBoundingClientRect();
                          const over = document.querySelector(bar).getBoundingClientRect();
                          return focused.bottom <= over.top || focused.top >= over.bottom
                            || focused.right <= over.left || focused.left >= over.right;
                        }""", bar));
    }

    private static void openMenu(Locator card) {
        card.getByRole(AriaRole.HEADING).click();
        card.locator(".rare summary").click();
    }

    private static void askAbout(Page page, String percent) {
        page.navigate(jar.address() + "/desk/settings");
        page.getByLabel("Second opinions").fill(percent);
        button(page, "Save").click();
        assertSaid(page, "Saved. Readers see it from now on.");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Http administrator() {
        if (http == null) {
            http = new Http(jar.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
        }
        return http;
    }

    @Test
    void with_scripts_a_sentence_outlives_a_session_that_has_ended() {
        heldReplies(1);
        try (BrowserContext context = browserOf(administrator)) {
            Page page = queue(context);
            Locator typed = page.getByRole(AriaRole.ARTICLE, named(writer(0))).getByLabel("Message to the writer");
            page.getByRole(AriaRole.ARTICLE, named(writer(0)))
                    .getByRole(AriaRole.HEADING)
                    .click();
            page.getByRole(AriaRole.ARTICLE, named(writer(0)))
                    .getByText("Give a reason")
                    .click();
            typed.fill("Not here, please.");
            context.clearCookies();
            button(page, "Reject").click();
            page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
            page.getByLabel("Password").fill(RunningJar.PASSWORD);
            page.keyboard().press("Enter");

            assertThat(typed).hasValue("Not here, please.");
            button(page, "Reject").click();
            assertSaid(page, "The reply by " + writer(0) + " is rejected.");
        }
    }

    @Test
    void without_scripts_a_sentence_outlives_a_session_that_has_ended() {
        heldReplies(5);
        try (BrowserContext context = withoutScripts(administrator)) {
            Page page = queue(context);
            page.navigate(jar.address() + "/desk/queue/plain");
            button(page, "Next").click();
            page.getByLabel("Message to the writer").fill("Not \"here\", please.");
            context.clearCookies();
            button(page, "Reject").click();
            assertThat(page.getByText("You have been signed out.")).isVisible();
            page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
            page.getByLabel("Password").fill(RunningJar.PASSWORD);
            page.keyboard().press("Enter");

            assertSaid(page, "What you typed is back in its field; nothing has been decided yet.");
            assertThat(page.getByRole(AriaRole.HEADING, named(writer(1)))).isVisible();
            assertThat(page.getByLabel("Message to the writer")).hasValue("Not \"here\", please.");
            button(page, "Reject").click();
            assertSaid(page, "The reply by " + writer(1) + " is rejected.");
        }
    }

    /** Nothing is waiting but the replies of this test. */
    private static void heldReplies(int many) {
        emptyQueue();
        for (int i = 0; i < many; i++) {
            reply(i);
        }
    }

    private static void emptyQueue() {
        round++;
        Http http = administrator();
        HttpResponse<String> first = http.get("/desk/queue/plain");
        assertEquals(200, first.statusCode());
        Document page = Http.page(first);
        while (page.selectFirst("article") != null) {
            page = Http.page(http.post(
                    "/desk/queue/plain",
                    Map.of(
                            "reply", page.select("[name=reply]").val(),
                            "revision", page.select("[name=revision]").val(),
                            "act", "publish")));
        }
    }

    /** Each test has writers of its own. */
    private static String writer(int number) {
        return "Writer " + "A".repeat(round / LETTERS) + (char) ('A' + round % LETTERS) + number;
    }

    /** Two of these are not alike. */
    private static void reply(int number) {
        var random = new Random(1_000L * round + number);
        String letters =
                random.ints(40, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        reply(number, "What about " + letters + "?");
    }

    /** @return the address of its receipt */
    private static String reply(int number, String comment) {
        Map<String, String> form = new HashMap<>();
        form.put("comment", comment);
        form.put("name", writer(number));
        form.put("email", "writer.%d.%d@example.org".formatted(round, number));
        HttpResponse<String> taken = new Http(jar.address()).post(SharedSite.ARTICLE, form);
        assertEquals(303, taken.statusCode());
        return URI.create(jar.address())
                .resolve(taken.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    /** What a browser remembers of somebody who has signed in. */
    private static String session(String email) {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = queue(context);
            page.getByLabel("Email").fill(email);
            page.getByLabel("Password").fill(RunningJar.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/queue");
            return context.storageState();
        }
    }

    @Test
    void what_is_typed_before_the_page_is_ready_goes_where_the_keys_led() {
        heldReplies(2);
        try (BrowserContext context = browserOf(administrator)) {
            context.addInitScript("""
                    let jQuery;
                    Object.defineProperty(window, 'jQuery', {
                      get: () => jQuery,
                      set: (value) => { jQuery = value; jQuery.holdReady(true); }
                    });""");
            Page page = queue(context);
            page.keyboard().press("j");
            page.keyboard().press("r");
            page.keyboard().type("Too early.");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ARTICLE, named(writer(0)))
                            .getByLabel("Message to the writer, if you reject"))
                    .hasValue("Too early.");
            page.evaluate("jQuery.holdReady(false)");
            assertSaid(page, "The reply by " + writer(0) + " is rejected.");
        }
    }

    private static BrowserContext browserOf(String session) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setStorageState(session));
    }

    private static BrowserContext browserOf(String session, int width, int height) {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions().setStorageState(session).setViewportSize(width, height));
    }

    private static BrowserContext withoutScripts(String session) {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions().setStorageState(session).setJavaScriptEnabled(false));
    }

    private static Page queue(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(jar.address() + "/desk/queue");
        return page;
    }

    private static void assertSaid(Page page, String words) {
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(words);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}

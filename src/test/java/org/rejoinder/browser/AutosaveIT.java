package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.RunningJar;

/** A draft that is stored while it is written, on the clock of its browser. */
class AutosaveIT {

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d");
    private static final long TURN = 10_000;

    /** Under which name this browser keeps unsaved words of the article that is open. */
    private static final String KEPT =
            "() => Object.keys(localStorage).find(key => key.endsWith(' ' + location.pathname)) ?? null";

    private static Chromium chromium;
    private static BrowserContext desk;

    @BeforeAll
    static void somebody_signs_in() {
        chromium = new Chromium();
        desk = chromium.browser().newContext();
        Page page = desk.newPage();
        page.navigate(SharedSite.address() + "/login");
        page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        page.getByLabel("Password").fill(RunningJar.PASSWORD);
        EditorButtons.press(page, "Sign in");
        page.waitForURL(Pattern.compile(".*/desk.*"));
        page.close();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_new_draft_is_stored_in_one_revision_and_the_buttons_go_on_from_there() {
        Page editor = editor("/desk/articles/new");
        String title = "Stored " + UUID.randomUUID();
        editor.getByLabel("Body").fill("First words.");
        editor.clock().runFor(TURN);
        assertThat(editor.locator("#savedState")).hasText("");

        editor.getByLabel("Title").fill(title);
        editor.clock().runFor(TURN);
        assertThat(editor.locator("#savedState")).hasText(SAVED);
        assertThat(editor).hasURL(Pattern.compile(".*/desk/articles/\\d+"));
        for (String link : new String[] {"Choose a lead picture", "Preview links", "Revisions"}) {
            assertThat(editor.locator("#stored").getByText(link))
                    .hasAttribute("href", Pattern.compile("/desk/articles/\\d+.*"));
        }
        editor.getByLabel("Body").fill("First words, and more.");
        String key = (String) editor.evaluate(KEPT);
        Object before = editor.evaluate("key => localStorage.getItem(key)", key);
        editor.clock().runFor(TURN);
        awaitStored(editor.url(), "First words, and more.");
        Page reopened = editor(editor.url().substring(SharedSite.address().length()));
        reopened.evaluate("([key, kept]) => localStorage.setItem(key, kept)", List.of(key, before));
        reopened.reload();
        assertThat(reopened.getByLabel("Body")).hasText("First words, and more.");
        assertThat(reopened.locator("#count")).containsText("word");
        assertThat(reopened.locator("#unsaved")).isHidden();
        assertEquals(null, reopened.evaluate(KEPT));
        reopened.close();
        EditorButtons.press(editor, "Save draft");
        editor.getByText("Draft saved.").waitFor();

        editor.navigate(editor.url() + "/revisions");
        assertThat(editor.locator("#revisions li")).hasCount(1);
        editor.navigate(SharedSite.address() + "/desk/articles?q=" + title);
        assertThat(editor.locator("main").getByText(title)).hasCount(1);
        editor.close();
    }

    @Test
    void whoever_leaves_or_closes_the_page_finds_every_word_again() {
        Page editor = editor(draft());
        String address = editor.url();
        editor.getByLabel("Standfirst").fill("Left behind.");
        editor.navigate(SharedSite.address() + "/desk/articles");
        awaitStored(address, "Left behind.");
        editor.goBack();
        assertThat(editor.getByLabel("Standfirst")).hasValue("Left behind.");
        assertThat(editor.locator("#unsaved")).isHidden();

        editor.reload();
        editor.getByLabel("Standfirst").fill("Closed.");
        editor.close(new Page.CloseOptions().setRunBeforeUnload(true));
        awaitStored(address, "Closed.");
    }

    @Test
    void of_two_who_write_at_once_the_second_is_told_and_loses_no_word() {
        String draft = draft();
        Page second = editor(draft);
        Page first = editor(draft);
        first.getByLabel("Standfirst").fill("Theirs.");
        EditorButtons.press(first, "Save draft");
        first.getByText("Draft saved.").waitFor();
        first.close();

        second.getByLabel("Standfirst").fill("Mine.");
        second.clock().runFor(TURN);
        assertThat(second.locator("#saveTrouble")).containsText("you saved this article in another tab at");
        assertThat(second.locator("#saveTrouble")).containsText("or “More – Save draft”, to see both versions");
        assertThat(second.getByLabel("Standfirst")).hasValue("Mine.");
        EditorButtons.press(second, "Save draft");
        assertThat(second.getByText("You saved this article in another tab")).isVisible();
        assertThat(second.locator("#collision")).containsText("in your other tab");
        assertThat(second.locator(".compared .heads")).containsText("your other tab");
        assertThat(second.locator(".differences del")).containsText("Theirs.");
        assertThat(second.locator(".differences ins")).containsText("Mine.");
        EditorButtons.press(second, "Save my version");
        assertThat(second.getByText("Draft saved.")).isVisible();
        second.close();
    }

    @Test
    void a_draft_that_was_only_returned_is_told_so_with_the_note_and_goes_on() {
        String draft = draft();
        Page reviewing = editor(draft);
        EditorButtons.press(reviewing, "Submit for review");
        reviewing.getByText("Submitted for review.").waitFor();
        Page writing = editor(draft);
        Page idle = editor(draft);
        reviewing.getByText("Return to the author…").click();
        reviewing.getByLabel("What should change?").fill("Please name a source.");
        EditorButtons.press(reviewing, "Return to the author");
        reviewing.getByText("Returned to the author.").waitFor();

        idle.clock().runFor(4 * TURN);
        assertThat(idle.locator("#moved")).containsText("returned after review: “Please name a source.”");
        writing.getByLabel("Standfirst").fill("Says a source.");
        writing.clock().runFor(TURN);
        assertThat(writing.locator("#saveTrouble")).containsText("returned after review: “Please name a source.”");
        assertThat(writing.locator("#saveTrouble")).not().containsText("saved this article");
        EditorButtons.press(writing, "Save for review");
        assertThat(writing.locator("#told")).containsText("Its text is the same");
        assertThat(writing.locator("#collision")).hasCount(0);
        assertThat(writing.getByLabel("Standfirst")).hasValue("Says a source.");
        EditorButtons.press(writing, "Save draft");
        assertThat(writing.getByText("Draft saved.")).isVisible();
        for (Page each : List.of(reviewing, writing, idle)) {
            each.close();
        }
    }

    @Test
    void kept_words_of_before_a_review_are_offered_as_words_on_the_same_text() {
        String draft = draft();
        Page left = editor(draft);
        left.route("**/desk/autosave/*", Route::abort);
        left.getByLabel("Standfirst").fill("Left for later.");
        String key = (String) left.evaluate(KEPT);
        Object kept = left.evaluate("key => localStorage.getItem(key)", key);
        left.getByLabel("Standfirst").fill("");
        left.close();

        Page submitting = editor(draft);
        EditorButtons.press(submitting, "Submit for review");
        submitting.getByText("Submitted for review.").waitFor();
        submitting.evaluate("([key, kept]) => localStorage.setItem(key, kept)", List.of(key, kept));
        submitting.reload();

        assertThat(submitting.locator("#unsaved-moved")).isVisible();
        assertThat(submitting.locator("#unsaved")).containsText("only where the article stands has changed");
        assertThat(submitting.locator("#unsaved-overtaken")).isHidden();
        EditorButtons.press(submitting, "Discard");
        submitting.close();
    }

    @Test
    void of_two_texts_both_are_shown_as_readers_would_see_them_with_what_differs_marked() {
        String draft = draft();
        Page second = editor(draft);
        Page first = editor(draft);
        first.getByLabel("Body").fill("Written by them.");
        EditorButtons.press(first, "Save draft");
        first.getByText("Draft saved.").waitFor();
        first.close();
        second.getByLabel("Body").fill("Written by me.");
        EditorButtons.press(second, "Save draft");

        Locator sides = second.locator("#collision ~ .compared .page");
        assertThat(sides.first().locator("p")).hasText("Written by them.");
        assertThat(sides.first().locator("p del")).containsText("them");
        assertThat(sides.last().locator("p")).hasText("Written by me.");
        assertThat(sides.last().locator("p ins")).containsText("me");
        EditorButtons.press(second, "Save my version");
        assertThat(second.getByText("Draft saved.")).isVisible();
        second.close();
    }

    @Test
    void of_two_texts_the_saved_one_can_be_taken_and_a_footnote_is_shown_as_one() {
        String draft = draft();
        Page second = editor(draft);
        Page first = editor(draft);
        first.getByLabel("Body").fill("Theirs^[As they say.] it is.");
        EditorButtons.press(first, "Save draft");
        first.getByText("Draft saved.").waitFor();
        first.close();
        second.getByLabel("Body").fill("Mine it is.");
        EditorButtons.press(second, "Save draft");

        Locator saved = second.locator("#collision ~ .compared .page").first();
        assertThat(saved.locator("sup")).hasText("1");
        assertThat(saved.locator("li")).containsText("As they say.");
        assertThat(saved).not().containsText("^[");
        EditorButtons.press(second, "Take the saved version");

        assertThat(second.getByText("This is the saved version.")).isVisible();
        assertThat(second.getByLabel("Body").locator("p")).hasText("Theirs it is.");
        assertThat(second.locator("#unsaved")).isHidden();
        assertEquals(null, second.evaluate(KEPT));
        second.close();
    }

    @Test
    void what_is_typed_is_said_to_be_saved_only_once_the_server_has_it() {
        Page editor = editor("/desk/articles/new");
        String title = "Slowly " + UUID.randomUUID();
        var held = new CompletableFuture<Route>();
        editor.route("**/desk/autosave/*", held::complete);
        editor.getByLabel("Title").fill(title);
        editor.clock().runFor(TURN);
        assertThat(editor.locator("#savedState")).hasText("Saving…");
        assertThat(editor.locator("h1")).hasText("New article");

        held.join().resume();

        assertThat(editor.locator("#savedState")).hasText(SAVED);
        assertThat(editor.locator("h1")).hasText(title);
        assertThat(editor).hasTitle(Pattern.compile(title + " – .*"));
        assertThat(editor.locator("#changed time")).containsText("today");
        editor.getByLabel("Standfirst").fill("And on.");
        assertThat(editor.locator("#savedState")).hasText("Not saved yet");
        editor.unroute("**/desk/autosave/*");
        editor.clock().runFor(TURN);
        assertThat(editor.locator("#savedState")).hasText(SAVED);
        editor.close();
    }

    @Test
    void without_a_connection_it_is_said_and_tried_again() {
        Page editor = editor(draft());
        editor.route("**/desk/autosave/*", Route::abort);
        editor.getByLabel("Standfirst").fill("On the train.");
        editor.clock().runFor(TURN);
        assertThat(editor.locator("#saveTrouble")).containsText("Not saved: no connection.");

        editor.unroute("**/desk/autosave/*");
        Locator mark = editor.locator("#editor [name=owner]");
        String own = mark.inputValue();
        mark.evaluate("mark => mark.value = 'of another account'");
        editor.getByLabel("Standfirst").fill("By somebody else, meanwhile.");
        editor.clock().runFor(TURN);
        assertThat(editor.locator("#saveTrouble")).containsText("Not saved: you are signed out.");
        mark.evaluate("(mark, own) => mark.value = own", own);
        editor.getByLabel("Series").fill("Ser P");
        editor.getByLabel("Part").fill("III");
        editor.clock().runFor(TURN);
        assertThat(editor.locator("#saveTrouble")).containsText("Part: please give its number");
        editor.getByLabel("Part").fill("\u0663");
        editor.clock().runFor(TURN);
        assertThat(editor.locator("#savedState")).hasText(SAVED);
        assertThat(editor.locator("#saveTrouble")).hasText("");
        editor.close();
    }

    @Test
    void what_readers_have_is_never_stored_unasked() {
        Page editor = editor("/desk/articles/3");
        String before = editor.getByLabel("Standfirst").inputValue();
        editor.getByLabel("Standfirst").fill("Not for readers yet.");
        editor.clock().runFor(2 * TURN);

        assertEquals(before, stored(editor.url()));
        assertEquals(1, editor.evaluate("() => Object.keys(localStorage).filter(key => key.endsWith('/3')).length"));
        editor.evaluate("() => localStorage.clear()");
        editor.close();
    }

    @Test
    void a_standing_page_is_stored_while_it_is_written_as_an_article_is() {
        Page editor = editor("/desk/pages/new");
        editor.getByLabel("Title").fill("Imprint " + UUID.randomUUID());
        editor.getByLabel("Body").fill("Who answers for this site.");
        editor.clock().runFor(TURN);
        assertThat(editor.locator("#savedState")).hasText(SAVED);
        assertThat(editor).hasURL(Pattern.compile(".*/desk/pages/\\d+"));
        awaitStored(editor.url(), "Who answers for this site.");
        editor.getByLabel("Body").fill("Who answers for this site: us.");
        editor.clock().runFor(TURN);
        awaitStored(editor.url(), "Who answers for this site: us.");
        EditorButtons.press(editor, "Save draft");
        assertThat(editor.getByText("Draft saved.")).isVisible();
        String page = editor.url();
        editor.navigate(page + "/revisions");
        assertThat(editor.locator("#revisions li")).hasCount(1);

        editor.navigate(page);
        EditorButtons.press(editor, "Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();
        editor.getByLabel("Body").fill("Not for readers yet.");
        editor.clock().runFor(2 * TURN);
        assertFalse(desk.request().get(page).text().contains("Not for readers yet."));
        editor.evaluate("() => localStorage.clear()");
        editor.close();
    }

    /** @return where it is */
    private static String draft() {
        Page editor = editor("/desk/articles/new");
        editor.getByLabel("Title").fill("Written " + UUID.randomUUID());
        EditorButtons.press(editor, "Save draft");
        editor.getByText("Draft saved.").waitFor();
        String path = editor.url().substring(SharedSite.address().length());
        editor.close();
        return path;
    }

    private static Page editor(String path) {
        Page page = desk.newPage();
        page.clock().install();
        page.navigate(SharedSite.address() + path);
        page.waitForFunction(
                "() => document.readyState === 'complete' && window.PF && PF('body') && PF('body').editor");
        return page;
    }

    private static void awaitStored(String address, String words) {
        Eventually.within(
                Duration.ofSeconds(20),
                words + " at " + address,
                () -> desk.request().get(address).text().contains(words));
    }

    private static String stored(String address) {
        return Jsoup.parse(desk.request().get(address).text())
                .select("#standfirst")
                .text();
    }
}

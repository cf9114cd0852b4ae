package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** An editor keeps order: finds articles, deletes, restores, and renames tags. */
class BinIT {

    private static Chromium chromium;
    private static Page desk;

    private String unique;

    @BeforeAll
    static void an_editor_signs_in() {
        chromium = new Chromium();
        desk = chromium.browser().newContext().newPage();
        desk.navigate(SharedSite.address() + "/login");
        desk.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        desk.getByLabel("Password").fill(RunningJar.PASSWORD);
        press("Sign in");
        desk.waitForURL(Pattern.compile(".*/desk.*"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void begin() {
        unique = UUID.randomUUID().toString();
    }

    @Test
    void the_menu_of_a_row_opens_closes_and_is_walked_by_keys() {
        String title = "Kept " + unique;
        draft(title, "Words.", "");
        list("q=" + unique);

        desk.locator("details.rare > summary").focus();
        desk.keyboard().press("Enter");
        desk.keyboard().press("ArrowDown");
        assertThat(desk.getByRole(AriaRole.LINK, exactLink("Edit"))).isFocused();
        desk.keyboard().press("Escape");
        assertThat(desk.getByRole(AriaRole.LINK, exactLink("Edit"))).isHidden();
        assertThat(desk.locator("details.rare > summary")).isFocused();

        desk.keyboard().press("Enter");
        desk.getByRole(AriaRole.LINK, exactLink("Revisions")).click();
        assertThat(desk.locator("h1")).hasText("Revisions");
    }

    private static Page.GetByRoleOptions exactLink(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void a_draft_goes_to_the_bin_comes_back_and_is_deleted_for_good() {
        String title = "Binned " + unique;
        draft(title, "Words of " + unique, "");
        moveToBin(title);

        desk.locator("#desk-nav summary").nth(1).click();
        desk.getByRole(AriaRole.LINK, named("Bin")).first().click();
        assertThat(desk.locator("h1")).hasText("Bin");
        row(title).getByRole(AriaRole.BUTTON, exactly("Restore")).click();
        assertThat(desk.getByText("\u201c" + title + "\u201d is restored.")).isVisible();
        list("q=" + unique);
        assertThat(desk.getByRole(AriaRole.LINK, named(title))).isVisible();

        desk.getByRole(AriaRole.LINK, named(title)).click();
        String editor = desk.url();
        EditorButtons.press(desk, "Move to the bin");
        // On the clocks of the site the next day may have begun
        String day = Stream.of(30, 31)
                .map(days -> DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
                        .format(ZonedDateTime.now(ZoneOffset.UTC).plusDays(days)))
                .collect(Collectors.joining("|"));
        assertThat(desk.getByText(
                        Pattern.compile("One article is in the bin, and deleted for good on (?:" + day + ")\\.")))
                .isVisible();
        desk.navigate(editor);
        assertThat(desk.locator("h1")).hasText("Bin");
        row(title).getByText("Delete for good\u2026").click();
        row(title).getByRole(AriaRole.BUTTON, exactly("Delete for good")).click();
        assertThat(desk.getByText("\u201c" + title + "\u201d is deleted for good."))
                .isVisible();
        assertThat(row(title)).hasCount(0);
    }

    @Test
    void only_what_can_go_to_the_bin_is_asked_about() {
        String known = "Known " + unique;
        String fresh = "Fresh " + unique;
        published(known, "");
        draft(fresh, "Words.", "");
        list("q=" + unique);
        row(known).getByRole(AriaRole.CHECKBOX).check();
        press("Move to the bin");
        assertThat(desk.getByText("One article was not moved: readers have it, or had it."))
                .isVisible();

        row(known).getByRole(AriaRole.CHECKBOX).check();
        row(fresh).getByRole(AriaRole.CHECKBOX).check();
        press("Move to the bin");
        assertThat(desk.getByRole(AriaRole.DIALOG)).containsText("Move the selected articles to the bin: 1?");
        assertThat(desk.getByRole(AriaRole.DIALOG)).containsText("because readers have or had them: 1.");
        desk.locator("#confirmYes").click();
        assertThat(desk.getByText("One article is in the bin, and deleted for good on "))
                .isVisible();
    }

    @Test
    void what_is_typed_into_an_article_that_somebody_moves_to_the_bin_meanwhile_stays_in_its_fields() {
        String title = "Meanwhile " + unique;
        draft(title, "Words", "");
        String address = desk.url();
        Page other = desk.context().newPage();
        other.navigate(address);
        other.getByLabel("Standfirst").fill("Not lost.");
        moveToBin(title);

        EditorButtons.press(other, "Save draft");
        assertThat(other.getByText("This article is in the bin.").first()).isVisible();
        assertThat(other.getByLabel("Standfirst")).hasValue("Not lost.");
        var stored = SharedSite.administrator()
                .post(
                        "/desk/autosave/" + address.substring(address.lastIndexOf('/') + 1),
                        Map.of("title", title, "version", "1"));
        assertEquals(409, stored.statusCode());
        assertTrue(stored.body().contains("This article is in the bin."), stored.body());

        desk.navigate(SharedSite.address() + "/desk/bin");
        row(title).getByRole(AriaRole.BUTTON, exactly("Restore")).click();
        desk.getByText("is restored.").waitFor();
        EditorButtons.press(other, "Save draft");
        assertThat(other.getByLabel("Standfirst")).hasValue("Not lost.");
        other.close();
    }

    @Test
    void the_list_of_articles_is_searched_in_their_texts_and_sorted() {
        draft("B " + unique, "Café words", "");
        draft("A " + unique, "Other words", "");

        list("q=" + unique + "+CAFE");
        assertThat(titles()).hasText(new String[] {"B " + unique});
        list("q=" + unique + "&order=title");
        assertThat(titles()).hasText(new String[] {"A " + unique, "B " + unique});
        list("q=" + unique + "&order=changed");
        assertThat(titles()).hasText(new String[] {"A " + unique, "B " + unique});
        list("q=strong+" + unique);
        assertThat(desk.getByText("No articles match.")).isVisible();

        desk.navigate(SharedSite.address() + "/desk/articles");
        desk.getByLabel("Author").selectOption("Administrator");
        desk.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search"))
                .fill(unique);
        press("Search");
        assertThat(titles()).hasText(new String[] {"A " + unique, "B " + unique});
    }

    @Test
    void a_renamed_tag_leads_from_its_old_address_and_in_the_bin_it_is_nowhere() {
        String old = "old " + unique;
        String fresh = "new " + unique;
        String address = published("Tagged " + unique, old);
        Http visitor = SharedSite.visitor();
        assertEquals(200, visitor.get("/tags/old-" + unique).statusCode());

        openTag("old-" + unique);
        desk.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(fresh);
        press("Rename");
        assertThat(desk.getByText("It is called \u201c" + fresh + "\u201d now, in one article."))
                .isVisible();
        var moved = visitor.get("/tags/old-" + unique);
        assertEquals(301, moved.statusCode());
        assertEquals(
                "/tags/new-" + unique, moved.headers().firstValue("Location").orElseThrow());
        assertEquals(
                "/tags/new-" + unique + "/feed.atom",
                visitor.get("/tags/old-" + unique + "/feed.atom")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        assertEquals(fresh, tagOf(visitor, address));

        published("Another " + unique, old);
        openTag("old-" + unique);
        assertThat(desk.locator("#about")).hasText(old);
        desk.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(fresh.toUpperCase(Locale.ROOT));
        press("Rename");
        assertThat(desk.getByText("There is \u201c" + fresh + "\u201d already. Merge them?"))
                .isVisible();
        press("Merge");
        assertThat(desk.getByText("It is called \u201c" + fresh + "\u201d now, in one article."))
                .isVisible();

        openTag("new-" + unique);
        desk.getByText("Move to the bin\u2026").click();
        press("Move to the bin");
        assertThat(desk.getByText("\u201c" + fresh + "\u201d is in the bin.")).isVisible();
        assertEquals(404, visitor.get("/tags/new-" + unique).statusCode());
        desk.navigate(SharedSite.address() + "/desk/bin?kind=tag");
        row(fresh).getByRole(AriaRole.BUTTON, exactly("Restore")).click();
        assertThat(desk.getByText("\u201c" + fresh + "\u201d is restored.")).isVisible();
        assertEquals(fresh, tagOf(visitor, address));
    }

    private static String tagOf(Http visitor, String address) {
        Document page = Http.page(visitor.get(address));
        return page.select("a[rel=tag]").text();
    }

    private static void openTag(String slug) {
        desk.navigate(SharedSite.address() + "/desk/tags?about=" + slug);
    }

    private static void moveToBin(String title) {
        list("q=" + title.substring(title.indexOf(' ') + 1));
        row(title).getByRole(AriaRole.CHECKBOX).check();
        press("Move to the bin");
        assertThat(desk.getByRole(AriaRole.DIALOG)).containsText("Move the selected articles to the bin: 1?");
        desk.locator("#confirmYes").click();
        assertThat(desk.getByText("One article is in the bin, and deleted for good on "))
                .isVisible();
    }

    private static void list(String query) {
        desk.navigate(SharedSite.address() + "/desk/articles?" + query);
    }

    private static Locator titles() {
        return desk.locator(".rows h2");
    }

    private static Locator row(String title) {
        return desk.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(desk.getByText(title, new Page.GetByTextOptions().setExact(true))));
    }

    private static void draft(String title, String body, String tags) {
        desk.navigate(SharedSite.address() + "/desk/articles/new");
        desk.getByLabel("Title").first().fill(title);
        desk.getByLabel("Body").click();
        desk.keyboard().type(body);
        if (!tags.isEmpty()) {
            desk.getByLabel("Tags").fill(tags);
        }
        EditorButtons.press(desk, "Save draft");
        desk.getByText("Draft saved.").waitFor();
    }

    private static String published(String title, String tag) {
        draft(title, "Words.", tag);
        String address = desk.getByLabel("Address").inputValue();
        EditorButtons.press(desk, "Publish");
        desk.getByText("Published. Readers see this text now.").waitFor();
        return "/articles/" + address;
    }

    private static void press(String button) {
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}

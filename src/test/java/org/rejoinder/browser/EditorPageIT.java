package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** What stands around the text of an article: the column beside it, the bar below it, and what is asked and checked. */
class EditorPageIT {

    private static Chromium chromium;
    private static Page editor;

    @BeforeAll
    static void somebody_signs_in() {
        chromium = new Chromium();
        editor = chromium.browser().newContext().newPage();
        editor.navigate(SharedSite.address() + "/login");
        editor.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        editor.getByLabel("Password").fill(RunningJar.PASSWORD);
        EditorButtons.press(editor, "Sign in");
        editor.waitForURL(Pattern.compile(".*/desk.*"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void a_draft() {
        editor.setViewportSize(1440, 900);
        editor.navigate(SharedSite.address() + "/desk/articles/new");
        editor.getByLabel("Title").fill("About a text " + UUID.randomUUID());
        editor.getByLabel("Standfirst").fill("What stands around it.");
        editor.getByLabel("Body").fill("Some words.");
        EditorButtons.press(editor, "Save draft");
        editor.getByText("Draft saved.").waitFor();
        editor.waitForLoadState();
    }

    @Test
    void in_a_wide_window_the_fields_stand_beside_the_text_and_in_a_narrow_one_behind_it() {
        BoundingBox text = editor.locator(".ql-editor").boundingBox();
        BoundingBox tags = editor.getByLabel("Tags").boundingBox();
        assertTrue(tags.x > text.x + text.width, "beside the text");
        assertTrue(tags.y < 900, "in sight");
        assertThat(editor.locator(".facts .state")).hasText("Draft");
        assertTrue(editor.locator(".ql-editor p").first().boundingBox().width < 720, "a line that can be read");
        assertTrue(
                (Boolean) editor.evaluate(
                        "() => { const bar = document.querySelector('.ql-toolbar'); return bar.scrollWidth <= bar.clientWidth"
                                + " && bar.clientHeight < 60 && bar.querySelector('#addNote span').offsetWidth > 0; }"),
                "the tools are one row");

        editor.setViewportSize(360, 740);
        text = editor.locator(".ql-editor").boundingBox();
        assertTrue(editor.getByLabel("Tags").boundingBox().y > text.y + text.height, "behind the text");
        assertEquals(360, editor.evaluate("() => document.documentElement.scrollWidth"));
    }

    @Test
    void a_picture_of_the_library_leads_an_article_until_it_is_released() throws IOException {
        String draft = editor.url();
        String name = "lead-" + UUID.randomUUID() + ".png";
        editor.navigate(SharedSite.address() + "/desk/media");
        editor.locator("#file").setInputFiles(new FilePayload(name, "image/png", anyPicture()));
        EditorButtons.press(editor, "Upload");
        editor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .waitFor();

        editor.navigate(draft);
        assertThat(editor.getByText("None yet. The first wide picture in the text will be it."))
                .isVisible();
        editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose a lead picture"))
                .click();
        String lead = editor.url() + "?q=" + name;
        editor.navigate(lead);
        EditorButtons.press(editor, "Use this picture");
        assertThat(editor.getByText("Describe " + name + " under Pictures first"))
                .isVisible();
        describe(name, "A chart");
        editor.navigate(lead);
        EditorButtons.press(editor, "Use this picture");
        assertThat(editor.getByText("The lead picture is chosen.")).isVisible();
        assertThat(editor.getByText("Chosen from the library.")).isVisible();
        String shown = editor.locator(".lead-shown").getAttribute("src");
        EditorButtons.press(editor, "Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();
        Document page = Http.page(SharedSite.visitor()
                .get("/articles/" + editor.getByLabel("Address").inputValue()));
        assertEquals(shown, page.select("img.lead-picture").attr("src"));
        assertEquals("A chart", page.select("img.lead-picture").attr("alt"));

        editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose a lead picture"))
                .click();
        EditorButtons.press(editor, "Use the first wide picture in the text");
        assertThat(editor.locator(".lead-shown")).hasCount(0);

        editor.waitForFunction("() => window.PF && PF('body') && PF('body').editor");
        editor.evaluate(
                "src => PF('body').editor.clipboard.dangerouslyPasteHTML("
                        + "'<p>words</p><figure><img src=\"' + src + '\" alt=\"A picture\"></figure>', 'user')",
                shown);
        EditorButtons.press(editor, "Publish changes");
        assertThat(editor.getByText("The first wide picture in the text.")).isVisible();
        assertEquals(shown, editor.locator(".lead-shown").getAttribute("src"));
    }

    private static void describe(String name, String alternative) {
        editor.navigate(SharedSite.address() + "/desk/media?q=" + name);
        editor.locator("ul.library summary").click();
        editor.getByLabel("Alternative text").fill(alternative);
        EditorButtons.press(editor, "Save");
        assertThat(editor.locator("ul.library li")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .locator("img"))
                .hasAttribute("alt", alternative);
    }

    private static byte[] anyPicture() throws IOException {
        var image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void the_main_button_is_off_while_nothing_changed_and_the_menu_beside_it_opens_and_closes_by_keys() {
        editor.navigate(SharedSite.address() + "/desk/articles/3");
        Locator main = editor.locator("#mainAction");
        assertThat(main).hasText("Publish changes");
        assertThat(main).isDisabled();
        assertThat(button("Unpublish")).hasCount(0);

        editor.locator("#moreActions summary").focus();
        editor.keyboard().press("Enter");
        assertThat(button("Unpublish")).isVisible();
        assertThat(button("Publish changes")).hasCount(1);
        editor.keyboard().press("Tab");
        assertThat(button("Save")).isFocused();
        editor.keyboard().press("Escape");
        assertThat(button("Unpublish")).hasCount(0);
        assertThat(editor.locator("#moreActions summary")).isFocused();

        editor.getByText("Retract…").click();
        editor.locator("#note").pressSequentially("x");
        assertThat(main).isDisabled();
        editor.getByLabel("Standfirst").pressSequentially("x");
        assertThat(main).isEnabled();
        leave();
    }

    @Test
    void what_readers_would_see_at_once_is_asked_about_and_nothing_happens_if_it_is_not_agreed_to() {
        String address = "/articles/" + editor.getByLabel("Address").inputValue();
        editor.locator("#mainAction").focus();
        editor.keyboard().press("Enter");
        Locator question =
                editor.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Publish this article?"));
        assertThat(question).containsText("Readers see it at once, and feeds and subscribers are told.");
        editor.keyboard().press("Escape");
        assertThat(question).hasCount(0);
        assertThat(editor.locator("#mainAction")).isFocused();
        assertEquals(404, SharedSite.visitor().get(address).statusCode());

        editor.keyboard().press("Enter");
        editor.keyboard().press("Enter");
        assertThat(editor.getByText("Published. Readers see this text now.")).isVisible();
        assertEquals(200, SharedSite.visitor().get(address).statusCode());
        editor.locator("#moreActions summary").click();
        button("Unpublish").click();
        assertThat(editor.getByRole(AriaRole.DIALOG)).containsText("Readers no longer find it");
        editor.locator("#confirmDialog").getByText("Cancel").click();
        assertEquals(200, SharedSite.visitor().get(address).statusCode());
    }

    @Test
    void what_cannot_be_published_is_said_without_a_question() throws IOException {
        String name = "silent-" + UUID.randomUUID() + ".png";
        String draft = editor.url();
        put(uploaded(name), draft);

        editor.locator("#mainAction").click();

        assertThat(editor.locator("#problems")).containsText("Describe " + name);
        assertThat(editor.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void what_is_handed_in_with_an_undescribed_picture_is_warned_about_until_the_picture_is_described_or_decorative()
            throws IOException {
        String name = "handed-in-" + UUID.randomUUID() + ".png";
        String draft = editor.url();
        put(uploaded(name), draft);

        EditorButtons.press(editor, "Submit for review");
        editor.getByText("Submitted for review.").waitFor();

        Locator warning = editor.locator("#silentPictures");
        assertThat(warning).containsText("cannot be published like this");
        warning.getByText("Picture 1 has no alternative text").click();
        assertThat(editor.locator("section.kept")).isFocused();
        editor.keyboard().press("Enter");
        editor.locator("#pictureDialog")
                .getByLabel("Decorative (no description needed)")
                .check();
        assertThat(editor.locator("#pictureAlternative")).isDisabled();
        editor.locator("#pictureForm button[value=put]").click();
        assertThat(editor.locator("#pictureDialog")).isHidden();
        assertThat(warning).isHidden();
        assertThat(editor.locator("#checks")).not().containsText("Picture 1");
        editor.locator("#mainAction").click();
        editor.locator("#confirmYes").click();
        editor.getByText("Published. Readers see this text now.").waitFor();

        editor.navigate(SharedSite.address() + "/desk/media?q=" + name);
        assertThat(editor.getByLabel("Decorative (no description needed)")).isChecked();
    }

    /** @return the address of the picture */
    private static String uploaded(String name) throws IOException {
        editor.navigate(SharedSite.address() + "/desk/media");
        editor.locator("#file").setInputFiles(new FilePayload(name, "image/png", anyPicture()));
        EditorButtons.press(editor, "Upload");
        return editor.locator("ul.library li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a")
                .first()
                .getAttribute("href");
    }

    private static void put(String picture, String draft) {
        editor.navigate(draft);
        editor.waitForFunction("() => window.PF && PF('body') && PF('body').editor");
        editor.evaluate(
                "src => PF('body').editor.clipboard.dangerouslyPasteHTML('<figure><img src=\"' + src + '\" alt=\"\"></figure>', 'user')",
                picture);
    }

    @Test
    void with_a_note_for_readers_the_main_button_publishes_both() {
        editor.navigate(SharedSite.address() + "/desk/articles/3");
        Locator main = editor.locator("#mainAction");
        assertThat(main).hasText("Publish changes");
        editor.getByText("Correct…").click();

        editor.getByLabel("What we got wrong").fill("The day.");
        assertThat(main).hasText("Publish with this correction");
        assertThat(main).isEnabled();
        assertThat(main).hasAttribute("name", "correct");

        editor.getByLabel("What we got wrong").fill("");
        assertThat(main).hasText("Publish changes");
        leave();
    }

    @Test
    void a_correction_is_offered_in_sight_and_what_is_about_the_article_scrolls_with_the_page() {
        editor.setViewportSize(1440, 900);
        editor.navigate(SharedSite.address() + "/desk/articles/3");

        assertThat(editor.locator("#told-readers + .hint")).containsText("says something wrong");
        assertEquals(true, editor.evaluate("""
                        () => {
                          const correct = document.querySelector('#told-readers ~ details summary').getBoundingClientRect();
                          return correct.bottom <= document.querySelector('.actions.bottom').getBoundingClientRect().top;
                        }"""));
        assertEquals("visible", editor.evaluate("() => getComputedStyle(document.querySelector('.side')).overflowY"));
    }

    @Test
    void nothing_that_has_the_focus_is_covered_by_the_bar() {
        for (int[] size : new int[][] {{1280, 600}, {390, 700}}) {
            editor.setViewportSize(size[0], size[1]);
            editor.getByLabel("Title").focus();
            for (int i = 0; i < 60; i++) {
                editor.keyboard().press("Tab");
                assertEquals("", editor.evaluate("""
                                () => {
                                  const focused = document.activeElement;
                                  const bar = document.querySelector('.bottom');
                                  if (!focused.closest('.editor') || bar.contains(focused) || focused.matches('.ql-editor, iframe')) { return ''; }
                                  const box = focused.getBoundingClientRect();
                                  return box.bottom > bar.getBoundingClientRect().top + 1 ? focused.outerHTML.slice(0, 100) : '';
                                }
                                """));
            }
        }
    }

    @Test
    void checks_name_what_readers_would_stumble_over_and_lead_there() {
        Locator checks = editor.locator("#checks");
        assertThat(editor.locator("#checksNone")).isVisible();

        editor.getByLabel("Title").fill("A title that is so long that search engines will cut it off somewhere");
        editor.getByLabel("Standfirst").fill("");
        editor.evaluate("""
                () => {
                  PF('body').editor.clipboard.dangerouslyPasteHTML(
                  '<p>words <a href="/desk/articles/1">desk</a> <a href="/articles/x">fine</a></p>'
                    + '<h2></h2><figure><img src="/media/x.png" alt=""></figure>', 'user');
                  PF('body').editor.insertText(0, 'place', { link: '#nowhere' }, 'user');
                }
                """);

        assertThat(checks).containsText("The title has 69 characters");
        assertThat(checks).containsText("There is no standfirst: lists show the title alone");
        assertThat(checks).containsText("The link \u201cdesk\u201d leads to the desk");
        assertThat(checks).containsText("The link \u201cplace\u201d leads to a place that is not on this page");
        assertThat(checks).not().containsText("fine");
        assertThat(checks).containsText("Picture 1 has no alternative text");
        assertThat(editor.locator("#checksNumber")).hasText("6");
        checks.getByText("There is no standfirst").click();
        assertThat(editor.getByLabel("Standfirst")).isFocused();
        checks.getByText("leads to the desk").click();
        assertEquals("desk", editor.evaluate("() => getSelection().toString()"));
        checks.getByText("Picture 1").click();
        assertThat(editor.locator("section.kept")).isFocused();
        leave();
    }

    @Test
    void search_engines_get_a_title_and_description_of_their_own_and_are_asked_to_leave_an_article_out() {
        String address = "/articles/" + editor.getByLabel("Address").inputValue();
        editor.getByLabel("Headline for search engines").fill("Short & found");
        assertThat(editor.locator("#foundTitle")).hasText("Short & found");
        assertThat(editor.locator("#foundDescription")).hasText("What stands around it.");
        editor.getByLabel("Description for search engines").fill("Said to machines.");
        EditorButtons.press(editor, "Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();

        Document page = Http.page(SharedSite.visitor().get(address));
        assertTrue(page.title().startsWith("Short & found"), page.title());
        assertTrue(page.select("h1").text().startsWith("About a text"));
        assertEquals("Said to machines.", page.select("meta[name=description]").attr("content"));
        assertEquals("Short & found", page.select("meta[property=og:title]").attr("content"));
        assertTrue(SharedSite.visitor().get("/sitemaps/articles-1.xml").body().contains(address));

        editor.getByLabel("Hide from search engines").check();
        EditorButtons.press(editor, "Save");
        editor.getByText("Readers see the published text").waitFor();
        assertEquals(
                0,
                Http.page(SharedSite.visitor().get(address))
                        .select("meta[name=robots]")
                        .size());
        EditorButtons.press(editor, "Publish changes");
        editor.getByText("Published. Readers see this text now.").waitFor();
        assertEquals(
                "noindex",
                Http.page(SharedSite.visitor().get(address))
                        .select("meta[name=robots]")
                        .attr("content"));
        assertTrue(!SharedSite.visitor().get("/sitemaps/articles-1.xml").body().contains(address));
    }

    @Test
    void the_picture_dialog_forgets_old_words_and_a_picture_that_is_dropped_on_another_window_comes_next() {
        button("Picture").click();
        editor.locator("#pictureWords").fill("nothing like it");
        button("Cancel").click();
        button("Picture").click();
        assertThat(editor.locator("#pictureWords")).hasValue("");
        editor.keyboard().press("Escape");

        button("Footnote").click();
        editor.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File(['no picture'], 'dropped.png', { type: 'image/png' }));
                  const common = { dataTransfer: data, bubbles: true, cancelable: true };
                  const dialog = document.getElementById('noteDialog');
                  if (dialog.dispatchEvent(new DragEvent('dragover', common))) { throw new Error('it may not be dropped'); }
                  dialog.dispatchEvent(new DragEvent('drop', common));
                }
                """);
        assertThat(editor.locator("#noteDialog")).containsText("dropped.png comes next");
        editor.keyboard().press("Escape");
        assertThat(editor.locator("#pictureTrouble")).containsText("dropped.png");
        editor.keyboard().press("Escape");
    }

    @Test
    void a_page_that_is_refused_says_why_at_its_top_and_leads_to_the_field() {
        editor.navigate(SharedSite.address() + "/desk/pages/new");
        assertThat(editor.locator("#mainAction")).isDisabled();
        editor.getByLabel("Body").fill("Words.");
        EditorButtons.press(editor, "Publish");

        Locator problems = editor.locator("#problems");
        assertThat(problems).containsText("Title: please give one.");
        editor.getByLabel("Body").focus();
        problems.getByRole(AriaRole.LINK).click();
        assertThat(editor.getByLabel("Title")).isFocused();
        leave();
    }

    /** What was typed is of no use to the next one. */
    private static void leave() {
        editor.evaluate("() => localStorage.clear()");
        Page before = editor;
        editor = before.context().newPage();
        before.close();
    }

    private static Locator button(String name) {
        return editor.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.RunningJar;

/** The rich text field under the hands of somebody who writes as in other programs. */
class EditorIT {

    private static final String TABLE = "<table><tbody><tr><td>kept</td></tr></tbody></table>";

    private static Chromium chromium;
    private static Page editor;

    @BeforeAll
    static void somebody_signs_in() {
        chromium = new Chromium();
        editor = chromium.browser().newContext().newPage();
        editor.navigate(SharedSite.address() + "/login");
        editor.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        editor.getByLabel("Password").fill(RunningJar.PASSWORD);
        press("Sign in");
        editor.waitForURL(Pattern.compile(".*/desk.*"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void there_is_a_way_to_write_before_between_and_after_tables() {
        draft(TABLE + TABLE);

        field().evaluate("field => field.scrollIntoView()");
        BoundingBox box = field().boundingBox();
        editor.mouse().click(box.x + 100, box.y + box.height - 10);
        editor.keyboard().type("below");
        editor.locator("section.kept").first().focus();
        editor.keyboard().press("ArrowUp");
        editor.keyboard().type("above");
        editor.keyboard().press("ArrowDown");
        editor.keyboard().type("between");
        save();

        assertEquals("<p>above</p>" + TABLE + "<p>between</p>" + TABLE + "<p>below</p>", savedBody());
    }

    @Test
    void the_keys_come_behind_a_table_at_the_end_and_what_is_not_written_there_is_not_kept() {
        draft("<p>one</p>" + TABLE);
        save();
        assertEquals("<p>one</p>" + TABLE, savedBody());

        field().locator("p").first().click();
        editor.keyboard().press("ArrowDown");
        editor.keyboard().type("two");
        editor.keyboard().press("Control+Home");
        editor.keyboard().press("Control+End");
        editor.keyboard().type(" three");
        save();

        assertEquals("<p>one</p>" + TABLE + "<p>two three</p>", savedBody());
    }

    @Test
    void what_is_written_under_a_table_that_tab_gave_a_row_stays_there_with_its_footnote() {
        String table = "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>";
        draft("<p>one</p>" + table);
        field().locator("td").last().click();
        editor.keyboard().press("Tab");
        assertThat(field().locator("tr")).hasCount(2);

        field().locator("p").last().click();
        editor.keyboard().type("below");
        note("why");
        editor.keyboard().type(" on");
        assertThat(editor.locator("#tableBar")).isHidden();
        save();

        assertEquals("<p>one</p>" + table + "<p>below^[why] on</p>", savedBody());
    }

    @Test
    void the_bar_of_a_table_covers_no_line() {
        draft("<p>one</p>" + TABLE + "<p>two</p>");

        field().locator("td").click();

        BoundingBox bar = editor.locator("#tableBar").boundingBox();
        BoundingBox line = field().locator("p").last().boundingBox();
        assertTrue(bar.y + bar.height <= line.y, bar.y + bar.height + " " + line.y);
        editor.keyboard().type(" and a lot of words".repeat(40));
        bar = editor.locator("#tableBar").boundingBox();
        BoundingBox table = field().locator("table").boundingBox();
        assertTrue(table.y + table.height <= bar.y, table.y + table.height + " " + bar.y);
    }

    @Test
    void a_caret_that_is_put_at_a_table_stands_under_it_and_loses_no_word() {
        draft("<p>one</p>" + TABLE);

        editor.evaluate("() => { const field = PF('body').editor; field.setSelection(4, 0); }");
        editor.keyboard().type("two");
        editor.evaluate("() => { const field = PF('body').editor; field.blur(); field.setSelection(4, 0); }");
        note("below");
        save();

        assertEquals("<p>one</p>" + TABLE + "<p>^[below]two</p>", savedBody());
    }

    @Test
    void a_footnote_that_is_asked_for_in_a_cell_stands_in_the_cell() {
        draft("<p>one</p>" + TABLE);
        field().locator("td").click();
        editor.keyboard().press("End");

        note("in it");
        editor.keyboard().type(" on");
        save();

        assertEquals("<p>one</p>" + TABLE.replace("kept", "kept^[in it] on"), savedBody());
    }

    @Test
    void empty_rows_at_the_end_of_a_table_are_no_part_of_it_and_those_between_are() {
        draft("<p>one</p>");
        field().locator("p").click();
        press("Table");
        editor.keyboard().type("head");
        save();
        String body = savedBody();
        assertEquals(3, Jsoup.parse(body).select("tr").size(), "nothing is written into it yet: " + body);

        field().locator("td").nth(3).click();
        editor.keyboard().type("cell");
        field().locator("td").last().click();
        editor.keyboard().press("Tab");
        editor.keyboard().press("Tab");
        save();

        assertEquals(
                "head cell",
                Jsoup.parse(savedBody()).select("tr").eachText().stream()
                        .reduce((one, other) -> one + " " + other)
                        .orElse("")
                        .replaceAll(" +", " "));
        assertEquals(3, Jsoup.parse(savedBody()).select("tr").size());
    }

    /** By the button, at the caret. */
    private static void note(String words) {
        press("Footnote");
        editor.getByLabel("What the footnote says").fill(words);
        editor.locator("#noteDialog button[value=put]").click();
        // The window closes, and then the caret stands behind the footnote
        editor.waitForFunction("() => document.activeElement.isContentEditable");
    }

    @Test
    void all_of_a_text_is_deleted_whatever_it_holds_and_comes_back() {
        String body = TABLE + "<p>one</p><p>two</p>" + TABLE;
        draft(body);

        field().locator("p").nth(1).click();
        editor.keyboard().press("Control+a");
        editor.keyboard().press("Delete");
        assertThat(field()).hasText("");
        assertThat(field().locator("section.kept")).hasCount(0);
        editor.keyboard().press("Control+z");
        assertThat(field().locator("section.kept")).hasCount(2);
        save();
        assertEquals(body, savedBody());
        field().locator("section.kept").last().focus();
        editor.keyboard().press("Delete");
        save();

        assertEquals(TABLE + "<p>one</p><p>two</p>", savedBody());
    }

    @Test
    void a_link_gets_the_scheme_that_was_not_typed_and_what_is_no_address_is_said() {
        draft("<p>word</p>");
        Map<String, String> links = Map.of(
                "example.org", "https://example.org",
                "wendy@example.org", "mailto:wendy@example.org",
                "192.0.2.1/x", "https://192.0.2.1/x",
                "//example.org/y", "https://example.org/y",
                "http://example.org", "http://example.org",
                "/articles/x", "/articles/x");

        for (Map.Entry<String, String> link : links.entrySet()) {
            link(link.getKey());
            assertThat(field().locator("a")).hasAttribute("href", link.getValue());
        }
        for (String none : new String[] {"the minutes", "minutes", "javascript:alert(1)", "https://"}) {
            link(none);
            assertThat(editor.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(none)))
                    .containsText("is not an address");
            assertThat(field().locator("a")).hasCount(0);
        }
    }

    @Test
    void the_address_of_a_link_is_empty_unless_the_selected_words_are_one() {
        for (String[] each : new String[][] {{"as they say", ""}, {"www.example.org", "www.example.org"}}) {
            draft("<p>" + each[0] + "</p>");
            field().locator("p").click();
            editor.keyboard().press("Control+a");
            press("Link");
            assertThat(editor.locator(".ql-tooltip input")).hasValue(each[1]);
        }
    }

    private static void link(String address) {
        field().locator("p").click();
        editor.keyboard().press("Escape");
        editor.keyboard().press("Control+a");
        editor.evaluate("() => PF('body').editor.format('link', false, 'user')");
        press("Link");
        editor.locator(".ql-tooltip input").fill(address);
        editor.keyboard().press("Enter");
    }

    @Test
    void tab_changes_the_level_of_an_item_as_far_as_there_is_one_and_else_leaves() {
        draft("<ul><li>one</li><li>two</li></ul><p>end</p>");
        Locator second = field().locator("li").nth(1);

        second.click();
        editor.keyboard().press("Tab");
        assertThat(second).hasClass("ql-indent-1");
        editor.keyboard().press("Shift+Tab");
        assertThat(second).not().hasClass(Pattern.compile("ql-indent"));
        editor.keyboard().press("Tab");
        save();
        assertEquals("<ul><li>one<ul><li>two</li></ul></li></ul><p>end</p>", savedBody());

        field().locator("li").nth(1).click();
        editor.keyboard().press("Tab");
        assertThat(field()).not().isFocused();
        field().locator("p").click();
        editor.keyboard().press("Tab");
        assertThat(field()).not().isFocused();
    }

    @Test
    void footnotes_of_word_libreoffice_and_docs_are_pasted_as_footnotes() {
        assertEquals(
                "<p>x^[The <em>note</em>] y</p>",
                pasted(
                        "<p>x<a href=\"#_ftn1\" name=\"_ftnref1\"><span class=MsoFootnoteReference>[1]</span></a> y</p>"
                                + "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>"
                                + "<p class=MsoFootnoteText><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> The <i>note</i></p></div></div>"));
        assertEquals(
                "<p>x^[Libre]</p>",
                pasted(
                        "<p>x<a class=sdfootnoteanc name=sdfootnote1anc href=#sdfootnote1sym><sup>1</sup></a></p>"
                                + "<div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href=#sdfootnote1anc>1</a>Libre</p></div>"));
        assertEquals(
                "<p>x^[See (a) <a href=\"https://example.org\">b</a>] to</p>",
                pasted("<p>x<sup><a href=#ftnt1 id=ftnt_ref1>[1]</a></sup> <a href=#_Toc1>to</a></p><div><p>"
                        + "<a href=#ftnt_ref1 id=ftnt1>[1]</a> See [a] <a href=https://example.org>b</a></p></div>"));
        assertEquals("<p>x<sup>[3]</sup></p>", pasted("<p>x<a href=#_ftn3 name=_ftnref3><sup>[3]</sup></a></p>"));
    }

    @Test
    void a_picture_of_this_site_is_pasted_by_its_path() {
        String path = "/media/" + "0".repeat(32) + "-8x8.png";

        String kept = pasted("<p>x</p><img src=\"" + SharedSite.address() + path + "\" alt=\"Ten\">");

        assertTrue(kept.contains("<img src=\"" + path + "\" alt=\"Ten\""), kept);
    }

    @Test
    void a_footnote_is_a_mark_in_the_text_and_is_changed_in_the_list_under_it() {
        draft("<p>one^[first <em>note</em>]</p><p>two^[second] end</p>");
        Locator notes = editor.locator("#notes button");
        assertThat(field()).not().containsText("second");
        assertThat(notes).hasText(new String[] {"second"});

        notes.first().click();
        editor.getByLabel("What the footnote says").fill("another");
        editor.locator("#noteDialog button[value=put]").click();
        assertThat(notes).hasText(new String[] {"another"});
        field().locator("p").last().click();
        editor.keyboard().press("End");
        editor.keyboard().type(" and^[typed] on");
        assertThat(notes).hasText(new String[] {"another", "typed"});
        save();

        assertEquals("<p>one^[first <em>note</em>]</p><p>two^[another] end and^[typed] on</p>", savedBody());
        notes.first().click();
        editor.locator("#noteDialog button[value=remove]").click();
        save();
        assertEquals("<p>one^[first <em>note</em>]</p><p>two end and^[typed] on</p>", savedBody());

        draft("<p>word</p>");
        field().locator("p").click();
        editor.keyboard().press("Control+a");
        press("Footnote");
        editor.keyboard().type(" goes on");
        save();
        assertEquals("<p>^[word] goes on</p>", savedBody());
    }

    @Test
    void words_of_tables_captions_and_footnotes_are_counted() {
        draft(
                "<p>one two^[three four] five<br>six</p><table><caption>seven</caption><tbody><tr><td>eight</td><td>nine</td></tr>"
                        + "</tbody></table><figure><img src=\"/media/x.png\" alt=\"unseen\"><figcaption>ten <small>eleven</small></figcaption></figure>");
        assertThat(editor.locator("#count")).hasText("11 words, 1 min to read");
    }

    @Test
    void an_empty_text_has_no_words_to_count() {
        editor.navigate(SharedSite.address() + "/desk/articles/new");
        editor.waitForFunction("() => window.PF && PF('body') && jQuery.isReady");
        assertThat(editor.locator("#count")).hasText("");

        editor.getByLabel("Title").fill("One");
        editor.getByLabel("Title").press("Enter");
        assertThat(editor.getByLabel("Standfirst")).isFocused();
        field().fill("word");
        assertThat(editor.locator("#count")).hasText("1 word, 1 min to read");
        save();
    }

    @Test
    void lists_of_word_on_the_web_are_pasted_with_their_levels() {
        assertEquals(
                "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
                pasted(
                        "<div><ul><li data-aria-level=1><p>a</p></li></ul></div><div><ul><li data-aria-level=2><p>b</p></li>"
                                + "</ul></div><div><ul><li data-aria-level=1><p>c</p></li></ul></div>"));
    }

    @Test
    void a_pasted_table_is_edited_and_keeps_the_links_of_cells_that_are_not_touched() {
        String table = pasted("<table><tr><td><p class=MsoNormal>Country</p></td><td><p><b>Machines</b></p></td></tr>"
                + "<tr><td><p><a href=https://example.org>Russia</a></p></td><td><p>1|2</p><p>3</p></td></tr></table>");
        assertEquals(
                "<table><tbody><tr><td>Country</td><td><strong>Machines</strong></td></tr><tr><td>"
                        + "<a href=\"https://example.org\">Russia</a></td><td>1|2<br>3</td></tr></tbody></table>",
                table);

        editor.locator("section.kept td").first().click();
        editor.keyboard().press("End");
        editor.keyboard().type(" of origin");
        press("Header row");
        editor.keyboard().press("Tab");
        editor.keyboard().press("Tab");
        editor.keyboard().press("Tab");
        press("Add row");
        editor.keyboard().press("Shift+Tab");
        editor.keyboard().type("France");
        editor.keyboard().press("Tab");
        editor.keyboard().type("4|5");
        save();

        assertEquals(
                "<table><thead><tr><th scope=\"col\">Country of origin</th><th scope=\"col\"><strong>Machines</strong></th></tr></thead>"
                        + "<tbody><tr><td><a href=\"https://example.org\">Russia</a></td><td>1|2<br>3</td></tr>"
                        + "<tr><td>France</td><td>4|5</td></tr></tbody></table>",
                savedBody());
    }

    @Test
    void merged_cells_of_a_pasted_table_stay_merged_and_stay_so_when_a_word_is_changed() {
        String merged = "<table><tbody><tr><td rowspan=\"2\">North</td><td>2024</td><td>10</td></tr><tr><td>2025</td>"
                + "<td>12</td></tr><tr><td colspan=\"2\">Total</td><td>22</td></tr></tbody></table>";
        assertEquals(
                merged,
                pasted(
                        "<table><tr><td rowspan=2 colspan=1><p>North</p></td><td>2024</td><td>10</td></tr><tr><td>2025</td>"
                                + "<td>12</td></tr><tr><td colspan=2>Total</td><td>22</td></tr></table>"));

        replaceCell("12", "13");
        assertThat(editor.locator("#tableBar button:visible")).hasText(new String[] {"Caption", "Delete table"});
        replaceCell("22", "23");
        save();

        assertEquals(merged.replace("12", "13").replace("22", "23"), savedBody());
    }

    @Test
    void raised_letters_deep_lists_and_scripts_are_pasted_as_what_they_are() {
        assertEquals(
                "<p>x<sup>2</sup> and H<sub>2</sub>O</p>",
                pasted(
                        "<p><span>x</span><span style='vertical-align:super'><span style='font-size:0.6em;vertical-align:super'>2"
                                + "</span></span><span> and H</span><span style='vertical-align:sub'>2</span>O</p>"));
        assertEquals(
                "<p>a</p><p>b</p>",
                pasted("<style>p{color:red}</style><p>a<script>alert(1)</script></p><style>p{}</style><p>b</p>"));
        assertEquals(
                "<ul><li>1".repeat(9) + "</li><li>deeper</li><li>deepest" + "</li></ul>".repeat(9),
                pasted("<ul><li>1".repeat(9) + "<ul><li>deeper<ul><li>deepest</li></ul></li></ul>"
                        + "</li></ul>".repeat(9)));
    }

    @Test
    void a_table_is_written_where_it_stands_by_keyboard_and_its_cells_take_no_marks_of_the_field() {
        draft("<p>Before.</p>");
        field().focus();
        editor.keyboard().press("Control+End");
        press("Table");
        editor.keyboard().type("Year");
        editor.keyboard().press("Tab");
        editor.keyboard().type("**Machines**");
        press("Delete column");
        editor.keyboard().press("Enter");
        editor.keyboard().type("2017");
        editor.keyboard().press("Control+a");
        editor.keyboard().type("2018");
        editor.keyboard().press("Enter");
        editor.keyboard().type("a");
        editor.keyboard().press("Enter");
        editor.keyboard().type("b");
        editor.keyboard().press("Shift+Enter");
        editor.keyboard().type("c");
        editor.keyboard().press("Escape");
        assertThat(editor.locator("section.kept")).isFocused();
        save();

        assertEquals(
                "<p>Before.</p><table><thead><tr><th scope=\"col\">Year</th><th scope=\"col\"></th></tr></thead><tbody>"
                        + "<tr><td></td><td>2018</td></tr><tr><td></td><td>a</td></tr><tr><td></td><td>b<br>c</td></tr></tbody></table>",
                savedBody().replace("<br></td>", "</td>"));
    }

    @Test
    void writing_goes_on_under_a_picture_that_was_put_in_and_under_a_table_that_was_left() throws IOException {
        draft("<p>Before.</p><p>After.</p>");
        send("drop", "h1", "under.png", "image/png", dot());
        editor.getByLabel("Alternative text").fill("A dot to write under");
        editor.locator("#pictureForm .primary").click();
        save();
        draft("<p>Before.</p><p>After.</p>");

        field().locator("p").first().click();
        editor.keyboard().press("End");
        press("Picture");
        editor.locator("#pictureList img[alt='A dot to write under']").first().click();
        editor.locator("#pictureForm .primary").click();
        // The window closes, and then the caret stands behind the picture
        assertThat(editor.locator("#pictureForm")).isHidden();
        assertThat(field().locator("section.kept")).isVisible();
        editor.keyboard().type("Under it. ");
        assertThat(field().locator("section.kept + p")).hasText("Under it.");
        press("Table");
        editor.keyboard().type("Year");
        editor.keyboard().press("Escape");
        editor.keyboard().type("Under the table.");

        assertThat(field().locator("section.kept:has(table) + p")).hasText("Under the table.");
        assertThat(field().locator("p").first()).hasText("Before.");
    }

    private static void replaceCell(String words, String others) {
        editor.locator("section.kept td", new Page.LocatorOptions().setHasText(words))
                .last()
                .click();
        editor.keyboard().press("Control+a");
        editor.keyboard().type(others);
    }

    /** What is stored of it. */
    private static String pasted(String html) {
        draft("");
        field().focus();
        editor.evaluate("""
                html => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  document.querySelector('.ql-editor').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, html);
        save();
        return savedBody();
    }

    @Test
    void a_picture_that_is_dropped_beside_the_text_or_pasted_alone_comes_to_the_library_and_trouble_is_told()
            throws IOException {
        draft("<p>word</p>");
        String png = dot();

        send("drop", "h1", "dropped.png", "image/png", png);
        editor.getByLabel("Alternative text").fill("A dot");
        editor.locator("#pictureForm .primary").click();
        assertThat(field().locator("figure img")).hasAttribute("alt", "A dot");
        save();
        press("Picture");
        editor.locator("#pictureWords").fill("a dot");
        editor.locator("#pictureList img[alt='A dot']").first().click();
        assertThat(editor.getByLabel("Alternative text")).hasValue("A dot");
        press("Cancel");
        send("paste", ".ql-editor", "image.png", "image/png", png);
        assertThat(editor.getByLabel("Alternative text")).isFocused();
        editor.keyboard().press("Control+s");
        assertThat(editor.getByText("Finish or cancel this window first, then save."))
                .isVisible();
        press("Cancel");

        send("drop", ".ql-editor", "minutes.pdf", "application/pdf", png.substring(8));
        assertThat(editor.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("minutes.pdf")))
                .containsText("\"minutes.pdf\" is not a JPEG");
        press("Cancel");
        editor.route("**/desk/media", Route::abort);
        send("drop", ".ql-editor", "late.png", "image/png", png);
        assertThat(editor.getByText("late.png could not be uploaded")).isVisible();
        assertThat(editor.locator("#pictureProgress")).containsText("Uploading late.png");
        editor.unroute("**/desk/media");
        press("Cancel");
        assertThat(field().locator("figure")).hasCount(1);
    }

    @Test
    void what_is_refused_is_told_once_in_red_with_its_reason_and_leads_to_the_field() throws IOException {
        draft("<p>word</p>");
        assertThat(editor.getByText("1 word, 1 min to read")).isVisible();
        send("drop", ".ql-editor", "silent.png", "image/png", dot());
        assertThat(editor.getByLabel("Alternative text")).isFocused();
        editor.locator("#pictureForm .primary").click();
        assertThat(editor.locator("#pictureTrouble")).containsText("No alternative text yet");
        editor.locator("#pictureForm .primary").click();

        editor.evaluate("() => { window.former = true; }");
        press("Publish");
        editor.waitForFunction("() => !window.former && window.PF && PF('body')");

        Locator told = editor.locator("#problems");
        assertThat(told).containsText("Your text is saved");
        assertThat(told).containsText("silent.png");
        assertThat(editor.locator("#told .outcome")).hasCount(0);
        editor.getByLabel("Title").focus();
        told.getByRole(AriaRole.LINK).click();
        assertThat(field()).isFocused();
        assertEquals(false, asksOnLeaving());
    }

    @Test
    void leaving_is_not_asked_about_when_nothing_was_typed_and_is_when_something_was() {
        draft("<p>word</p>");
        press("Submit for review");
        editor.locator("#giveBack").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

        editor.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Return to the author"))
                .click();
        editor.locator("#giveBack").click();
        assertThat(editor.locator("#problems")).isVisible();
        assertEquals(false, asksOnLeaving());
        editor.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Schedule"))
                .click();
        editor.locator("#schedule").click();
        assertThat(editor.locator("#problems a[href='#when']")).isVisible();
        assertEquals(false, asksOnLeaving());
        editor.getByLabel("Title").fill("");
        press("Save for review");
        assertThat(editor.locator("#problems a[href='#title']")).isVisible();

        assertEquals(true, asksOnLeaving());
    }

    @Test
    void what_was_left_unsaved_replaces_what_was_typed_since_only_when_it_is_said_twice() {
        draft("<p>word</p>");
        press("Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();
        String address = editor.url();
        editor.getByLabel("Standfirst").fill("Older.");
        editor.onceDialog(Dialog::accept);
        editor.navigate(SharedSite.address() + "/desk/articles");
        editor.navigate(address);
        assertThat(editor.locator("#unsaved")).isVisible();

        editor.getByLabel("Standfirst").fill("Newer.");
        press("Restore");
        assertThat(editor.getByLabel("Standfirst")).hasValue("Newer.");
        assertThat(editor.locator("#unsaved-newer")).containsText("You have typed something since.");
        press("Restore");
        assertThat(editor.getByLabel("Standfirst")).hasValue("Older.");
        assertThat(editor.locator("#unsaved")).isHidden();
    }

    @Test
    void what_was_left_unsaved_stays_until_it_is_restored_or_discarded_whatever_is_typed_meanwhile() {
        draft("<p>word</p>");
        press("Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();
        String address = editor.url();
        leaveWith("First.", address);
        leaveWith("Second.", address);
        leaveWith("Third.", address);

        assertThat(editor.locator("#unsaved")).containsText("Version 1 of 3, the newest first.");
        editor.getByLabel("Byline").fill("Somebody");
        press("Publish changes");
        editor.locator("#told .outcome").first().waitFor();
        press("Restore");
        assertThat(editor.getByLabel("Standfirst")).hasValue("Third.");
        editor.onceDialog(Dialog::accept);
        editor.navigate(SharedSite.address() + "/desk/articles");
        editor.navigate(address);
        press("Discard");
        press("Restore");
        assertThat(editor.getByLabel("Standfirst")).hasValue("Second.");
        press("Restore");
        press("Restore");
        assertThat(editor.getByLabel("Standfirst")).hasValue("First.");
        assertThat(editor.locator("#unsaved")).isHidden();
    }

    @Test
    void of_two_tabs_that_write_at_one_article_neither_loses_its_words_to_the_other() {
        draft("<p>word</p>");
        press("Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();
        String address = editor.url();
        Page other = editor.context().newPage();
        other.navigate(address);
        editor.getByLabel("Standfirst").fill("Of the first tab.");
        other.getByLabel("Standfirst").fill("Of the second tab.");
        other.close();

        editor.onceDialog(Dialog::accept);
        editor.navigate(SharedSite.address() + "/desk/articles");
        editor.navigate(address);
        assertThat(editor.locator("#unsaved")).containsText("Version 1 of 2, the newest first.");
        Locator time = editor.locator("#unsaved-at");
        Instant newest = Instant.parse(time.getAttribute("datetime"));
        press("Next version");
        assertTrue(Instant.parse(time.getAttribute("datetime")).isBefore(newest));
        press("Restore");
        assertThat(editor.getByLabel("Standfirst")).hasValue("Of the first tab.");
        press("Restore");
        press("Restore");
        assertThat(editor.getByLabel("Standfirst")).hasValue("Of the second tab.");
    }

    @Test
    void discarding_in_one_tab_loses_nothing_of_what_another_one_still_holds() {
        draft("<p>word</p>");
        press("Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();
        editor.getByLabel("Standfirst").fill("Still being written.");
        Page other = editor.context().newPage();
        other.navigate(editor.url());
        EditorButtons.press(other, "Discard");
        assertThat(other.locator("#unsaved")).isHidden();
        other.waitForFunction("() => Object.keys(localStorage).some(key => key.endsWith(' ' + location.pathname))");

        other.reload();
        assertThat(other.locator("#unsaved")).isVisible();
        other.close();
    }

    @Test
    void what_was_left_unsaved_is_dated_by_the_clock_of_the_site() {
        draft("<p>word</p>");
        press("Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();
        try (BrowserContext far = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setTimezoneId("Pacific/Kiritimati")
                        .setStorageState(editor.context().storageState()))) {
            Page page = far.newPage();
            page.navigate(editor.url());
            page.getByLabel("Standfirst").fill("Written on an island.");
            page.onceDialog(Dialog::accept);
            page.navigate(SharedSite.address() + "/desk/articles");
            page.navigate(editor.url());
            assertThat(page.locator("#unsaved")).isVisible();
            ZoneId zone = ZoneId.of(page.locator("#editor").getAttribute("data-zone"));
            Instant at = Instant.parse(page.locator("#unsaved-at").getAttribute("datetime"));
            assertThat(page.locator("#unsaved-at"))
                    .hasText(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm.", Locale.ENGLISH)
                            .format(at.atZone(zone)));
        }
    }

    private static void leaveWith(String standfirst, String address) {
        editor.getByLabel("Standfirst").fill(standfirst);
        editor.onceDialog(Dialog::accept);
        editor.navigate(SharedSite.address() + "/desk/articles");
        editor.navigate(address);
        assertThat(editor.locator("#unsaved")).isVisible();
    }

    @Test
    void marks_of_markdown_are_turned_while_typing_and_one_undo_gives_them_back() {
        draft("");

        field().focus();
        editor.keyboard().type("## Heading\n### Lower\n- item\n\n1. first\n\n> quoted");
        editor.keyboard().press("Enter");
        press("Quote");
        editor.keyboard().type("a > b ## c\n```\nint a;");
        save();

        assertEquals(
                "<h2>Heading</h2><h3>Lower</h3><ul><li>item</li></ul><ol><li>first</li></ol>"
                        + "<blockquote><p>quoted</p></blockquote><p>a &gt; b ## c</p><pre><code>int a;</code></pre>",
                savedBody());

        draft("");
        field().focus();
        assertThat(button("Undo")).isDisabled();
        editor.keyboard().type("## ");
        assertThat(field().locator("h2")).hasCount(1);
        press("Undo");
        assertThat(field().locator("h2")).hasCount(0);
        assertThat(field()).hasText("##");
        press("Redo");
        assertThat(field().locator("h2")).hasCount(1);
    }

    @Test
    void the_key_that_saves_everywhere_saves_and_what_is_struck_through_stays_so() {
        draft("<p>right wrong</p>");

        field().locator("p").dblclick(new Locator.DblclickOptions().setPosition(10, 10));
        press("Strikethrough");
        editor.keyboard().press("End");
        editor.evaluate("() => { window.former = true; }");
        editor.keyboard().press("Control+s");
        editor.waitForFunction("() => !window.former && window.PF && PF('body') && jQuery.isReady");
        assertThat(editor.locator("#told .outcome").first()).isVisible();
        assertTrue(savedBody().startsWith("<p><s>right"), savedBody());

        assertThat(field()).isFocused();
        editor.keyboard().type("!");
        assertThat(field()).hasText("right wrong!");
    }

    private static boolean asksOnLeaving() {
        editor.waitForFunction("() => window.PF && PF('body') && jQuery.isReady");
        return (Boolean)
                editor.evaluate("() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    @Test
    void the_page_is_previewed_beside_the_text_and_says_nothing_of_closed_replies() {
        draft("<p>word</p>".repeat(60));
        editor.setViewportSize(390, 844);
        double rows = editor.locator(".ql-toolbar").boundingBox().height;
        assertTrue(rows < 110, "two rows of tools on a phone, but " + rows + " px");
        editor.setViewportSize(1440, 900);

        editor.getByText("Live preview").click();
        assertThat(editor.frameLocator("#live iframe").locator("main")).containsText("word");
        BoundingBox text = field().boundingBox();
        BoundingBox page = editor.locator("#live iframe").boundingBox();
        assertTrue(page.x >= text.x + text.width, "beside it");
        assertTrue(page.y < 900, "in sight");
        assertThat(editor.frameLocator("#live iframe").getByText("Replies are closed"))
                .hasCount(0);
        assertThat(editor.locator(".ql-toolbar")).isVisible();
        BoundingBox tools = editor.locator(".ql-toolbar").boundingBox();
        BoundingBox last = editor.locator("#addNote").boundingBox();
        assertTrue(last.x + last.width <= tools.x + tools.width, "all tools are in sight");
        editor.setViewportSize(390, 844);
        BoundingBox button = editor.getByText("Live preview").boundingBox();
        double below = editor.locator("#live iframe").boundingBox().y - button.y - button.height;
        assertTrue(below < 100, "under its button, but " + below + " px below");
        editor.setViewportSize(1280, 720);
    }

    private static void send(String kind, String where, String name, String type, String base64) {
        editor.evaluate("""
                ([kind, where, name, type, base64]) => {
                  const data = new DataTransfer();
                  data.items.add(new File([Uint8Array.from(atob(base64), each => each.charCodeAt(0))], name, { type }));
                  const common = { bubbles: true, cancelable: true };
                  const over = new DragEvent('dragover', { dataTransfer: data, ...common });
                  const target = document.querySelector(where);
                  if (kind === 'drop' && target.dispatchEvent(over)) { throw new Error('it may not be dropped'); }
                  target.dispatchEvent(kind === 'drop' ? new DragEvent('drop', { dataTransfer: data, ...common })
                    : new ClipboardEvent('paste', { clipboardData: data, ...common }));
                }
                """, new String[] {kind, where, name, type, base64});
    }

    /** Another one each time, for the library has every picture once. */
    private static String dot() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode());
        ImageIO.write(image, "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    @Test
    void a_standing_page_has_pictures_and_tables_like_an_article() throws IOException {
        editor.navigate(SharedSite.address() + "/desk/pages/new");
        editor.waitForFunction("() => window.PF && PF('body') && jQuery.isReady");
        editor.getByLabel("Title").fill("Where we are " + UUID.randomUUID());
        press("Table");
        editor.keyboard().type("Day");
        editor.keyboard().press("Tab");
        editor.keyboard().type("Open");
        press("Delete column");
        press("Caption");
        editor.keyboard().type("When we are there");
        send("drop", ".ql-editor", "house.png", "image/png", dot());
        editor.getByLabel("Alternative text").fill("The house");
        editor.locator("#pictureForm .primary").click();
        press("Publish");

        editor.locator(".heading a[href^='/pages/']").click();

        assertThat(editor.locator(".body th[scope=col]").first()).hasText("Day");
        assertThat(editor.locator(".body figure img")).hasAttribute("alt", "The house");
        assertThat(editor.locator(".body figure img")).hasAttribute("loading", "lazy");
    }

    private static void draft(String body) {
        editor.navigate(SharedSite.address() + "/desk/articles/new");
        editor.waitForFunction("() => window.PF && PF('body')");
        editor.getByLabel("Title").fill("Edited " + UUID.randomUUID());
        editor.evaluate("body => { PF('body').getEditorValue = () => body; }", body);
        save();
    }

    private static void save() {
        editor.evaluate("() => { window.former = true; }");
        press("Save draft");
        editor.waitForFunction("() => !window.former && window.PF && PF('body') && jQuery.isReady");
        assertThat(editor.locator("#told .outcome").first()).isVisible();
    }

    /** As the server has it, before the editor makes something of it. */
    private static String savedBody() {
        return Jsoup.parse(editor.context().request().get(editor.url()).text())
                .outputSettings(new Document.OutputSettings().prettyPrint(false))
                .select("#body_editor")
                .html()
                .strip();
    }

    private static Locator field() {
        return editor.locator(".ql-editor");
    }

    private static void press(String button) {
        EditorButtons.press(editor, button);
    }

    private static Locator button(String name) {
        return editor.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** An author and an editor make an article together, as people do. */
class WritingIT {

    private static final String AUTHOR = "writing@example.org";
    private static final String PASSWORD = "a long pass phrase";

    /** Of what an article may hold, and next to each other. */
    private static final List<String> EVERY_KIND = List.of(
            "<h2>a</h2><h3>b</h3><h4>c</h4><p>d <strong>e</strong> <em>f</em> <s>g</s><sub>h</sub><sup>i</sup></p>",
            "<ul><li>a<ol><li>b<ul><li>c</li></ul></li><li>d</li></ol></li><li>e</li></ul><ol><li>f</li></ol>",
            "<ol><li>a<ul><li>b</li></ul></li></ol><p>c</p><ul><li>d</li></ul><ul><li>e</li></ul>",
            "<ul><li>a<br>b</li><li></li><li><p>c</p><p>d</p></li><li>e<blockquote>f</blockquote></li></ul>",
            "<ol><li>a<ul><li>b</li></ul>c</li><li>d<pre><code>e\nf</code></pre></li></ol>",
            "<p>a</p><table><caption>b</caption><thead><tr><th scope=\"col\">c</th></tr></thead><tbody><tr><td>"
                    + "<a href=\"/articles/d\">d</a></td></tr></tbody></table><hr><p>e</p><hr>",
            "<pre><code>int a = 1;\n\n  if (a &lt; b) {\n\treturn  1;&nbsp;\n  }</code></pre>",
            "<pre><code>\na\n\n</code></pre><pre>a\nb</pre><pre><code>a <em>b</em></code></pre>",
            "<blockquote>a</blockquote><blockquote>b</blockquote><blockquote><p>c</p></blockquote>",
            "<blockquote><p>a</p><p>b <strong>c</strong></p><p>d<br>e</p></blockquote>",
            "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>",
            "<blockquote><blockquote><p>a</p></blockquote><h3>b</h3><p>c</p></blockquote>",
            "<p>a<br>b<br><br>c</p><p><strong>d<br>e</strong></p><h2>f<br>g</h2>",
            "<p>a^[a note with <em>emphasis</em> and <a href=\"https://example.org/x\">a link</a>] b ^[two]</p>",
            "<p><a href=\"mailto:a@example.org?subject=x%20y&amp;body=z\">a</a> <a href=\"#note-1\">b</a></p>",
            "<p><a href=\"/articles/x?y=1&amp;z=2#c\">a</a> <a href=\"http://example.org\"><em>b</em> c</a></p>",
            "<p><strong><em>a</em></strong><em><strong>b</strong></em> <s>c<em>d</em></s> <small>e</small></p>",
            "<p>10&nbsp;km \u202fa\u3000  b\nc</p><p><code>a  b <em>c</em></code></p><p>d<sub>1<sup>2</sup></sub></p>",
            "loose <em>words</em><p>a</p>\n<p>b</p>more");

    private static Chromium chromium;
    private static Page editor;
    private static Page author;

    @BeforeAll
    static void two_people_sign_in() {
        chromium = new Chromium();
        editor = signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
        Invitation.accepted("Wendy Writer", AUTHOR, "AUTHOR", PASSWORD);
        author = signedIn(AUTHOR, PASSWORD);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void an_article_goes_from_its_author_through_review_to_readers_and_is_written_on_in_private() {
        String title = draft("Who wrote the worm?");
        assertThat(author.getByRole(AriaRole.BUTTON, named("Publish"))).hasCount(0);
        press(author, "Submit for review");
        assertThat(author.getByText("Submitted for review.")).isVisible();
        assertThat(author.locator(".facts .state")).hasText("In review");
        assertThat(author.locator("#mainAction")).hasText("Save for review");

        openAsEditor(title);
        editor.getByText("Return to the author\u2026").click();
        press(editor, "Return to the author");
        assertThat(editor.getByLabel("What should change?")).isFocused();
        editor.keyboard().type("Please name a source.");
        press(editor, "Return to the author");
        assertThat(editor.getByText("Returned to the author.")).isVisible();

        author.reload();
        assertThat(author.getByText("Please name a source.")).isVisible();
        author.getByLabel("Standfirst").fill("It is not who you think, says a source.");
        press(author, "Submit for review");
        author.getByText("Submitted for review.").waitFor();

        editor.reload();
        assertThat(editor.getByLabel("Standfirst")).hasValue("It is not who you think, says a source.");
        press(editor, "Publish");
        assertThat(editor.getByText("Published. Readers see this text now.")).isVisible();

        author.reload();
        String address = author.getByLabel("Address").inputValue();
        author.getByLabel("Title").fill("Who really wrote the worm?");
        press(author, "Save");
        assertThat(author.getByText("Readers see the published text")).isVisible();
        assertThat(author.locator(".facts .state")).hasText("Published · unpublished changes");
        assertEquals(title, headlineAt(address));

        editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Revisions"))
                .click();
        assertThat(editor.locator(".differences ins")).containsText("really");
        assertThat(editor.getByText("Published text")).isVisible();
        editor.goBack();
        editor.reload();
        press(editor, "Publish changes");
        editor.getByText("Published. Readers see this text now.").waitFor();
        assertEquals("Who really wrote the worm?", headlineAt(address));
    }

    @Test
    void of_two_who_save_the_second_is_shown_both_texts_and_loses_nothing() {
        String title = draft("Two at once");
        openAsEditor(title);
        assertThat(editor.getByText("Wendy Writer is editing this, too.")).isVisible();
        author.getByLabel("Standfirst").fill("A question of dates.");
        press(author, "Save draft");
        author.getByText("Draft saved.").waitFor();

        editor.getByLabel("Standfirst").fill("A question of places.");
        press(editor, "Save draft");

        assertThat(editor.getByText("Somebody else saved this article while you were editing."))
                .isVisible();
        assertThat(editor.locator(".compared .heads")).containsText("Saved by Wendy Writer");
        assertThat(editor.locator("#changed")).containsText("Saved by");
        assertThat(editor.locator("#changed")).containsText("Wendy Writer");
        assertThat(editor.locator(".differences del")).containsText("dates.");
        assertThat(editor.locator(".differences ins")).containsText("places.");
        assertThat(editor.getByLabel("Standfirst")).hasValue("A question of places.");
        press(editor, "Save my version");
        assertThat(editor.getByText("Draft saved.")).isVisible();
        editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Revisions"))
                .click();
        press(editor, "Restore 2");
        assertThat(editor.getByText("Revision 2 is restored as the latest text."))
                .isVisible();
        assertThat(editor.getByLabel("Standfirst")).hasValue("A question of dates.");
    }

    @Test
    void an_article_is_scheduled_on_the_clocks_of_the_site() {
        String title = draft("On time");
        editor.navigate(SharedSite.address() + "/desk/settings");
        editor.getByLabel("Time zone").fill("Europe/Berlin");
        press(editor, "Save");
        editor.getByText("Saved. Readers see it from now on.").waitFor();
        editor.navigate(SharedSite.address() + "/desk/articles/new");
        assertThat(editor.locator("#when-hint")).containsText("Europe/Berlin");
        openAsEditor(title);

        schedule("2087-03-30T02:30");
        assertThat(editor.locator("#problems")).containsText("this time does not exist on that day in Europe/Berlin");
        schedule("2016-03-27T12:00");
        assertThat(editor.locator("#problems")).containsText("this time is in the past");
        assertThat(editor.locator("#problems")).containsText("Your text is saved");
        schedule("2087-10-26T02:30");
        assertThat(editor.locator("#problems")).containsText("this time exists twice on that day");
        editor.getByLabel("First or second").selectOption("+01:00");
        editor.getByRole(AriaRole.BUTTON, named("Schedule").setExact(true)).click();

        assertThat(editor.getByText("Scheduled for publication.")).isVisible();
        assertThat(editor.locator(".facts .state"))
                .hasText("Goes out on 26 October 2087, 02:30 (UTC+01:00, Europe/Berlin)");
        author.reload();
        author.getByLabel("Standfirst").fill("Other words.");
        press(author, "Save");
        assertThat(author.getByText("no longer scheduled")).isVisible();
        editor.navigate(SharedSite.address() + "/desk/articles");
        assertThat(editor.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(title)))
                .containsText("In review");
    }

    @Test
    void a_correction_is_told_under_the_article_on_its_page_in_the_feed_and_on_the_replies_before_it()
            throws Exception {
        String title = draft("Which day was it?");
        openAsEditor(title);
        press(editor, "Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();
        String article = "/articles/" + editor.getByLabel("Address").inputValue();
        String before = published(article, "A reply to the wrong day.");

        report(article);
        assertEquals(
                303,
                SharedSite.visitor()
                        .post(
                                article + "/errors",
                                Map.of("comment", "Nor was it raining.", "name", "Robin", "email", "robin@example.org"))
                        .statusCode());
        editor.reload();
        assertThat(editor.locator("#reports")).containsText("It was not a Monday.");
        assertThat(editor.locator("#reports")).containsText("wants to be named");
        editor.getByLabel("Standfirst").fill("It was a Tuesday.");
        editor.locator("#reports article")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Write the correction"))
                .click();
        assertThat(editor.getByLabel("What we got wrong")).isFocused();
        assertThat(editor.locator("#report-of option:checked")).hasText("Rita Reader");
        press(editor, "Publish with this correction");
        assertThat(editor.getByLabel("What we got wrong")).isFocused();
        editor.keyboard().type("It was a <b>Monday</b>.");
        editor.getByLabel("What is correct").fill("It was a Tuesday.");
        press(editor, "Publish with this correction");
        assertThat(editor.getByText("Published with the correction.")).isVisible();
        assertThat(editor.getByText("It was not a Monday.")).hasCount(0);
        assertThat(editor.getByText("One reported error is still open")).isVisible();
        assertThat(editor.locator("#reports")).containsText("Nor was it raining.");
        String after = published(article, "A reply to the right day.");

        try (BrowserContext reader =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = reader.newPage();
            page.navigate(SharedSite.address() + article);
            page.getByRole(AriaRole.LINK, named("Corrected").setExact(true)).click();
            assertThat(page.locator("#corrections")).containsText("It was a <b>Monday</b>.");
            assertThat(page.locator("#corrections")).containsText("found by Rita Reader");
            assertThat(page.locator(before)).containsText("Written before the correction of");
            assertThat(page.locator(after)).not().containsText("Written before");
            JsonObject data = Json.createReader(new StringReader(page.locator("script[type='application/ld+json']")
                            .first()
                            .textContent()))
                    .readObject();
            assertEquals(title, data.getString("headline"));
            assertEquals(
                    "CorrectionComment",
                    data.getJsonArray("correction").getJsonObject(0).getString("@type"));
            page.getByRole(AriaRole.LINK, named("Corrections").setExact(true)).click();
            page.getByRole(AriaRole.LINK, named(title)).click();
            assertThat(page.locator("h1")).hasText(title);
        }
        SyndEntry entry = new SyndFeedInput()
                .build(new StringReader(
                        SharedSite.visitor().get("/corrections.atom").body()))
                .getEntries()
                .get(0);
        assertEquals(title, entry.getTitle());
        assertEquals(
                "<p>What we got wrong: It was a &lt;b&gt;Monday&lt;/b&gt;.</p><p>Correct: It was a Tuesday.</p>",
                entry.getContents().get(0).getValue());
    }

    @Test
    void somebody_without_account_reads_a_draft_by_its_link_until_it_is_revoked_or_public() {
        String title = draft("For your eyes");
        author.getByText("Preview links\u2026").click();
        press(author, "Create a preview link");
        String first = author.getByLabel("Preview link").inputValue();
        press(author, "Create a preview link");
        assertThat(author.getByLabel("Preview link")).not().hasValue(first);
        String second = author.getByLabel("Preview link").inputValue();
        var read = SharedSite.visitor().get(path(first));
        assertEquals(200, read.statusCode());
        assertTrue(read.body().contains(title) && read.body().contains("A preview, not public yet"));
        assertEquals("noindex", read.headers().firstValue("X-Robots-Tag").orElseThrow());

        author.getByRole(AriaRole.BUTTON, named("Revoke")).first().click();
        assertThat(author.getByRole(AriaRole.BUTTON, named("Revoke"))).hasCount(1);
        assertEquals(404, SharedSite.visitor().get(path(first)).statusCode());
        openAsEditor(title);
        press(editor, "Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();
        var moved = SharedSite.visitor().get(path(second));
        assertEquals(301, moved.statusCode());
        assertTrue(moved.headers()
                .firstValue("Location")
                .orElseThrow()
                .endsWith(editor.getByLabel("Address").inputValue()));
    }

    @Test
    void articles_are_found_tagged_together_and_seen_in_the_calendar() {
        String one = draft("Platypus");
        String two = draft("Platypus");
        editor.navigate(SharedSite.address() + "/desk/articles?q=platypus&state=draft");
        assertThat(editor.getByRole(AriaRole.LINK, named("Platypus"))).hasCount(2);
        press(editor, "Add tag");
        assertThat(editor.getByText("Select articles first.")).isVisible();
        editor.getByLabel("Select " + one).check();
        editor.getByLabel("Select " + two).check();
        editor.getByLabel("Tag for the selected articles").fill("monotremes");
        press(editor, "Add tag");
        assertThat(editor.getByText("2 of 2 articles changed.")).isVisible();
        assertThat(editor.locator(".rows.articles li").first())
                .containsText(Pattern.compile("changed today, \\d\\d:\\d\\d"));
        editor.navigate(SharedSite.address() + "/desk/articles?tag=monotremes");
        assertThat(editor.getByRole(AriaRole.LINK, named("Platypus"))).hasCount(2);
        editor.navigate(SharedSite.address() + "/desk/articles?state=nonsense&after=never&id=1");
        assertThat(editor.getByRole(AriaRole.LINK, named(one))).isVisible();

        openAsEditor(one);
        schedule("2087-05-09T12:00");
        editor.getByText("Scheduled for publication.").waitFor();
        editor.navigate(SharedSite.address() + "/desk/articles/calendar?month=2087-04");
        editor.getByRole(AriaRole.LINK, named("Next month")).click();
        assertThat(editor.getByRole(AriaRole.CELL).filter(new Locator.FilterOptions().setHasText("Friday, 9 May")))
                .containsText(one);
        assertThat(editor.locator("caption")).containsText("May 2087");
    }

    private static void writeInTable(String first, String... others) {
        editor.keyboard().type(first);
        for (String each : others) {
            editor.keyboard().press("Tab");
            editor.keyboard().type(each);
        }
    }

    @Test
    void an_article_gets_a_picture_a_table_and_a_note_and_its_author_sees_the_page_beside_it() throws Exception {
        Path file = Files.createTempDirectory(Path.of("target"), "picture-").resolve("map.png");
        var image = new BufferedImage(1_200, 800, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode());
        ImageIO.write(image, "png", file.toFile());
        String title = draft("Where was it?");
        openAsEditor(title);

        press(editor, "Picture");
        editor.getByLabel("A picture from your device").setInputFiles(file);
        assertThat(editor.getByLabel("Alternative text")).isFocused();
        editor.getByLabel("Caption").fill("The first day");
        editor.getByLabel("Credit").fill("Map: Kartograph");
        press(editor, "Insert");
        assertThat(editor.locator("#pictureTrouble")).containsText("No alternative text yet");
        assertThat(editor.getByLabel("Alternative text")).isFocused();
        press(editor, "Insert");
        assertThat(editor.locator(".ql-editor figure img")).isVisible();
        press(editor, "Publish");
        assertThat(editor.locator("#body-problem")).containsText("map.png");

        editor.locator(".ql-editor section.kept").focus();
        editor.keyboard().press("Enter");
        editor.getByLabel("Alternative text").fill("A map of the world, red in the east");
        assertThat(editor.locator("#pictureHeading")).hasText("Edit the picture");
        press(editor, "Save");
        press(editor, "Table");
        writeInTable("Country", "Machines", "");
        press(editor, "Delete column");
        editor.keyboard().press("Tab");
        writeInTable("Russia", "<most>", "");
        press(editor, "Delete row");
        press(editor, "Caption");
        editor.keyboard().type("Machines by country");
        assertThat(editor.locator(".ql-editor table")).isVisible();
        editor.locator(".ql-editor p").first().click();
        editor.keyboard().press("End");
        press(editor, "Footnote");
        editor.keyboard().type("Kaspersky [2017]");
        editor.keyboard().press("Tab");
        editor.keyboard().press("Enter");
        editor.keyboard().type(" and so on ^[ ");
        assertThat(editor.locator("#checks")).containsText("has no end");
        for (int i = 0; i < 4; i++) {
            editor.keyboard().press("Backspace");
        }
        assertThat(editor.locator("#checks")).not().containsText("has no end");
        editor.getByText("Live preview").click();
        assertThat(editor.frameLocator("#live iframe").locator(".notes")).containsText("Kaspersky (2017)");
        press(editor, "Publish");
        assertThat(editor.getByText("Published. Readers see this text now.")).isVisible();

        try (BrowserContext reader = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(390, 800))) {
            Page page = reader.newPage();
            page.navigate(SharedSite.address() + "/articles/"
                    + editor.getByLabel("Address").inputValue());
            Locator shown = page.getByAltText("A map of the world, red in the east");
            assertThat(shown).isVisible();
            assertTrue(shown.getAttribute("srcset").contains("480w"));
            shown.scrollIntoViewIfNeeded();
            page.waitForCondition(() -> (Boolean) shown.evaluate("image => image.naturalWidth > 0"));
            assertTrue(shown.evaluate("image => image.currentSrc").toString().matches(".*-(480|960)x\\d+\\.png"));
            assertThat(page.locator("figcaption")).hasText("The first day Map: Kartograph");
            assertEquals(
                    SharedSite.address() + shown.getAttribute("src"),
                    page.locator("meta[property='og:image']").getAttribute("content"),
                    "what is passed on with a link is the picture, not a card");
            assertEquals(
                    "A map of the world, red in the east",
                    page.locator("meta[property='og:image:alt']").getAttribute("content"));
            assertThat(page.locator("table caption")).hasText("Machines by country");
            assertThat(page.locator("tbody td").last()).hasText("<most>");
            page.getByRole(AriaRole.LINK, named("Note 1").setExact(true)).click();
            assertThat(page.locator("#note-1")).containsText("Kaspersky (2017)");
            assertThat(page.locator("#note-1 a[role=doc-backlink]")).hasCSS("text-decoration-line", "underline");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "illustrated.png")));
        }
        editor.navigate(SharedSite.address() + "/desk/media?q=map");
        assertThat(editor.getByRole(AriaRole.LINK, named(title)).first()).isVisible();
        editor.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", "media.png")));
        editor.getByLabel("A picture from your device")
                .setInputFiles(Files.writeString(file.resolveSibling("text.jpg"), "text"));
        press(editor, "Upload");
        assertThat(editor.getByRole(AriaRole.ALERT).first()).containsText("\"text.jpg\" is not a JPEG");
    }

    @Test
    void a_pasted_picture_goes_into_the_library_and_for_what_cannot_be_put_there_are_words() throws Exception {
        openAsEditor(draft("Pasted"));
        String png = dot();
        String data = "data:image/png;base64," + png;

        paste(
                Map.of(
                        "text/html",
                        "<p>Pasted <a href='www.example.org/x'>words</a></p><img src='" + data + "'>"
                                + "<p><img src='https://elsewhere.example/x.png'></p><iframe src='https://video.example/'></iframe>"));
        assertThat(editor.getByLabel("Alternative text")).isFocused();
        editor.getByLabel("Alternative text").fill("A pasted dot");
        press(editor, "Insert");
        assertThat(editor.locator("#leftOut")).containsText("on another site or cannot be used here: 1.");
        assertThat(editor.locator("#leftOut")).containsText("Embedded videos, sounds or pages left out");
        drop(png);
        assertThat(editor.getByLabel("Alternative text")).isFocused();
        editor.getByLabel("Alternative text").fill("A dropped dot");
        press(editor, "Insert");
        press(editor, "Save draft");
        editor.getByText("Draft saved.").waitFor();

        Document saved = Jsoup.parse(savedBody());
        assertEquals(
                Set.of("A pasted dot", "A dropped dot"),
                Set.copyOf(saved.select("figure img[src^=/media/]").eachAttr("alt")));
        assertEquals(2, saved.select("img").size());
        assertEquals("https://www.example.org/x", saved.select("a").attr("href"));
    }

    @Test
    void pasted_pictures_and_links_stand_where_they_stood() throws Exception {
        openAsEditor(draft("In its place"));
        String image = "<img src='data:image/png;base64,%s'>";

        paste(Map.of(
                "text/html",
                "<!--StartFragment--><p>one</p><p>" + image.formatted(dot())
                        + "</p><p>two <a id='x' href='https://example.org/y'>link</a>"
                        + image.formatted(dot()) + " three <a name='anchor'>four</a></p>" + image.formatted(dot())
                        + "<figure>" + image.formatted(dot()) + "</figure><p>five</p><!--EndFragment-->"));
        for (int i = 1; i <= 4; i++) {
            assertThat(editor.locator("#pictureForm")).isVisible();
            assertThat(editor.getByLabel("Alternative text")).hasValue("");
            editor.getByLabel("Alternative text").fill("dot " + i);
            press(editor, "Insert");
        }
        assertThat(editor.locator(".ql-editor img")).hasCount(4);
        press(editor, "Save draft");
        editor.getByText("Draft saved.").waitFor();

        String figure = "<figure><img alt=\"dot %d\"></figure>";
        assertEquals(
                "<p>Some words about it.one</p>" + figure.formatted(1)
                        + "<p>two <a href=\"https://example.org/y\">link</a></p>" + figure.formatted(2)
                        + "<p> three four</p>" + figure.formatted(3) + figure.formatted(4) + "<p>five</p>",
                savedBody().replaceAll(" (src|width|height|srcset|sizes|loading)=\"[^\"]*\"", ""));
    }

    @Test
    void marks_stay_within_each_other_when_a_letter_is_put_in() {
        openAsEditor(draft("Nested"));
        List<String> blocks = List.of(
                "<p>1 <strong>bold <em>both</em></strong> c</p>",
                "<p>2 <em>slanted <strong>both</strong> again</em> c</p>",
                "<p>3 <a href=\"https://example.org/x\"><em>a</em> link</a> c</p>",
                "<p>4 <em><strong>both</strong></em> c</p>",
                "<p>5 <strong><em>both</em></strong> c</p>",
                "<p>6 <s>a <code>b <sub>c</sub></code> <small>d <em>e</em></small></s></p>",
                "<ul><li>7 <em>a <strong>b</strong></em><ul><li><em><a href=\"/articles/x\">c</a> d</em></li></ul></li></ul>",
                "<blockquote><p>8 <em>a<br><strong>b</strong></em></p></blockquote>",
                "<h2>9 <em>a <strong>b</strong></em></h2>");
        save(String.join("", blocks));

        editor.evaluate("""
                () => {
                  const quill = PF('body').editor;
                  for (let number = 1; number <= 9; number++) {
                    const line = quill.getLines().find(each => each.domNode.textContent.includes(number));
                    quill.insertText(quill.getIndex(line) + 1, 'x', 'user');
                  }
                }
                """);
        press(editor, "Save draft");
        editor.getByText("Draft saved.").waitFor();

        assertEquals(String.join("", blocks).replaceAll("(>\\d) ", "$1x "), savedBody());
    }

    /** Another one each time, for the library has every picture once. */
    private static String dot() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode());
        ImageIO.write(image, "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    @Test
    void what_is_left_out_of_a_text_is_told_when_it_is_saved() {
        openAsEditor(draft("Removed"));

        save(
                "<p>words</p><img src='https://a.example/1.png'><img src='data:,x'><iframe src='https://b.example'></iframe>");

        assertThat(editor.getByText(
                        "Removed from the text, because articles cannot contain it: 2 pictures that are not in the"
                                + " library, 1 embedded video, sound or page."))
                .isVisible();
        assertEquals("<p>words</p>", savedBody());
    }

    @Test
    void a_text_that_is_opened_and_saved_stays_as_it_is() {
        openAsEditor(draft("There and back"));
        String body = String.join("", EVERY_KIND);

        save(body);
        assertEquals(body, savedBody());
        press(editor, "Save draft");
        editor.getByText("Draft saved.").waitFor();

        assertEquals(body, savedBody());
    }

    @Test
    void words_that_are_put_into_a_block_change_nothing_else() {
        openAsEditor(draft("Only here"));
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("<p>1<br>b<br><br>c <strong>d<br>e</strong></p>", "<p>x1<br>b<br><br>c <strong>d<br>e</strong></p>");
        blocks.put("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>");
        blocks.put("<blockquote><p>2</p><p>b<br>c</p></blockquote>", "<blockquote><p>x2</p><p>b<br>c</p></blockquote>");
        blocks.put("<blockquote><p>3</p></blockquote>", "<blockquote><p>x3</p></blockquote>");
        blocks.put("<pre><code>4  {\n\n\t}</code></pre><p>and</p>", "<pre><code>x4  {\n\n\t}</code></pre><p>and</p>");
        blocks.put("<p>5&nbsp;km \u202f\u3000a<small>b</small></p>", "<p>x5&nbsp;km \u202f\u3000a<small>b</small></p>");
        blocks.put("<ul><li>6<br>b<ol><li>c</li></ol></li></ul>", "<ul><li>x6<br>b<ol><li>c</li></ol></li></ul>");
        blocks.put("<h2>7<br>b</h2><hr>", "<h2>x7<br>b</h2><hr>");
        blocks.put("<p>8^[a <em>note</em>] b</p>", "<p>x8^[a <em>note</em>] b</p>");
        save(String.join("", blocks.keySet()));

        editor.evaluate("""
                () => {
                  const quill = PF('body').editor;
                  for (let number = 1; number <= 8; number++) {
                    const line = quill.getLines().find(each => each.domNode.textContent.includes(number));
                    quill.insertText(quill.getIndex(line), 'x', 'user');
                  }
                }
                """);
        press(editor, "Save draft");
        editor.getByText("Draft saved.").waitFor();

        assertEquals(String.join("", blocks.values()), savedBody());
    }

    private static void save(String body) {
        editor.waitForFunction("() => window.PF && PF('body')");
        editor.evaluate("body => { PF('body').getEditorValue = () => body; }", body);
        press(editor, "Save draft");
        editor.waitForFunction("() => window.PF && PF('body') && !Object.hasOwn(PF('body'), 'getEditorValue')");
        editor.getByText("Draft saved.").waitFor();
    }

    /** As the server has it, before the editor makes something of it. */
    private static String savedBody() {
        String page = editor.context().request().get(editor.url()).text();
        return Jsoup.parse(page)
                .outputSettings(new Document.OutputSettings().prettyPrint(false))
                .select("#body_editor")
                .html()
                .strip();
    }

    private static void paste(Map<String, String> kinds) {
        editor.locator(".ql-editor p").first().click();
        editor.evaluate("""
                kinds => {
                  const data = new DataTransfer();
                  Object.entries(kinds).forEach(([kind, words]) => data.setData(kind, words));
                  document.querySelector('.ql-editor').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, kinds);
    }

    private static void drop(String png) {
        editor.evaluate("""
                png => {
                  const data = new DataTransfer();
                  const bytes = Uint8Array.from(atob(png), each => each.charCodeAt(0));
                  data.items.add(new File([bytes], 'dropped.png', { type: 'image/png' }));
                  const at = document.querySelector('.ql-editor p').getBoundingClientRect();
                  document.querySelector('.ql-editor').dispatchEvent(new DragEvent('drop',
                    { dataTransfer: data, clientX: at.x + 5, clientY: at.y + 5, bubbles: true, cancelable: true }));
                }
                """, png);
    }

    private static String path(String link) {
        return link.replaceAll("^https?://[^/]+", "");
    }

    /** By a reader without scripts, who makes a mistake first. */
    private static void report(String article) {
        try (BrowserContext reader =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = reader.newPage();
            page.navigate(SharedSite.address() + article);
            page.getByRole(AriaRole.LINK, named("Report an error in this article"))
                    .click();
            page.getByLabel("Comment *").fill("It was not a Monday.");
            page.getByLabel("Name *").fill("Rita Reader");
            page.getByLabel("Email *").fill("rita");
            page.getByLabel("Name me if it leads to a correction").check();
            page.locator("form").evaluate("form => form.noValidate = true");
            press(page, "Send to the author");
            assertThat(page.locator("#email-problem")).hasText("Email: please give one address like name@example.org.");
            assertThat(page.getByLabel("Comment *")).hasValue("It was not a Monday.");
            page.getByLabel("Email *").fill("rita.reader@example.org");
            press(page, "Send to the author");
            assertThat(page.getByText("Thank you. It is with the author.")).isVisible();
            assertTrue(!page.content().contains("rita.reader@example.org"));
            page.navigate(SharedSite.address() + article);
            assertThat(page.getByText("It was not a Monday.")).hasCount(0);
        }
    }

    /** @return where it stands on the page */
    private static String published(String article, String comment) {
        String receipt = SharedSite.visitor()
                .post(article, Map.of("comment", comment, "name", "Rita", "email", UUID.randomUUID() + "@example.org"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        editor.navigate(SharedSite.address() + "/desk/queue?order=newest");
        Locator card = editor.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(comment));
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                .click();
        assertThat(card).hasCount(0);
        Page page = editor.context().newPage();
        page.navigate(receipt.startsWith("/") ? SharedSite.address() + receipt : receipt);
        String id = page.locator("a[href*='/replies/']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/replies/", "");
        page.close();
        editor.navigate(SharedSite.address() + "/desk/articles");
        editor.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Which day was it?"))
                .first()
                .click();
        return "#reply-" + id;
    }

    @Test
    void two_people_write_a_part_of_a_series_and_readers_find_it_by_author_tag_series_and_month() {
        String series = "Worms " + UUID.randomUUID();
        author.navigate(SharedSite.address() + "/desk/articles");
        author.locator("details.me summary").click();
        author.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Public profile"))
                .click();
        author.getByLabel("Display name").fill("Wendy W. Writer");
        author.getByLabel("Website").fill("wendy.example");
        press(author, "Save the profile");
        assertThat(author.getByText("Website: please give one address")).isVisible();
        author.getByLabel("Website").fill("https://wendy.example/");
        author.getByLabel("About").fill("Writes about <worms>.");
        press(author, "Save the profile");
        assertThat(author.getByText("Profile saved.")).isVisible();

        String title = draft("Where worms live");
        assertThat(author.getByLabel("Byline")).hasValue("Wendy W. Writer (@wendy-w-writer)");
        author.getByLabel("Byline").fill("Gus Guest and wendy w. writer");
        author.getByLabel("Tags").fill("Earth\u00f3s, " + series);
        author.getByLabel("Series").fill(series);
        press(author, "Save draft");
        assertThat(author.locator("#problems")).containsText("Part: please give its number");
        author.getByLabel("Byline").fill("Gus Guest, Nobody (@nobody)");
        author.getByLabel("Part").fill("2");
        press(author, "Save draft");
        assertThat(author.locator("#problems")).containsText("Byline: nobody here has the handle nobody.");
        author.getByLabel("Byline").fill("Gus Guest and Wendy W. Writer");
        press(author, "Save draft");
        author.getByText("Draft saved.").waitFor();
        assertThat(author.getByLabel("Byline")).hasValue("Gus Guest and Wendy W. Writer (@wendy-w-writer)");
        openAsEditor(title);
        press(editor, "Publish");
        editor.getByText("Published. Readers see this text now.").waitFor();

        draft("Where worms live as well");
        author.getByLabel("Series").fill(series);
        author.getByLabel("Part").fill("2");
        press(author, "Save draft");
        assertThat(author.getByText("\u201c" + title + "\u201d is the same part of this series, too."))
                .isVisible();

        try (BrowserContext reader = chromium.browser().newContext()) {
            Page page = reader.newPage();
            page.navigate(SharedSite.address() + "/articles/"
                    + editor.getByLabel("Address").inputValue());
            assertThat(page.locator(".analysis .byline")).hasText("By Gus Guest and Wendy W. Writer");
            assertThat(page.locator(".analysis .kind")).hasText("Part 2 of " + series);
            page.getByRole(AriaRole.LINK, named("Wendy W. Writer")).click();
            assertThat(page.locator("h1")).hasText("Wendy W. Writer");
            assertThat(page.getByText("Writes about <worms>.")).isVisible();
            page.getByRole(AriaRole.LINK, named(title)).click();
            page.getByRole(AriaRole.LINK, named("Earth\u00f3s")).click();
            assertTrue(page.url().endsWith("/tags/earthos"), page.url());
            page.getByRole(AriaRole.LINK, named(title)).click();
            page.locator(".analysis .kind a").click();
            assertThat(page.locator("h1")).hasText(series);
            assertThat(page.locator(".teaser .kind")).hasText("Part 2");
            page.getByRole(AriaRole.LINK, named("Archive")).click();
            page.locator(".year a").first().click();
            assertThat(page.getByRole(AriaRole.LINK, named(title))).isVisible();
        }

        editor.navigate(SharedSite.address() + "/desk/tags");
        editor.getByRole(AriaRole.LINK, named("Edit Earthós")).click();
        editor.getByLabel("Description for readers").fill("What they live in.");
        press(editor, "Save the description");
        assertThat(editor.getByText("Description saved.")).isVisible();
        editor.navigate(SharedSite.address() + "/tags/earthos");
        assertThat(editor.getByText("What they live in.")).isVisible();
    }

    private static void schedule(String when) {
        // What is open is so once all of the page is there
        editor.waitForLoadState();
        if (!editor.getByLabel("Publish at").isVisible()) {
            editor.getByText(Pattern.compile("^Schedule( changes)?\u2026$")).click();
        }
        editor.getByLabel("Publish at").fill(when);
        editor.getByRole(AriaRole.BUTTON, named("Schedule").setExact(true)).click();
    }

    /** By the author. */
    private static String draft(String about) {
        String title = about + " " + UUID.randomUUID();
        author.navigate(SharedSite.address() + "/desk/articles/new");
        author.getByLabel("Title").fill(title);
        author.getByLabel("Body").click();
        author.keyboard().type("Some words about it.");
        assertThat(author.getByText("4 words, 1 min to read")).isVisible();
        press(author, "Save draft");
        author.getByText("Draft saved.").waitFor();
        return title;
    }

    private static void openAsEditor(String title) {
        editor.navigate(SharedSite.address() + "/desk/articles");
        editor.getByRole(AriaRole.LINK, named(title)).click();
        assertThat(editor.getByLabel("Title")).hasValue(title);
    }

    private static String headlineAt(String address) {
        try (BrowserContext reader = chromium.browser().newContext()) {
            Page page = reader.newPage();
            page.navigate(SharedSite.address() + "/articles/" + address);
            return page.locator("h1").textContent();
        }
    }

    private static Page signedIn(String email, String password) {
        Page page = chromium.browser().newContext().newPage();
        page.navigate(SharedSite.address() + "/login");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").fill(password);
        press(page, "Sign in");
        page.waitForURL(Pattern.compile(".*/desk$"));
        return page;
    }

    private static void press(Page page, String button) {
        EditorButtons.press(page, button);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

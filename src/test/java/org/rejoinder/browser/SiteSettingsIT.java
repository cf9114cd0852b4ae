package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** An administrator makes the site their own, and readers see it. */
class SiteSettingsIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium chromium;
    private static Page desk;
    private static Page reader;

    @BeforeAll
    static void sign_in() {
        chromium = new Chromium();
        desk = signedIn();
        reader = chromium.browser().newContext().newPage();
    }

    @AfterAll
    static void leave_the_site_as_it_was() {
        settings(desk);
        desk.getByLabel("Site name").fill("Rejoinder");
        desk.getByLabel("Tagline").fill("Analysis, and the replies it deserves");
        desk.getByLabel("Colour").fill("#8c2f1b");
        desk.getByLabel("Menu").fill("/pages/about");
        desk.getByLabel("Footer").fill("");
        desk.getByLabel("Heading of the front page").fill("");
        if (desk.getByLabel("Remove the logo").count() > 0) {
            desk.getByLabel("Remove the logo").check();
        }
        press(desk, "Save");
        desk.getByText("Saved. Readers see it from now on.").waitFor();
        chromium.close();
    }

    @Test
    void what_was_done_is_told_on_the_next_page_of_the_desk_whatever_else_is_read_before() {
        Http administrator = SharedSite.visitor().signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);

        assertEquals(302, saveTimes(administrator, Map.of()).statusCode());
        assertEquals(404, administrator.get("/nowhere").statusCode());

        assertFalse(outcome(administrator).isEmpty());
        assertTrue(outcome(administrator).isEmpty(), "once");
    }

    @Test
    void what_is_printed_from_a_dark_screen_has_the_colours_of_the_light_one() {
        reader.navigate(SharedSite.address() + SharedSite.ARTICLE);
        reader.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        String light = colours();
        reader.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNotEquals(light, colours());

        reader.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setMedia(Media.PRINT));

        assertEquals(light, colours());
        reader.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.SCREEN));
    }

    @Test
    void an_article_is_printed_without_the_search_ways_back_from_notes_and_a_section_without_replies() {
        reader.navigate(SharedSite.address() + SharedSite.ARTICLE);
        reader.evaluate("() => document.querySelector('.body').insertAdjacentHTML('beforeend',"
                + " '<p>Note <a href=\"#\" role=\"doc-backlink\">↩</a></p>')");
        Locator pressed = reader.locator(".to-search, [role=doc-backlink]");
        assertThat(pressed.locator("visible=true")).hasCount(2);
        reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(pressed.locator("visible=true")).hasCount(0);
        assertThat(reader.locator("#replies-heading")).isVisible();
        reader.evaluate("() => document.querySelectorAll('.reply').forEach(reply => reply.remove())");
        assertThat(reader.locator("#replies-heading")).isHidden();
        reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void a_page_of_the_desk_is_printed_without_what_is_pressed_or_typed_on_it() {
        desk.navigate(SharedSite.address() + "/desk/articles");
        Locator controls = desk.locator("search, button, input, nav, .button, header.bar, .tagging");
        assertTrue(controls.locator("visible=true").count() > 9);

        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(controls.locator("visible=true")).hasCount(0);
        assertThat(desk.locator("h1")).isVisible();
        assertThat(desk.locator(".rows h2").first()).isVisible();
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** Of a link, and of the ground of code. */
    private static String colours() {
        return reader.evaluate("() => getComputedStyle(document.querySelector('.report a')).color"
                        + " + getComputedStyle(document.querySelector('code')).backgroundColor")
                .toString();
    }

    @Test
    void a_form_of_the_desk_that_no_script_has_touched_comes_back_with_what_is_wrong_in_it() {
        Http administrator = SharedSite.visitor().signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);

        HttpResponse<String> answer = saveTimes(administrator, Map.of("times:0:days", "soon"));

        assertEquals(200, answer.statusCode());
        assertFalse(Http.page(answer).select(".alarm").isEmpty());
        assertTrue(Http.page(answer).select("input").eachAttr("value").contains("soon"));
    }

    /** As a browser sends the form that runs no scripts, but for these of its fields. */
    private static HttpResponse<String> saveTimes(Http administrator, Map<String, String> typed) {
        var form = new DeskForm(administrator, "/desk/settings", "save");
        typed.forEach(form::with);
        return form.send(administrator);
    }

    private static String outcome(Http reader) {
        return Http.page(reader.get("/desk/settings")).select(".outcome").text();
    }

    @Test
    void a_site_gets_its_name_colour_logo_menu_and_about_page() throws IOException {
        settings(desk);
        desk.getByLabel("Site name").fill("The Slow Analyst");
        desk.getByLabel("Tagline").fill("Once a month");
        desk.getByLabel("Heading of the front page").fill("News of the day");
        desk.getByLabel("Colour").fill("#ffee00");
        desk.getByLabel("Logo", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("logo.png", "image/png", logo()));
        desk.getByLabel("Menu")
                .fill("/pages/about\nThe worm " + SharedSite.ARTICLE + "\nElsewhere https://example.org/");
        desk.getByLabel("Footer").fill("Made slowly.");
        press(desk, "Save");
        assertThat(desk.getByText("Saved. Readers see it from now on.")).isVisible();
        assertThat(desk.getByLabel("Colour")).hasValue("#ffee00");
        shoot(desk, "desk-settings-1440-light");

        desk.navigate(SharedSite.address() + "/desk/pages");
        shoot(desk, "desk-pages-1440-light");
        desk.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("About").setExact(true))
                .click();
        assertThat(desk.getByLabel("Address")).hasValue("about");
        desk.getByLabel("Title").fill("About us");
        desk.getByLabel("Body").fill("We are two people and a dog.");
        Page preview = desk.context().waitForPage(() -> press(desk, "Preview"));
        assertThat(preview.locator("h1")).hasText("About us");
        preview.close();
        press(desk, "Publish changes");
        assertThat(desk.getByText("Saved. Readers see this text now.")).isVisible();
        shoot(desk, "desk-page-1440-light");

        reader.navigate(SharedSite.address() + "/");
        assertThat(reader.locator("h1")).hasText("News of the day");
        reader.navigate(SharedSite.address() + SharedSite.ARTICLE);
        assertThat(reader).hasTitle("Is North Korea behind WannaCry? \u2013 The Slow Analyst");
        assertThat(reader.locator("header.site img")).hasAttribute("alt", "The Slow Analyst");
        assertTrue((boolean) reader.locator("header.site img").evaluate("img => img.complete && img.naturalWidth > 0"));
        for (int width : new int[] {390, 1440}) {
            reader.setViewportSize(width, 900);
            assertEquals(
                    true,
                    reader.evaluate("() => document.querySelector('.to-search').getBoundingClientRect().top"
                            + " < document.querySelector('header.site img').getBoundingClientRect().bottom"),
                    "Search stands beside the logo at " + width);
        }
        assertThat(reader.locator("footer.site")).containsText("Made slowly.");
        assertThat(reader.locator("nav.menu a[aria-current=page]")).hasText("The worm");
        assertThat(reader.locator("nav.menu a")).hasText(new String[] {"About us", "The worm", "Elsewhere"});
        assertEquals("rgb(117, 109, 0)", colourOf("section.respond button:not([name])"));
        reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("About us"))
                .click();
        assertThat(reader.locator("h1")).hasText("About us");
        assertThat(reader.getByText("We are two people and a dog.")).isVisible();
        assertThat(reader.locator("nav.menu a[aria-current=page]")).hasText("About us");
        assertThat(reader.locator("form")).hasCount(0);
        assertTrue(SharedSite.visitor().get("/corrections.atom").body().contains("The Slow Analyst"));

        axeFindsNothing();
    }

    @Test
    void what_cannot_be_used_is_said_and_nothing_typed_is_lost() throws IOException {
        settings(desk);
        desk.getByLabel("Site name").fill("");
        desk.getByLabel("Tagline").fill("Still here");
        desk.getByLabel("Logo", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(
                        "logo.png", "image/png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII)));
        desk.getByLabel("Menu").fill("Shop javascript:alert(1)");
        desk.getByLabel("Spam", new Page.GetByLabelOptions().setExact(true)).fill("abc");
        press(desk, "Save");

        Locator problems = desk.locator("#problems");
        assertThat(problems).containsText("Site name: please give one.");
        assertThat(problems).containsText("Logo: this is not a PNG, JPEG or WebP file.");
        assertThat(problems).containsText("\u201cShop javascript:alert(1)\u201d cannot be used.");
        assertThat(problems).containsText("Spam: please give a whole number of days");
        assertThat(desk.getByLabel("Spam", new Page.GetByLabelOptions().setExact(true)))
                .hasAttribute("aria-invalid", "true");
        assertThat(desk.locator(".field .problem").filter(new Locator.FilterOptions().setHasText("Spam:")))
                .isVisible();
        assertThat(desk.getByLabel("Tagline")).hasValue("Still here");
        desk.getByLabel("Logo", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("logo.png", "image/png", logo()));
        press(desk, "Save");
        assertThat(problems).containsText("Logo: the file was not kept. Please choose it again.");
        assertThat(desk.getByLabel("Menu")).hasValue("Shop javascript:alert(1)");
        assertThat(desk.getByLabel("Site name")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void every_complaint_about_a_setting_begins_with_the_label_of_the_field_that_it_leads_to() {
        settings(desk);
        desk.getByLabel("Site name").fill("n".repeat(61));
        desk.getByLabel("Tagline").fill("t".repeat(161));
        desk.getByLabel("Heading of the front page").fill("h".repeat(81));
        desk.getByLabel("Footer").fill("f".repeat(301));
        desk.getByLabel("Second opinions").fill("many");
        desk.getByLabel("Reminder by mail").fill("soon");
        desk.getByLabel("House rules").fill("r".repeat(1000));
        desk.getByLabel("Time zone").fill("Nowhere/Never");
        press(desk, "Save");

        Locator links = desk.locator("#problems a");
        assertThat(links).hasCount(8);
        for (Locator link : links.all()) {
            String field = link.getAttribute("href").substring(1);
            assertThat(link).containsText(Pattern.compile("^" + label(field) + ": "));
        }
        links.filter(new Locator.FilterOptions().setHasText("Second opinions")).click();
        assertThat(desk.getByLabel("Second opinions")).isFocused();
    }

    private static String label(String field) {
        return desk.locator("label[for='" + field + "']").textContent().strip();
    }

    @Test
    void of_two_administrators_the_second_is_told() {
        Page other = desk.context().newPage();
        settings(desk);
        settings(other);
        desk.getByLabel("Tagline").fill("The first");
        press(desk, "Save");
        desk.getByText("Saved. Readers see it from now on.").waitFor();

        other.getByLabel("Tagline").fill("The second");
        press(other, "Save");

        assertThat(other.getByText("Somebody else has changed the settings since you opened this page."))
                .isVisible();
        assertThat(other.getByLabel("Tagline")).hasValue("The second");
        other.close();
        reader.navigate(SharedSite.address() + "/");
        assertThat(reader.locator(".tagline")).hasText("The first");
    }

    @Test
    void one_button_saves_what_was_typed_in_every_part_and_leaving_before_asks() {
        settings(desk);
        desk.getByLabel("Tagline").fill("Typed first");
        desk.getByLabel("Reminder by mail").fill("17");
        desk.getByLabel("Rejected replies").fill("77");
        var asked = new ArrayList<String>();
        desk.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        desk.locator("#desk-nav summary").first().click();
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log").setExact(true))
                .click();
        assertEquals(List.of("beforeunload"), asked);

        press(desk, "Save");

        assertThat(desk.getByText("Saved. Readers see it from now on.")).isVisible();
        assertThat(desk.getByLabel("Tagline")).hasValue("Typed first");
        assertThat(desk.getByLabel("Reminder by mail")).hasValue("17");
        assertThat(desk.getByLabel("Rejected replies")).hasValue("77");
        desk.locator("#desk-nav summary").first().click();
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log").setExact(true))
                .click();
        assertThat(desk.locator("h1")).hasText("Log");
        Eventually.within(
                Duration.ofSeconds(20),
                "which settings were saved",
                () -> desk.context()
                        .request()
                        .get(SharedSite.address() + "/desk/log")
                        .text()
                        .contains("Site, Moderation, Retention"));
    }

    @Test
    void a_menu_entry_that_leads_nowhere_is_saved_and_said() {
        settings(desk);
        desk.getByLabel("Menu")
                .fill(
                        "/pages/about\nShop /pages/shop\nArchive /archive\nOdd /odd\nTag /tags/of-nothing\nNobody /authors/nobody");
        press(desk, "Save");

        assertThat(desk.getByText("there is no page at /pages/shop.")).isVisible();
        assertThat(desk.getByText("there is no page at /odd.")).isVisible();
        assertThat(desk.getByText("there is no page at /tags/of-nothing.")).isVisible();
        assertThat(desk.getByText("there is no page at /authors/nobody.")).isVisible();
        assertThat(desk.getByText("leads nowhere")).hasCount(4);
    }

    @Test
    void times_at_the_desk_are_those_of_the_time_zone_of_the_site() {
        settings(desk);
        desk.getByLabel("Time zone").fill("tokio");
        press(desk, "Save");
        assertThat(desk.getByText("Time zone: there is no time zone with this name.")
                        .first())
                .isVisible();
        desk.getByLabel("Time zone").fill("tokyo");
        press(desk, "Save");
        desk.getByText("Saved.").waitFor();
        assertThat(desk.getByLabel("Time zone")).hasValue("Asia/Tokyo");

        desk.navigate(SharedSite.address() + "/desk/log");
        Locator time = desk.locator("td time").first();
        String shown = OffsetDateTime.parse(time.getAttribute("datetime"))
                .atZoneSameInstant(ZoneId.of("Asia/Tokyo"))
                .format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH));
        assertThat(time).hasText(shown + " JST");

        settings(desk);
        desk.getByLabel("Time zone").fill("UTC");
        press(desk, "Save");
        desk.getByText("Saved.").waitFor();
    }

    @Test
    void if_one_part_was_changed_by_somebody_else_no_part_is_saved() {
        Page other = desk.context().newPage();
        settings(desk);
        settings(other);
        desk.getByLabel("Reminder by mail").fill("21");
        press(desk, "Save");
        desk.getByText("Saved.").waitFor();

        other.getByLabel("Tagline").fill("Not kept");
        other.getByLabel("Reminder by mail").fill("22");
        press(other, "Save");

        assertThat(other.getByText("Somebody else has changed the settings since you opened this page."))
                .isVisible();
        assertThat(other.getByLabel("Tagline")).hasValue("Not kept");
        other.close();
        settings(desk);
        assertThat(desk.getByLabel("Reminder by mail")).hasValue("21");
        assertNotEquals("Not kept", desk.getByLabel("Tagline").inputValue());
    }

    @Test
    void a_page_is_written_read_moved_and_deleted() {
        String title = "House rules " + UUID.randomUUID();
        desk.navigate(SharedSite.address() + "/desk/pages/new");
        desk.getByLabel("Title").fill(title);
        desk.getByLabel("Body").fill("No shoes.");
        press(desk, "Save draft");
        assertThat(desk.getByText("Draft saved.")).isVisible();
        String first = "/pages/" + desk.getByLabel("Address").inputValue();
        assertEquals(404, SharedSite.visitor().get(first).statusCode());

        press(desk, "Publish");
        assertThat(desk.getByText("Published. Readers see this text now.")).isVisible();
        assertEquals(200, SharedSite.visitor().get(first).statusCode());

        String second = "rules-" + UUID.randomUUID();
        desk.getByLabel("Address").fill(second);
        press(desk, "Publish changes");
        assertThat(desk.getByText("Saved. Readers see this text now.")).isVisible();
        var moved = SharedSite.visitor().get(first);
        assertEquals(301, moved.statusCode());
        assertEquals("/pages/" + second, moved.headers().firstValue("Location").orElseThrow());

        desk.getByText("Move to the bin\u2026").click();
        press(desk, "Move to the bin");
        assertThat(desk.getByText("\u201c" + title + "\u201d is in the bin.")).isVisible();
        assertEquals(404, SharedSite.visitor().get("/pages/" + second).statusCode());
        assertEquals(404, SharedSite.visitor().get(first).statusCode());
    }

    @Test
    void an_earlier_text_of_a_page_is_compared_and_restored() {
        desk.navigate(SharedSite.address() + "/desk/pages/new");
        desk.getByLabel("Title").fill("Revised " + UUID.randomUUID());
        desk.getByLabel("Body").fill("The first words.");
        press(desk, "Save draft");
        assertThat(desk.getByText("Draft saved.")).isVisible();
        desk.getByLabel("Body").fill("The second words.");
        press(desk, "Save draft");
        assertThat(desk.getByText("Draft saved.")).isVisible();

        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Revisions"))
                .click();
        assertThat(desk.locator("del")).hasText("first");
        assertThat(desk.locator("ins")).hasText("second");
        assertThat(desk.locator(".heads p").first()).containsText("Revision 1 ");
        assertThat(desk.locator(".heads p").last()).containsText("Revision 2 ");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restore 1"))
                .click();
        assertThat(desk.getByText("Revision 1 is restored as a new revision.")).isVisible();
        assertThat(desk.locator("ol.rows li")).hasCount(3);
        desk.locator(".heading a").click();
        assertThat(desk.getByLabel("Body")).containsText("The first words.");
    }

    @Test
    void a_setting_is_found_by_its_words_and_what_is_hidden_meanwhile_is_saved_all_the_same() {
        settings(desk);
        desk.getByLabel("Tagline").fill("Found again");

        desk.getByLabel("Find a setting").fill("retention spam");
        assertThat(desk.getByLabel("Tagline")).isHidden();
        desk.getByLabel("Find a setting").fill("withdrawn");
        assertThat(desk.getByLabel("Withdrawn replies")).isVisible();
        assertThat(desk.getByLabel("Rejected replies")).isHidden();
        desk.getByLabel("Find a setting").fill("no such words");
        assertThat(desk.locator("#foundSettings")).hasText("No setting has these words.");
        desk.getByLabel("Find a setting").fill("block links");
        assertThat(desk.locator("#elsewhere li:visible")).hasText("Policy");
        press(desk, "Save");

        assertThat(desk.getByText("Saved. Readers see it from now on.")).isVisible();
        assertThat(desk.getByLabel("Tagline")).hasValue("Found again");
    }

    @Test
    void the_reply_form_leads_to_the_comment_policy_while_readers_can_read_it() {
        reader.navigate(SharedSite.address() + SharedSite.ARTICLE);
        reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Please read our comment policy"))
                .click();
        assertThat(reader.locator("h1")).hasText("Comment policy");
        assertEquals("/pages/comment-policy", URI.create(reader.url()).getPath());

        desk.navigate(SharedSite.address() + "/desk/pages");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Comment policy"))
                .click();
        press(desk, "Unpublish");
        assertThat(desk.getByText("Unpublished.")).isVisible();
        reader.navigate(SharedSite.address() + SharedSite.ARTICLE);
        assertThat(reader.getByText("Please read our comment policy")).hasCount(0);
        press(desk, "Publish");
        desk.getByText("Published. Readers see this text now.").waitFor();
    }

    @Test
    void privacy_begins_with_what_the_site_says_itself() {
        desk.navigate(SharedSite.address() + "/desk/pages");
        desk.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Privacy"))
                .click();
        assertThat(desk.getByText("is written from the settings of this site")).isVisible();
        desk.getByLabel("Body").fill("Ask Ada about it.");
        press(desk, "Publish changes");
        assertThat(desk.getByText("Saved. Readers see this text now.")).isVisible();

        reader.navigate(SharedSite.address() + "/pages/privacy");
        assertThat(reader.getByText("Ask Ada about it.")).isVisible();
        assertThat(reader.locator("table")).isVisible();
        desk.getByLabel("Body").fill("");
        press(desk, "Publish changes");
        desk.getByText("Saved. Readers see this text now.").waitFor();
    }

    private static void axeFindsNothing() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (String path : new String[] {"/", SharedSite.ARTICLE, "/pages/about", "/pages/comment-policy"}) {
                page.navigate(SharedSite.address() + path);
                Axe.FOR_READERS.findsNothing(page, "yellow " + path);
            }
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("site-" + name.replaceAll("[^a-z0-9]+", "-") + ".png")));
    }

    private static String colourOf(String selector) {
        return (String) reader.locator(selector).evaluate("element => getComputedStyle(element).backgroundColor");
    }

    private static byte[] logo() throws IOException {
        var picture = new BufferedImage(2400, 160, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(30, 30, 60));
        graphics.fillOval(10, 10, 140, 140);
        graphics.fillRect(180, 60, 400, 40);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static void settings(Page page) {
        page.navigate(SharedSite.address() + "/desk/settings");
    }

    private static Page signedIn() {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.navigate(SharedSite.address() + "/login");
        page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        page.getByLabel("Password").fill(RunningJar.PASSWORD);
        press(page, "Sign in");
        page.waitForURL("**/desk");
        return page;
    }

    private static void press(Page page, String button) {
        EditorButtons.press(page, button);
    }
}

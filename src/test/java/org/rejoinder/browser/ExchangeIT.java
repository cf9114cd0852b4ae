package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.RunningJar;

/** Moving in, as an administrator does it: by keyboard, from the file to what became of each item, and back. */
class ExchangeIT {

    private static final double LONG = 60_000;

    private static Chromium chromium;
    private static Page page;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        page = chromium.browser().newPage();
        page.navigate(SharedSite.address() + "/desk");
        page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        page.getByLabel("Password").fill(RunningJar.PASSWORD);
        button("Sign in").click();
        page.waitForURL("**/desk");
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void an_export_is_uploaded_looked_through_imported_and_taken_back() throws IOException {
        String slug = "moved-" + UUID.randomUUID();
        page.navigate(SharedSite.address() + "/desk/exchange");
        Axe.FOR_STAFF.findsNothing(page, "/desk/exchange");

        page.getByLabel("Export file").setInputFiles(Files.writeString(folder.resolve("page.html"), "<html>x</html>"));
        button("Upload and check").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("it begins with <html>");
        assertThat(page.getByLabel("Export file")).isFocused();
        Axe.FOR_STAFF.findsNothing(page, "a file that is no export");

        page.getByLabel("Export file").setInputFiles(Files.writeString(folder.resolve("wordpress.xml"), export(slug)));
        button("Upload and check").press("Enter");
        assertState("Ready to import");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Replies")))
                .containsText("120");
        assertEquals(404, SharedSite.visitor().get("/articles/" + slug).statusCode());
        Axe.FOR_STAFF.findsNothing(page, "a dry run");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next rows"))
                .press("Enter");
        assertThat(page.locator("#report tbody tr")).hasCount(50);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Refused"))
                .press("Enter");
        assertThat(page.locator("#report tbody tr")).hasCount(1);
        assertThat(page.locator("#report")).containsText("Another one has the same number.");
        Download csv = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download CSV"))
                        .press("Enter"));
        assertTrue(Files.readString(csv.path()).startsWith("\uFEFFabout,outcome,words"));

        button("Import").press("Enter");
        assertState("Imported");
        assertEquals(200, SharedSite.visitor().get("/articles/" + slug).statusCode());
        Axe.FOR_STAFF.findsNothing(page, "an import");
        page.navigate(SharedSite.address() + "/desk/exchange");
        assertThat(page.locator(".imports li").first()).containsText("1 article, 120 replies, 1 refused");
        Axe.FOR_STAFF.findsNothing(page, "the list of imports");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("wordpress.xml"))
                .first()
                .press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove this import"))
                .press("Enter");
        assertThat(page.locator("#goes")).hasText("Goes: 1 article, 120 replies");
        Axe.FOR_STAFF.findsNothing(page, "what would be taken back");
        button("Remove now").press("Enter");
        assertState("Removed");
        assertEquals(404, SharedSite.visitor().get("/articles/" + slug).statusCode());
        Axe.FOR_STAFF.findsNothing(page, "what was taken back");
    }

    /** What is in a ZIP is known when its end has come. */
    @Test
    void a_zip_of_some_megabytes_is_taken_as_it_is() throws IOException {
        var padding = new byte[3 << 20];
        new Random(7).nextBytes(padding);
        Path file = folder.resolve("wordpress.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("wordpress.xml"));
            zip.write(export("zipped-" + UUID.randomUUID())
                    .replace("</channel>", "<!-- " + HexFormat.of().formatHex(padding) + " --></channel>")
                    .getBytes(StandardCharsets.UTF_8));
        }

        page.navigate(SharedSite.address() + "/desk/exchange");
        page.getByLabel("Export file").setInputFiles(file);
        button("Upload and check").press("Enter");

        assertState("Ready to import");
        button("Discard").press("Enter");
    }

    @Test
    void what_is_not_wanted_is_discarded_and_a_path_that_leads_nowhere_is_said_to() throws IOException {
        page.navigate(SharedSite.address() + "/desk/exchange");
        page.getByLabel("Or a file on the server").fill("/nowhere/export.xml");
        button("Check this file").press("Enter");
        assertThat(page.locator("#path-problem")).hasText("There is no such file on the server.");
        assertThat(page.getByLabel("Or a file on the server")).hasValue("/nowhere/export.xml");

        Path file = Files.writeString(folder.resolve("other.xml"), export("other-" + UUID.randomUUID()));
        page.getByLabel("Or a file on the server").fill(file.toString());
        button("Check this file").press("Enter");
        assertState("Ready to import");
        button("Discard").press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Discarded. Nothing of it was imported.");
        assertTrue(Files.exists(file), "it is the server's");
    }

    @Test
    void a_former_address_is_typed_and_leads_there_and_what_cannot_is_explained() {
        String old = "/old-" + UUID.randomUUID();
        page.navigate(SharedSite.address() + "/desk/exchange/redirects");
        page.getByLabel("Former address", new Page.GetByLabelOptions().setExact(true))
                .fill(old);
        page.getByLabel("Leads to").fill("/desk/settings");
        button("Add").press("Enter");
        assertThat(page.locator("#from-problem")).containsText("There is no page for readers at /desk/settings.");
        Axe.FOR_STAFF.findsNothing(page, "a redirect that is refused");

        page.getByLabel("Leads to").fill(SharedSite.ARTICLE);
        button("Add").press("Enter");
        var answer = SharedSite.visitor().get(old + "/");
        assertEquals(301, answer.statusCode());
        assertEquals(SharedSite.ARTICLE, answer.headers().firstValue("Location").orElseThrow());
        Axe.FOR_STAFF.findsNothing(page, "/desk/exchange/redirects");

        page.getByLabel("Part of the former address").fill(old);
        button("Search").press("Enter");
        button("Remove").press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Removed: " + old);
        assertEquals(404, SharedSite.visitor().get(old).statusCode());
    }

    @Test
    void all_of_it_can_be_taken_along() {
        page.navigate(SharedSite.address() + "/desk/exchange");
        Download export = page.waitForDownload(() -> button("Download export").press("Enter"));
        assertTrue(export.suggestedFilename().matches("rejoinder-export-\\d{4}-\\d\\d-\\d\\d\\.zip"));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("With email addresses"))
                .press("Enter");
        assertThat(button("Download with addresses")).isVisible();
        Axe.FOR_STAFF.findsNothing(page, "an export with addresses");
    }

    private static Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void assertState(String state) {
        assertThat(page.locator("#state")).hasText(state, new LocatorAssertions.HasTextOptions().setTimeout(LONG));
    }

    private static String export(String slug) {
        String[] comments = IntStream.rangeClosed(0, 120)
                .mapToObj(i -> WxrFile.comment(Math.max(i, 1), "0", "1", "", "Number " + i))
                .toArray(String[]::new);
        return WxrFile.of(WxrFile.post(1, "publish", "x", comments))
                .replace("<![CDATA[post-1]]>", "<![CDATA[" + slug + "]]>")
                .replace("https://old.example/blog/", "https://" + slug + ".example/");
    }
}

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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.RunningJar;
import org.rejoinder.support.TestPostgresql;

/** From the article to the reply under it, as people do it: the reader without scripts, the rest with a browser as it is. */
class WholePathIT {

    /** The site may have other replies that wait. */
    private static final String NEWEST = "/desk/queue?order=newest";

    private static final String EMAIL = "rita.reader@example.org";

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_reader_replies_a_moderator_publishes_and_everybody_reads_it_on_h2() {
        walk(SharedSite.address());
    }

    @Test
    void a_reader_replies_a_moderator_publishes_and_everybody_reads_it_on_postgresql() {
        Map<String, String> site = RunningJar.newSite();
        try (var postgresql = new TestPostgresql()) {
            site.putAll(postgresql.settings());
            try (var jar = RunningJar.ready(site)) {
                walk(jar.address());
                writeAnArticle(jar);
                goOnWithABatch(jar, postgresql);
            }
            String dump = postgresql.dump();
            assertTrue(dump.contains("Rita Reader"), "the dump must be one");
            assertFalse(dump.contains(EMAIL) || dump.contains(RunningJar.ADMINISTRATOR) || dump.contains("@example."));
        }
    }

    private static void walk(String site) {
        try (BrowserContext reader = withoutScripts();
                BrowserContext moderator = chromium.browser().newContext()) {
            Page receipt = reply(reader, site);
            assertThat(receipt.getByRole(AriaRole.HEADING, heading(1))).hasText("Your reply is awaiting moderation");
            assertThat(receipt.locator("main")).containsText("if a < b && c > d then List<String>");
            assertThat(receipt.locator("html")).not().containsText(EMAIL);

            List<String> complaints = new ArrayList<>();
            Page desk = moderator.newPage();
            desk.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            signIn(desk, site);
            publish(desk);
            assertEquals(List.of(), complaints, "the browser's console");

            Page page = reader.newPage();
            page.navigate(site + "/");
            page.getByRole(AriaRole.LINK, named("Is North Korea behind WannaCry?"))
                    .click();
            Locator published =
                    page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Reply by Rita Reader"));
            assertThat(published).containsText("if a < b && c > d then List<String>");
            assertTrue(!page.content().contains(EMAIL));
            receipt.reload();
            assertThat(receipt.getByRole(AriaRole.HEADING, heading(1))).hasText("Your reply is published");
            assertTrue(reader.cookies().isEmpty(), "a reader gets no cookie");
        }
    }

    private static Page reply(BrowserContext reader, String site) {
        Page page = reader.newPage();
        page.navigate(site + "/");
        page.getByRole(AriaRole.LINK, named("Is North Korea behind WannaCry?")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Links to North Korea")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Leave a Reply"))).isVisible();
        assertThat(page.getByText("Your email address will not be published. Required fields are marked *."))
                .isVisible();
        page.getByLabel("Comment *").fill("if a < b && c > d then List<String>\n\nSays *who*?");
        page.getByLabel("Name *").fill("Rita Reader");
        page.getByLabel("Email *").fill(EMAIL);
        page.getByRole(AriaRole.BUTTON, named("Post Comment")).press("Enter");
        page.waitForURL("**/receipts/*");
        return page;
    }

    private static void signIn(Page desk, String site) {
        desk.navigate(site + NEWEST);
        desk.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        desk.getByLabel("Password").fill(RunningJar.PASSWORD);
        desk.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        desk.waitForURL("**" + NEWEST);
    }

    private static void publish(Page desk) {
        Locator card = desk.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Rita Reader"));
        assertThat(card).not().containsText(EMAIL);
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Spam"))
                .click();
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("The reply by Rita Reader is marked as spam.");
        desk.getByRole(AriaRole.BUTTON, named("Undo")).click();
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("is waiting again");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                .click();
        assertThat(desk.getByRole(AriaRole.STATUS)).containsText("The reply by Rita Reader is published.");
        assertThat(card).hasCount(0);
    }

    /** What a fault of the database has stopped goes on when somebody says so. */
    private static void goOnWithABatch(RunningJar jar, TestPostgresql postgresql) {
        try (BrowserContext moderator = chromium.browser().newContext()) {
            Page desk = moderator.newPage();
            signIn(desk, jar.address());
            desk.locator("article .tick").first().check();
            change(postgresql, "alter table search_change rename to search_change_away");
            desk.getByRole(AriaRole.BUTTON, named("Publish selected")).click();
            assertThat(desk.locator("#outcome")).containsText("Stopped after 0 of 1 replies");
            change(postgresql, "alter table search_change_away rename to search_change");

            desk.getByRole(AriaRole.BUTTON, named("Try again now")).click();

            assertThat(desk.locator("#outcome")).containsText("One reply published.");
            assertThat(desk.getByRole(AriaRole.BUTTON, named("Try again now"))).hasCount(0);
        }
    }

    private static void change(TestPostgresql postgresql, String sql) {
        Map<String, String> settings = postgresql.settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("rejoinder.database.url"),
                        settings.get("rejoinder.database.user"),
                        settings.get("rejoinder.database.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void writeAnArticle(RunningJar jar) {
        try (BrowserContext author = chromium.browser().newContext()) {
            Page desk = author.newPage();
            signIn(desk, jar.address());
            desk.getByRole(AriaRole.LINK, named("Articles")).click();
            desk.getByRole(AriaRole.LINK, named("New article")).click();
            desk.getByLabel("Body").click();
            desk.keyboard().type("Words that must not be lost.");
            EditorButtons.press(desk, "Save draft");
            assertThat(desk.locator("#title-problem")).hasText("Title: please give one.");
            assertThat(desk.getByLabel("Body")).hasText("Words that must not be lost.");

            desk.getByLabel("Title").fill("Who reads the readers?");
            desk.getByLabel("Standfirst").fill("A question.");
            desk.getByLabel("Tags").fill("press, replies");
            Page preview = author.waitForPage(
                    () -> desk.getByRole(AriaRole.BUTTON, named("Preview")).click());
            assertThat(preview.getByRole(AriaRole.HEADING, heading(1))).hasText("Who reads the readers?");
            preview.close();

            EditorButtons.press(desk, "Save draft");
            assertThat(desk.getByText("Draft saved.")).isVisible();
            EditorButtons.press(desk, "Publish");
            assertThat(desk.getByText("Published. Readers see this text now.")).isVisible();
            desk.getByRole(AriaRole.LINK, named("View on the site")).click();
            assertThat(desk.getByText("Words that must not be lost.")).isVisible();
            desk.goBack();
            desk.getByLabel("Address").fill("is-north-korea-behind-wannacry");
            EditorButtons.press(desk, "Save");
            assertThat(desk.locator("#address-problem"))
                    .containsText("another article has or had /articles/is-north-korea-behind-wannacry");
            assertThat(desk.getByLabel("Address")).isFocused();
            desk.getByLabel("Address").fill("Кто читает?");
            EditorButtons.press(desk, "Save");
            assertThat(desk.getByText("Readers see the published text")).isVisible();
            assertThat(desk.getByLabel("Address")).hasValue("kto-citaet");
            desk.navigate(jar.address() + "/articles/who-reads-the-readers");
            assertEquals(jar.address() + "/articles/kto-citaet", desk.url());
            desk.goBack();
            desk.getByText("Retract\u2026").click();
            EditorButtons.press(desk, "Retract the article");
            assertThat(desk.getByLabel("Reason, shown to readers")).isFocused();
            desk.keyboard().type("Its question was wrong.");
            EditorButtons.press(desk, "Retract the article");
            assertThat(desk.getByText("Retracted. Readers see why.")).isVisible();
            assertEquals(
                    410,
                    desk.navigate(jar.address() + "/articles/who-reads-the-readers")
                            .status());
            assertThat(desk.getByText("Its question was wrong.")).isVisible();
            desk.goBack();
            EditorButtons.press(desk, "Publish");
            assertThat(desk.getByText("Published. Readers see this text now.")).isVisible();
            EditorButtons.press(desk, "Unpublish");
            assertThat(desk.getByText("Unpublished. It is a draft again")).isVisible();
            assertEquals(
                    404,
                    desk.navigate(jar.address() + "/articles/who-reads-the-readers")
                            .status());
        }
    }

    private static BrowserContext withoutScripts() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions heading(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}

package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** WCAG 2.2 AA, as far as axe-core can tell, on every screen, light and dark; and by keyboard alone. */
class AccessibilityIT {

    private static Chromium chromium;

    private static Page reader;

    private static Page staff;

    private static final Map<String, Page> COLLEAGUES = new HashMap<>();

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        reader = chromium.browser().newPage();
        staff = signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
    }

    private static Page signedIn(String email, String password) {
        Page page = chromium.browser().newPage();
        page.navigate(SharedSite.address() + "/desk");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/desk");
        return page;
    }

    /** Somebody with this role. */
    private static Page invited(String role) {
        String email = role + "." + UUID.randomUUID() + "@example.org";
        Invitation.accepted("Axel " + role, email, role, "correct horse battery");
        return signedIn(email, "correct horse battery");
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SharedSite.ARTICLE + "?reply-to=1",
                SharedSite.ARTICLE + "?order=newest",
                "/nowhere",
                "/logout",
                "/my-data",
                "/search?q=the",
                "/unsubscribe/guess",
                "/decisions/guess",
                "/pages/privacy",
                "/authors/helen-strand",
                "/tags/security",
                "/series/small-papers",
                "/archive",
                "/transparency",
                "/archive/2017/05",
                "/follow",
                "/webmention",
                "/pages/about"
            })
    void axe_finds_nothing_on_a_page_of_readers(String path) {
        reader.navigate(SharedSite.address() + path);

        Axe.FOR_READERS.findsNothing(reader, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/queue?state=published",
                "/desk/queue?state=rejected&order=suspect&signal=first-time",
                "/desk/queue?q=the&from=2017-01-01",
                "/desk/queue/plain",
                "/desk/log?act=decided",
                "/desk/statistics?days=90",
                "/desk/help?q=reply",
                "/desk/help/queue",
                "/desk/second",
                "/desk/policy?writer=50",
                "/desk/writers/1",
                "/desk/replies/1",
                "/desk/article-notes/1",
                "/desk/pages",
                "/desk/pages/1",
                "/desk/pages/new",
                "/desk/bin",
                "/desk/answer?article=1",
                "/desk/articles?q=nothing+at+all",
                "/desk/articles/calendar",
                "/desk/media",
                "/desk/articles/1",
                "/desk/articles/1/revisions",
                "/desk/people",
                "/desk/profile",
                "/desk/account",
                "/desk/password",
                "/desk/factors",
                "/desk/factors/app",
                "/desk/factors/app/remove",
                "/desk/sessions",
                "/desk/keys",
                "/desk/keys/new",
                "/desk/confirm?to=/desk/people",
                "/desk/factors/passkeys",
                "/desk/tags",
                "/desk/tags?about=security",
                "/desk/articles/1/lead",
                "/desk/pages/1/revisions",
                "/desk/mail",
                "/desk/webhooks",
                "/desk/webhooks/moderation",
                "/desk/data"
            })
    void axe_finds_nothing_on_a_page_of_the_desk(String path) {
        assertEquals(200, staff.navigate(SharedSite.address() + path).status());
        staff.waitForLoadState();

        Axe.FOR_STAFF.findsNothing(staff, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/queue",
                "/desk/articles",
                "/desk/articles/new",
                "/desk/settings",
                "/",
                SharedSite.ARTICLE,
                "/login",
                "/login/forgotten"
            })
    void axe_finds_nothing_in_any_width_on_one_page_of_each_kind(String path) {
        Page page = path.startsWith("/desk") ? staff : reader;
        assertEquals(200, page.navigate(SharedSite.address() + path).status());
        page.waitForLoadState();

        Axe.IN_ALL_WIDTHS.findsNothing(page, path + " in all widths");
    }

    /** Administrators see the most; what others see is put together in another way. */
    @ParameterizedTest
    @CsvSource({
        "AUTHOR, /desk",
        "AUTHOR, /desk/queue",
        "AUTHOR, /desk/articles",
        "AUTHOR, /desk/articles/new",
        "AUTHOR, /desk/media",
        "AUTHOR, /desk/profile",
        "MODERATOR, /desk",
        "MODERATOR, /desk/queue",
        "MODERATOR, /desk/log",
        "EDITOR, /desk",
        "EDITOR, /desk/articles/1",
        "EDITOR, /desk/tags"
    })
    void axe_finds_nothing_on_what_other_roles_see(String role, String path) {
        Page page = COLLEAGUES.computeIfAbsent(role, AccessibilityIT::invited);
        assertEquals(200, page.navigate(SharedSite.address() + path).status());
        page.waitForLoadState();

        Axe.FOR_STAFF.findsNothing(page, role + " " + path);
    }

    @Test
    void axe_finds_nothing_in_what_opens_on_the_overview() {
        staff.navigate(SharedSite.address() + "/desk");
        staff.locator("details.samples summary").click();
        Axe.FOR_STAFF.findsNothing(staff, "overview with all that opens");

        staff.locator("details.me summary").press("Enter");
        Axe.findsNothingIn(staff, "details.me", "menu behind the name");
    }

    @Test
    void axe_finds_nothing_in_the_form_nor_on_what_its_writer_is_led_to() {
        submitWithMistakes(reader);
        Axe.FOR_READERS.findsNothing(reader, "form with errors");
        reader.getByLabel("Comment").fill("Is this page for everybody?");
        reader.getByLabel("Name").fill("Rita Reader");
        reader.getByLabel("Email").fill("rita.axe@example.org");
        reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post Comment"))
                .click();
        reader.waitForURL("**/receipts/*");
        String receipt = reader.url();
        reader.locator(".receipt details summary").all().forEach(summary -> summary.click());
        Axe.FOR_READERS.findsNothing(reader, "receipt");
        reader.locator("form:has(#comment)").evaluate("form => form.noValidate = true");
        reader.getByLabel("Name").fill("");
        reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the change"))
                .click();
        reader.locator("#problems").waitFor();
        Axe.FOR_READERS.findsNothing(reader, "receipt with errors");
        SharedSite.askForMail(URI.create(receipt).getPath());
        reader.navigate(pathIn(SharedSite.mailTo("rita.axe@example.org", "Your reply: ")));
        Axe.FOR_READERS.findsNothing(reader, "receipt from mail");
        assertEquals(
                303,
                SharedSite.visitor()
                        .post("/my-data", Map.of("email", "rita.axe@example.org"))
                        .statusCode());
        reader.navigate(pathIn(SharedSite.mailTo("rita.axe@example.org", "What this site keeps")));
        reader.locator("details summary").click();
        Axe.FOR_READERS.findsNothing(reader, "my data found");
        reader.navigate(pathIn(SharedSite.mailTo(RunningJar.ADMINISTRATOR, " replies are waiting")
                .replaceFirst("(?s).*?(?=https?://\\S+/decisions/)", "")));
        Axe.FOR_READERS.findsNothing(reader, "decision from mail");
    }

    @Test
    void axe_finds_nothing_in_the_queue_whatever_is_open_there() {
        alikeReplies();
        staff.navigate(SharedSite.address() + "/desk/queue?order=newest");
        staff.locator("section.alike summary").first().click();
        select(0);
        staff.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit name or text"))
                .click();
        assertThat(staff.locator(".on-card input")).isFocused();
        staff.locator(".on-card textarea").fill("Somebody at the desk says it better.");
        staff.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        staff.locator(".selected .changes").waitFor();
        select(1);
        staff.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit name or text"))
                .click();
        staff.locator(".on-card textarea").waitFor();
        staff.locator("article.card .about a")
                .evaluateAll("links => links.forEach(link => link.textContent = 'A long headline '.repeat(13))");
        Axe.FOR_STAFF.findsNothing(staff, "queue");
        select(2);
        staff.locator(".selected .rare summary").click();
        Axe.FOR_STAFF.findsNothing(staff, "queue with an open menu");
        staff.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the email address"))
                .click();
        staff.getByLabel("Why do you need the email address?").fill("To see whether this page is for everybody");
        staff.keyboard().press("Enter");
        staff.locator("#address-shown").waitFor();
        Axe.FOR_STAFF.findsNothing(staff, "address");
    }

    @Test
    void axe_finds_nothing_on_the_way_of_an_article_from_retraction_to_correction() {
        retract(staff);
    }

    /** An article of the sample that no other test needs; it is put back. */
    private static void retract(Page page) {
        page.navigate(SharedSite.address() + "/desk/articles/2");
        String address = page.getByLabel("Address").inputValue();
        page.getByText("Retract\u2026").click();
        EditorButtons.press(page, "Retract the article");
        assertThat(page.getByLabel("Reason, shown to readers")).isFocused();
        Axe.FOR_STAFF.findsNothing(page, "retraction without a reason");
        page.getByLabel("Reason, shown to readers").fill("Its source was forged.");
        EditorButtons.press(page, "Retract the article");
        assertThat(page.getByText("Retracted. Readers see why.")).isVisible();
        assertEquals(
                410,
                page.navigate(SharedSite.address() + "/articles/" + address).status());
        Axe.FOR_READERS.findsNothing(page, "retracted");
        page.navigate(SharedSite.address() + "/desk/articles/2");
        EditorButtons.press(page, "Publish");
        assertThat(page.getByText("Published. Readers see this text now.")).isVisible();
        page.getByLabel("Standfirst").fill("Put back");
        EditorButtons.press(page, "Submit for review");
        assertThat(page.getByText("Submitted for review.")).isVisible();
        page.getByText("Return to the author\u2026").click();
        page.getByText("Schedule changes\u2026").click();
        EditorButtons.press(page, "Schedule");
        assertThat(page.getByLabel("Publish at")).isFocused();
        page.getByText("Return to the author\u2026").click();
        Axe.FOR_STAFF.findsNothing(page, "review and schedule");
        page.getByText("Correct\u2026").click();
        page.getByLabel("What we got wrong").fill("It was not the first certificate.");
        page.getByLabel("What is correct").fill("It was the second.");
        page.getByText("Preview links\u2026").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create a preview link"))
                .click();
        assertThat(page.getByLabel("Preview link")).isVisible();
        Axe.FOR_STAFF.findsNothing(page, "correction and preview links");
        EditorButtons.press(page, "Publish with this correction");
        assertThat(page.getByText("Published with the correction.")).isVisible();
        page.navigate(SharedSite.address() + "/articles/" + address);
        Axe.FOR_READERS.findsNothing(page, "corrected article");
        page.navigate(SharedSite.address() + "/corrections");
        Axe.FOR_READERS.findsNothing(page, "corrections");
        page.navigate(SharedSite.address() + "/articles/" + address + "/errors");
        page.locator("form").evaluate("form => form.noValidate = true");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to the author"))
                .click();
        assertThat(page.locator("#problems")).isFocused();
        Axe.FOR_READERS.findsNothing(page, "report of an error with mistakes");
        page.getByLabel("Comment *").fill("It was on a Friday");
        page.getByLabel("Name *").fill("Rita Reader");
        page.getByLabel("Email *").fill("rita@example.org");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to the author"))
                .click();
        assertThat(page.getByText("Thank you. It is with the author.")).isVisible();
        Axe.FOR_READERS.findsNothing(page, "report of an error sent");
        page.navigate(SharedSite.address() + "/desk/articles/2");
        Axe.FOR_STAFF.findsNothing(page, "reported errors");
        page.navigate(SharedSite.address() + "/desk/articles/2/revisions");
        assertThat(page.locator("ins").first()).isVisible();
        Axe.FOR_STAFF.findsNothing(page, "revisions");
    }

    @Test
    void after_a_mistake_the_summary_has_the_focus_and_leads_to_the_field() {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(true);
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            submitWithMistakes(page);

            assertThat(page.locator("#problems")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertTrue(page.url().endsWith("#email"), page.url());
        }
    }

    /** One of the replies in the list. */
    private static void select(int number) {
        staff.locator("article.card h2").nth(number).click();
    }

    /** As many as stand on one card; compared a moment after they came. */
    private static void alikeReplies() {
        for (int i = 0; i < 5; i++) {
            Map<String, String> form = Map.of(
                    "comment",
                    "Cheap watches and handbags, order now: https://shop-%d.example".formatted(i),
                    "name",
                    "Seller " + i,
                    "email",
                    "seller.%d@example.org".formatted(i));
            assertEquals(
                    303, SharedSite.visitor().post(SharedSite.ARTICLE, form).statusCode());
        }
        Http administrator = SharedSite.administrator();
        Eventually.within(
                Duration.ofSeconds(10),
                "the group stands on one card",
                () -> !Http.page(administrator.get("/desk/queue?order=newest"))
                        .select("section.alike")
                        .isEmpty());
    }

    /** Where a mail leads to. */
    private static String pathIn(String mail) {
        return mail.replaceFirst("(?s).*?(https?://\\S+).*", "$1");
    }

    private static void submitWithMistakes(Page page) {
        page.navigate(SharedSite.address() + SharedSite.ARTICLE);
        page.getByLabel("Comment").fill("Something");
        page.getByLabel("Name").fill("Rita");
        page.getByLabel("Email").fill("rita@-example.org");
        page.locator("form").evaluate("form => form.noValidate = true");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post Comment"))
                .click();
        page.locator("#problems").waitFor();
    }
}

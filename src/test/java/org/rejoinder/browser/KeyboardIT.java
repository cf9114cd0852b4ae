package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.RunningJar;

/** An author and an editor who have no mouse. */
class KeyboardIT {

    private static final String AUTHOR = "keys@example.org";
    private static final String PASSWORD = "a long pass phrase";

    /** More than any page of the desk has stops. */
    private static final int MOST_STOPS = 150;

    private static Chromium chromium;

    @BeforeAll
    static void an_author_has_an_account() {
        chromium = new Chromium();
        Invitation.accepted("Kay Keys", AUTHOR, "AUTHOR", PASSWORD);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void an_article_is_written_submitted_reviewed_and_published_by_keys_alone() {
        String title = "By keys " + UUID.randomUUID();
        Page author = signedIn(AUTHOR, PASSWORD);
        author.navigate(SharedSite.address() + "/desk/articles");
        press(author, "New article");
        author.waitForURL("**/desk/articles/new");
        type(author, "Title", title);
        type(author, "Standfirst", "Nobody touched a mouse.");
        type(author, "Body", "## Heading\nWords below it.");
        type(author, "Tags", "keys");
        press(author, "Submit for review");
        assertThat(author.getByText("Submitted for review.")).isVisible();

        Page editor = signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
        editor.navigate(SharedSite.address() + "/desk/articles");
        press(editor, title);
        editor.waitForURL(Pattern.compile(".*/desk/articles/\\d+"));
        assertThat(editor.getByLabel("Title")).hasValue(title);
        press(editor, "Return to the author\u2026");
        type(editor, "What should change?", "Name a source.");
        press(editor, "Return to the author");
        assertThat(editor.getByText("Returned to the author.")).isVisible();

        author.reload();
        type(author, "Standfirst", " Says a source.");
        press(author, "Submit for review");
        author.getByText("Submitted for review.").waitFor();

        editor.reload();
        press(editor, "Publish");
        assertThat(editor.getByText("Publish this article?")).isVisible();
        editor.keyboard().press("Enter");
        assertThat(editor.getByText("Published. Readers see this text now.")).isVisible();
        var article = SharedSite.visitor()
                .get("/articles/" + editor.getByLabel("Address").inputValue());
        assertEquals(200, article.statusCode());
        assertTrue(article.body().contains("Says a source."));
    }

    private static void press(Page page, String name) {
        tabTo(page, name);
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String name, String words) {
        tabTo(page, name);
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
    }

    private static void tabTo(Page page, String name) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            Object here = page.evaluate("""
                    () => {
                      const focused = document.activeElement;
                      const by = document.getElementById(focused.getAttribute('aria-labelledby'));
                      const label = focused.labels && focused.labels[0] || by;
                      return (label ? label.textContent : focused.getAttribute('aria-label') || focused.textContent).trim();
                    }
                    """);
            if (name.equals(here)) {
                return;
            }
        }
        throw new AssertionError("Tab does not come to " + name);
    }

    private static Page signedIn(String email, String password) {
        Page page = chromium.browser().newContext().newPage();
        page.navigate(SharedSite.address() + "/login");
        type(page, "Email", email);
        type(page, "Password", password);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/desk.*"));
        return page;
    }
}

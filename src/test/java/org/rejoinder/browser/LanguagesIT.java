package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.RunningJar;

/** A site speaks another language, from the article to the mail. */
class LanguagesIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium chromium;
    private static Page desk;

    @BeforeAll
    static void sign_in() {
        chromium = new Chromium();
        desk = chromium.browser().newContext().newPage();
        desk.navigate(SharedSite.address() + "/login");
        desk.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        desk.getByLabel("Password").fill(RunningJar.PASSWORD);
        press(desk, "Sign in");
        desk.waitForURL("**/desk");
    }

    @AfterAll
    static void speak_english_again() {
        speak("ENGLISH");
        chromium.close();
    }

    @Test
    void a_german_reader_writes_is_refused_mends_it_and_gets_a_receipt_and_a_mail() {
        speak("GERMAN");
        try (BrowserContext context = screen(1440)) {
            Page reader = context.newPage();
            reader.navigate(SharedSite.address() + SharedSite.ARTICLE);
            assertThat(reader.locator("html")).hasAttribute("lang", "de");
            assertThat(reader.locator("html")).hasAttribute("dir", "ltr");
            assertThat(reader.locator("article.analysis .meta")).containsText("16. Mai 2017");
            assertThat(reader.locator("#replies-heading")).containsText("Antworten");
            reader.locator("section.respond form").evaluate("form => form.noValidate = true");
            reader.getByLabel("E-Mail").fill("Rita <rita@example.org>");
            press(reader, "Kommentar absenden");
            assertThat(reader)
                    .hasTitle("Bitte pr\u00fcfen Sie Ihre Antwort: Is North Korea behind WannaCry? \u2013 Rejoinder");
            assertThat(reader.locator("#problems")).containsText("Kommentar: Bitte schreiben Sie etwas.");
            assertThat(reader.locator("#problems")).containsText("nur die Adresse selbst");
            assertThat(reader.getByLabel("E-Mail")).hasValue("Rita <rita@example.org>");

            String address = UUID.randomUUID() + "@example.org";
            reader.getByLabel("Kommentar").fill("Gr\u00fc\u00dfe aus K\u00f6ln.");
            reader.getByLabel("Name").fill("J\u00f6rg");
            reader.getByLabel("E-Mail").fill(address);
            press(reader, "Kommentar absenden");
            reader.waitForURL("**/receipts/*");
            assertThat(reader.locator("h1")).hasText("Ihre Antwort wartet auf Freigabe");
            shoot(reader, "de-receipt-1440");
            SharedSite.askForMail(URI.create(reader.url()).getPath());
            assertTrue(SharedSite.mailTo(address, "Ihre Antwort: ").contains("Der Knopf gilt 7 Tage"));

            reader.navigate(SharedSite.address() + "/nowhere");
            assertThat(reader.locator("h1")).hasText("Seite nicht gefunden");
            reader.navigate(SharedSite.address() + "/pages/comment-policy");
            assertThat(reader.locator("h1")).hasText("Regeln f\u00fcr Antworten");
        }
        desk.navigate(SharedSite.address() + "/desk/queue");
        assertThat(desk.locator("h1")).hasText("Queue");
        assertThat(desk.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void an_arabic_reader_reads_from_right_to_left() {
        speak("ARABIC");
        try (BrowserContext context = screen(1440)) {
            Page reader = context.newPage();
            for (String path : new String[] {
                "/",
                SharedSite.ARTICLE,
                "/archive",
                "/transparency",
                "/corrections",
                "/my-data",
                "/pages/privacy",
                "/pages/about",
                "/nowhere"
            }) {
                reader.navigate(SharedSite.address() + path);
                assertThat(reader.locator("html")).hasAttribute("lang", "ar");
                assertThat(reader.locator("html")).hasAttribute("dir", "rtl");
                Axe.FOR_READERS.findsNothing(reader, "arabic " + path);
            }
            reader.navigate(SharedSite.address() + SharedSite.ARTICLE);
            assertThat(reader.locator("article.analysis .meta")).containsText("16 \u0645\u0627\u064a\u0648 2017");
            reader.locator("section.respond form").evaluate("form => form.noValidate = true");
            reader.locator("#comment").fill("\u0645\u0646 \u0642\u0627\u0644 \u0630\u0644\u0643\u061f");
            reader.locator("section.respond button:not([name])").click();
            assertThat(reader.locator("#problems")).containsText("\u0627\u0644\u0627\u0633\u0645");
            Axe.FOR_READERS.findsNothing(reader, "arabic form with errors");
            reader.locator("#name").fill("\u0633\u0645\u064a\u0631");
            reader.locator("#email").fill(UUID.randomUUID() + "@example.org");
            reader.locator("section.respond button:not([name])").click();
            reader.waitForURL("**/receipts/*");
            assertThat(reader.locator("h1"))
                    .hasText(
                            "\u0631\u062f\u0643 \u0641\u064a \u0627\u0646\u062a\u0638\u0627\u0631 \u0627\u0644\u0645\u0631\u0627\u062c\u0639\u0629");
            reader.locator(".receipt details summary").all().forEach(summary -> summary.click());
            Axe.FOR_READERS.findsNothing(reader, "arabic receipt");
        }
    }

    @ParameterizedTest
    @CsvSource({"FRENCH, fr, Laisser une r\u00e9ponse", "SPANISH, es, Dejar una respuesta"})
    void other_languages_are_there_as_well(String language, String tag, String heading) {
        speak(language);
        try (BrowserContext context = screen(390)) {
            Page reader = context.newPage();
            reader.navigate(SharedSite.address() + SharedSite.ARTICLE);
            assertThat(reader.locator("html")).hasAttribute("lang", tag);
            assertThat(reader.locator("#respond-heading")).hasText(heading);
            Axe.FOR_READERS.findsNothing(reader, tag + " article");
        }
    }

    /** What is ready is let go of: the next reader gets the other language. */
    private static void speak(String language) {
        desk.navigate(SharedSite.address() + "/desk/settings");
        desk.getByLabel("Language").selectOption(language);
        press(desk, "Save");
        desk.getByText("Saved. Readers see it from now on.").waitFor();
    }

    private static BrowserContext screen(int width) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("language-" + name.replaceAll("[^a-z0-9]+", "-") + ".png")));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}

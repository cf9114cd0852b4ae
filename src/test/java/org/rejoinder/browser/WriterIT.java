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
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** The writer's side, over HTTP and without scripts, with a real mail server. */
class WriterIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** Somebody who leaves a reply. */
    private final String name = "Writer " + UUID.randomUUID();

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void a_writer_without_scripts_mends_verifies_appeals_and_withdraws() {
        var options =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844);
        try (var chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(SharedSite.address() + SharedSite.ARTICLE);
            page.getByLabel("Comment").fill("There is a slip in this");
            page.getByLabel("Name").fill(name);
            page.getByLabel("Email").fill(email);
            page.getByLabel("Notify me of replies to mine").selectOption("daily");
            press(page, "Post Comment");
            assertThat(page.locator("h1")).hasText("Your reply is awaiting moderation");
            assertThat(page.locator("main .lead"))
                    .containsText("A moderator reads it and decides whether it appears under the article.");
            String receipt = page.url();

            page.getByText("Change your reply").click();
            page.getByLabel("Comment").fill("There is no slip in this");
            page.getByLabel("Website").fill("nowhere");
            page.locator("form:has(#comment)").evaluate("form => form.noValidate = true");
            press(page, "Save the change");
            assertThat(page.locator("#problems")).isFocused();
            assertThat(page.getByLabel("Comment")).hasValue("There is no slip in this");
            page.getByLabel("Website").fill("");
            press(page, "Save the change");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("Your change is stored.");
            assertThat(page.locator(".reply-body")).hasText("There is no slip in this");
            page.getByText("Mail about this reply").click();
            assertThat(page.getByLabel("Notify me of replies to mine")).hasValue("daily");

            SharedSite.askForMail(receipt.substring(SharedSite.address().length()));
            page.navigate(linkIn(SharedSite.mailTo(email, "Your reply: ")));
            press(page, "Yes, it is mine");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("knows that the address is yours");

            decide("reject", "Not about the article", "It may be true, but");
            page.navigate(receipt);
            assertThat(page.locator("h1")).hasText("Your reply is not published");
            assertThat(page.locator("main")).containsText("Not about the article");
            assertThat(page.locator("blockquote.reason")).hasText("It may be true, but");
            page.getByText("Appeal this decision").click();
            page.getByLabel("Why should it be published?").fill("It is about the third paragraph");
            press(page, "Send the appeal");
            assertThat(page.locator("main")).containsText("Your appeal has arrived");
            assertThat(page.locator(".appealed")).containsText("Not about the article");
            assertThat(page.locator(".appealed")).containsText("It may be true, but");
            assertEquals(0, page.getByText("Appeal this decision").count(), "once");
            Document appeals = Http.page(SharedSite.administrator().get("/desk/queue?state=appeals"));
            assertEquals(
                    "Appeals",
                    appeals.select("nav.tabs a[aria-current=page]").first().ownText());
            assertTrue(appeals.select("article[data-reply]").text().contains("It is about the third paragraph"));
            String against =
                    appeals.select("article[data-reply] .appeal .about").text();
            assertTrue(against.contains(" Not about the article. It may be true, but"), against);

            page.getByText("Withdraw your reply").click();
            assertThat(page.locator("main")).containsText("What you wrote is deleted for good after 30 days.");
            press(page, "Withdraw it for good");
            assertThat(page.locator("h1")).hasText("Your reply is withdrawn");
            assertThat(page.locator("main")).not().containsText("come back to see what was decided");
            assertFalse(page.content().contains(email));
        }
    }

    @Test
    void what_was_typed_stays_whoever_is_answered_quoted_or_looked_at_before_it_is_sent() {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(SharedSite.address() + SharedSite.ARTICLE + "?order=newest");
            page.getByLabel("Comment").fill("Typed *before* it was clear whom it answers");
            page.getByLabel("Name").fill(name);
            page.getByLabel("Email").fill(email);
            Locator answered = page.locator("article.reply").first();
            String other = answered.locator(".name").textContent();
            String words = answered.locator(".reply-body p").first().textContent();

            answered.getByText("Reply", new Locator.GetByTextOptions().setExact(true))
                    .click();

            assertThat(page.locator("#respond-heading")).hasText("Leave a Reply to " + other);
            assertThat(page.locator("#respond .answered")).containsText(words.substring(0, 20));
            assertThat(page.getByLabel("Comment")).hasValue("Typed *before* it was clear whom it answers");
            assertThat(page.getByLabel("Name")).hasValue(name);
            assertThat(page.locator(".order [aria-current=true]")).hasText("Newest first");
            page.locator(".cancel button").click();
            assertThat(page.locator("#respond-heading")).hasText("Leave a Reply");
            assertThat(page.getByLabel("Email")).hasValue(email);
            page.locator("article.reply").first().getByText("Quote").click();
            assertThat(page.getByLabel("Comment")).not().hasValue("Typed *before* it was clear whom it answers");
            String quoting = page.getByLabel("Comment").inputValue();
            assertTrue(
                    quoting.startsWith("Typed *before* it was clear whom it answers\n\n> " + words.substring(0, 20)));
            press(page, "Preview");
            assertThat(page.locator(".respond .preview em")).hasText("before");
            assertThat(page.locator(".respond .preview blockquote")).containsText(words.substring(0, 20));
            assertThat(page.locator("#preview-heading")).isFocused();

            page.getByLabel("Name").press("Enter");

            assertThat(page.locator("h1")).hasText("Your reply is awaiting moderation");
            assertThat(page.locator(".reply-body")).containsText("Typed before it was clear");
        }
    }

    @Test
    void a_browser_remembers_a_name_and_an_address_by_tick_only_and_forgets_them_again() {
        try (var chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(SharedSite.address() + SharedSite.ARTICLE);
            Locator tick = page.getByLabel("Remember me on this device");
            assertThat(tick).not().isChecked();
            page.getByLabel("Name").fill(name);
            page.getByLabel("Email").fill(email);
            page.navigate(SharedSite.address() + SharedSite.ARTICLE + "?order=newest");
            assertThat(page.getByLabel("Name")).hasValue("");

            page.getByLabel("Name").fill(name);
            page.getByLabel("Email").fill(email);
            tick.check();
            page.navigate(SharedSite.address() + "/articles/what-a-receipt-is-for");
            assertThat(page.getByLabel("Name")).hasValue(name);
            assertThat(page.getByLabel("Email")).hasValue(email);
            assertThat(tick).isChecked();

            tick.uncheck();
            page.navigate(SharedSite.address() + SharedSite.ARTICLE);
            assertThat(page.getByLabel("Name")).hasValue("");
            assertThat(tick).not().isChecked();
            assertEquals(0, ((Number) page.evaluate("localStorage.length")).intValue());
        }
    }

    @Test
    void words_that_are_not_sent_yet_stay_in_their_tab_whatever_page_is_opened_meanwhile() {
        try (var chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            Locator words = page.getByLabel("Comment");
            page.navigate(SharedSite.address() + SharedSite.ARTICLE);
            words.fill("Half a thought");

            page.reload();
            assertThat(words).hasValue("Half a thought");
            page.navigate(SharedSite.address() + "/articles/what-a-receipt-is-for");
            assertThat(words).hasValue("");
            page.navigate(SharedSite.address() + SharedSite.ARTICLE + "?order=newest");
            assertThat(words).hasValue("Half a thought");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview"))
                    .click();
            assertThat(page.locator(".preview")).containsText("Half a thought");
            page.navigate(SharedSite.address() + SharedSite.ARTICLE);
            assertThat(words).hasValue("Half a thought");

            page.getByLabel("Name").fill(name);
            page.getByLabel("Email").fill(email);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post Comment"))
                    .click();
            page.waitForURL("**/receipts/**");
            page.navigate(SharedSite.address() + SharedSite.ARTICLE);
            assertThat(words).hasValue("");
        }
    }

    @Test
    void who_runs_no_scripts_sees_no_tick_that_would_do_nothing() {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(SharedSite.address() + SharedSite.ARTICLE);

            assertThat(page.locator("#remember")).isHidden();
            assertThat(page.getByLabel("Name")).isVisible();
        }
    }

    @Test
    void who_has_typed_nothing_yet_gets_the_page_that_is_ready_for_everybody() {
        var form = Http.page(SharedSite.visitor().get(SharedSite.ARTICLE))
                .select(".answer button[name=answer]")
                .first();

        var chosen = SharedSite.visitor()
                .post(form.attr("formaction").replace("#respond", ""), Map.of("answer", form.val(), "comment", ""));
        var empty = SharedSite.visitor()
                .post(form.attr("formaction").replace("#respond", ""), Map.of("act", "preview", "comment", ""));
        var foreign = SharedSite.visitor()
                .post(
                        form.attr("formaction").replace("#respond", ""),
                        "application/x-www-form-urlencoded",
                        Http.encoded(Map.of("answer", form.val(), "comment", "Not mine")),
                        "Sec-Fetch-Site",
                        "cross-site");

        assertEquals(303, chosen.statusCode());
        assertTrue(
                chosen.headers().firstValue("Location").orElseThrow().endsWith("?reply-to=" + form.val() + "#respond"));
        assertEquals(422, empty.statusCode());
        assertEquals(403, foreign.statusCode());
    }

    @Test
    void a_browser_sends_every_spelling_of_an_address_that_the_site_takes() {
        String unique = UUID.randomUUID().toString();
        try (var chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (String spelling : List.of(
                    "štefan" + unique + "@example.org",
                    fullWidth(email),
                    "\u200E" + unique + "@bücher.example\u00A0",
                    unique + "@example。org")) {
                page.navigate(SharedSite.address() + SharedSite.ARTICLE);
                page.getByLabel("Comment").fill("From " + spelling);
                page.getByLabel("Name").fill(name);
                page.getByLabel("Email").fill(spelling);
                press(page, "Post Comment");
                assertThat(page.locator("h1")).hasText("Your reply is awaiting moderation");

                page.navigate(SharedSite.address() + "/my-data");
                page.getByLabel("Email").fill(spelling);
                press(page, "Mail me the link");
                assertFalse(page.locator("main").textContent().contains("like name@example.org"), spelling);
            }
            page.navigate(SharedSite.address() + SharedSite.ARTICLE);
            press(page, "Post Comment");
            assertThat(page.locator("#problems")).isFocused();
            assertThat(page.getByLabel("Email")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Email")).hasAttribute("required", "required");

            page.navigate(SharedSite.address() + "/login");
            page.getByLabel("Email").fill(fullWidth(RunningJar.ADMINISTRATOR));
            page.getByLabel("Password").fill(RunningJar.PASSWORD);
            press(page, "Sign in");
            assertThat(page.locator("h1")).not().hasText("Sign in");
        }
    }

    private static String fullWidth(String text) {
        return text.codePoints()
                .map(letter -> letter >= 'a' && letter <= 'z' ? letter - 'a' + 'ａ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void a_receipt_promises_no_mail_that_does_not_leave() {
        String first = receiptOf("One");
        String second = receiptOf("Another one, by the same address");
        SharedSite.askForMail(first);
        SharedSite.mailTo(email, "Your reply: ");

        Document receipt = Http.page(SharedSite.visitor().get(second));
        Document asked = Http.page(SharedSite.visitor().get(second + "?done=mailed"));

        assertTrue(receipt.text().contains("no further one leaves by itself"), receipt::text);
        assertTrue(asked.text().contains("unless your address was sent one in the last minutes"), asked::text);
    }

    @Test
    void a_browser_gets_one_cookie_if_its_owner_ticks_the_box_and_sends_it_with_replies_only() {
        String receipt = receiptOf("Mine, too");
        SharedSite.askForMail(receipt);
        String path = pathIn(SharedSite.mailTo(email, "Your reply: "));
        String proof = path.replaceFirst(".*\\?proof=", "");
        Document page = Http.page(SharedSite.visitor().get(path));
        assertTrue(
                page.select("input[type=checkbox][name=keep]:not([checked])").size() == 1, "nobody ticks it for them");
        var browser = SharedSite.visitor();

        var pressed =
                browser.post(path.replaceFirst("\\?.*", ""), Map.of("act", "verify", "proof", proof, "keep", "yes"));

        assertEquals(303, pressed.statusCode());
        String cookie = pressed.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.matches("proof=[^;]+; Path=/submit-reply; Max-Age=\\d+; HttpOnly; SameSite=Lax"), cookie);
        assertFalse(cookie.contains(email));
        String form = Http.page(browser.get(SharedSite.ARTICLE))
                .select("#respond form")
                .attr("action");
        assertTrue(form.startsWith("/submit-reply/"), form);
        assertEquals(
                SharedSite.visitor().get(SharedSite.ARTICLE).body(),
                browser.get(SharedSite.ARTICLE).body(),
                "one page for all readers");
        String proven = browser.post(form, Map.of("comment", "Proven", "name", name, "email", email))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String typed = SharedSite.visitor()
                .post(form, Map.of("comment", "Typed", "name", name, "email", email))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertEquals(drawing(path), drawing(proven));
        assertFalse(drawing(typed).equals(drawing(proven)), "who types an address sees no drawing of its owner");
        assertTrue(Http.page(SharedSite.visitor().get(typed)).text().contains("Is it yours?"));
        assertFalse(Http.page(SharedSite.visitor().get(proven)).text().contains("Is it yours?"));
        assertTrue(SharedSite.visitor().get("/pages/privacy").body().contains("“proof”"));
    }

    private static String drawing(String receipt) {
        return Http.page(SharedSite.visitor().get(receipt)).select("svg.avatar").outerHtml();
    }

    @Test
    void whoever_repeats_a_reply_from_elsewhere_learns_that_it_is_there_and_gets_no_receipt() {
        Map<String, String> reply = Map.of("comment", "Once " + name, "name", name, "email", email);
        var home = SharedSite.visitor();
        String form =
                Http.page(home.get(SharedSite.ARTICLE)).select("#respond form").attr("action");
        var first = home.post(form, reply);
        assertEquals(303, first.statusCode());

        var again = home.post(form, reply);
        var elsewhere = SharedSite.visitor()
                .post(form, "application/x-www-form-urlencoded", Http.encoded(reply), "User-Agent", "Another browser");

        assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
        assertEquals(200, elsewhere.statusCode());
        assertTrue(Http.page(elsewhere).select("h1").text().contains("We have this reply already"));
        assertFalse(elsewhere.body().contains("/receipts/"));
        assertFalse(elsewhere.body().contains(email));
        assertEquals(303, home.get(form).statusCode(), "whoever opens that address is led to the form");
    }

    @Test
    void marks_that_are_put_on_top_of_letters_paint_over_nothing_that_somebody_else_says() throws IOException {
        String receipt = receiptOf("Z" + "\u030d".repeat(500) + " and Z" + "\u0323".repeat(500));
        try (var chromium = new Chromium()) {
            for (int width : List.of(390, 1440)) {
                var options = new Browser.NewContextOptions().setViewportSize(width, 844);
                try (BrowserContext context = chromium.browser().newContext(options)) {
                    Page page = context.newPage();
                    page.navigate(SharedSite.address() + receipt);
                    Locator body = page.locator(".reply-body");
                    BoundingBox box = body.boundingBox();

                    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
                    body.evaluate("body => body.style.visibility = 'hidden'");
                    BufferedImage without = ImageIO.read(new ByteArrayInputStream(page.screenshot()));

                    assertEquals(0, differentAround(box, shown, without), "pixels at " + width);
                }
            }
        }
    }

    /** Pixels that differ farther from the box than a focus ring reaches. */
    private static int differentAround(BoundingBox box, BufferedImage one, BufferedImage other) {
        int ring = 7;
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                boolean inside = x >= box.x - ring
                        && x <= box.x + box.width + ring
                        && y >= box.y - ring
                        && y <= box.y + box.height + ring;
                different += inside || one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return different;
    }

    @Test
    void a_rejected_reply_is_changed_and_sent_again_and_the_moderator_sees_what_was_changed_and_why_it_was_rejected() {
        String receipt = receiptOf("A word too many");
        decide("reject", "Not about the article", "Leave out the last word.");
        Document rejected = Http.page(SharedSite.visitor().get(receipt));
        assertTrue(rejected.text().contains("Leave out the last word."));
        assertTrue(rejected.text().contains("Change your reply and send it again"), rejected::text);
        Map<String, String> change = new LinkedHashMap<>(Map.of("act", "revise", "website", "", "name", name));
        change.put("comment", "A word too many");
        change.put("revision", rejected.select("input[name=revision]").first().val());
        var unchanged = SharedSite.visitor().post(receipt, change);
        assertEquals(422, unchanged.statusCode());
        assertTrue(Http.page(unchanged).text().contains("You have changed nothing, so nothing was sent."));
        change.put("comment", "A word too");

        var sent = SharedSite.visitor().post(receipt, change);

        assertEquals(
                receipt + "?done=resubmitted",
                sent.headers().firstValue("Location").orElseThrow());
        Document held = Http.page(SharedSite.visitor().get(receipt + "?done=resubmitted"));
        assertEquals("Your reply is awaiting moderation", held.select("h1").text());
        assertTrue(held.text().contains("You have changed it after it was not published."), held::text);
        Document queue = Http.page(SharedSite.administrator().get("/desk/queue?state=all&reply=" + number()));
        Element card = queue.selectFirst("article[data-reply]");
        assertTrue(card.text().contains("Changed after rejection"), card::text);
        assertTrue(card.text().contains("Not about the article. Leave out the last word."), card::text);
        assertEquals("many", card.select(".changes del").text().strip());
        assertFalse(card.text().contains("Held because"), card::text);
        assertTrue(card.text().contains("Email address not confirmed"), card::text);

        decide("reject", "", "");
        Document wordless = Http.page(SharedSite.visitor().get(receipt));
        assertFalse(wordless.text().contains("send it again"), "who is told nothing cannot know what to change");
    }

    @Test
    void a_mistyped_address_is_noticed_and_corrected_and_never_shown_whole() {
        String typed = "rita.mistyped@gmial.com";
        var taken = SharedSite.visitor()
                .post(SharedSite.ARTICLE, Map.of("comment", "By " + name, "name", name, "email", typed));
        String receipt = taken.headers().firstValue("Location").orElseThrow();
        var shown = SharedSite.visitor().get(receipt);
        assertTrue(Http.page(shown).text().contains("r…@gm…l.com"), shown::body);
        assertFalse(shown.body().contains(typed) || shown.body().contains("gmial"), shown::body);
        String revision =
                Http.page(shown).select("input[name=revision]").first().val();

        var wrong = SharedSite.visitor()
                .post(receipt, Map.of("act", "address", "revision", revision, "email", "rita at home"));
        assertEquals(422, wrong.statusCode());
        assertEquals("rita at home", Http.page(wrong).getElementById("email").val());
        var corrected =
                SharedSite.visitor().post(receipt, Map.of("act", "address", "revision", revision, "email", email));

        assertEquals(
                receipt + "?done=corrected",
                corrected.headers().firstValue("Location").orElseThrow());
        assertFalse(SharedSite.visitor().get(receipt).body().contains(email));
        String path = pathIn(SharedSite.mailTo(email, "Your reply: "));
        String proof = path.replaceFirst(".*\\?proof=", "");
        assertEquals(
                303,
                SharedSite.visitor()
                        .post(receipt, Map.of("act", "verify", "proof", proof))
                        .statusCode());
        Document confirmed = Http.page(SharedSite.visitor().get(receipt));
        assertFalse(confirmed.text().contains("Correct your email address"), confirmed::text);
        Document queue = Http.page(SharedSite.administrator().get("/desk/queue?state=all&reply=" + number()));
        assertTrue(queue.text().contains("Email address confirmed"), queue::text);
        assertFalse(queue.html().contains(email));
    }

    @Test
    void the_receipt_is_private_and_nobody_else_sees_the_reply() {
        String receipt = receiptOf("Only for me");

        var page = SharedSite.visitor().get(receipt);

        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
        assertEquals("noindex", page.headers().firstValue("X-Robots-Tag").orElseThrow());
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'") && policy.contains("form-action 'self'"), policy);
        assertTrue(page.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals(404, SharedSite.visitor().get("/replies/" + number()).statusCode());
        assertEquals(404, SharedSite.visitor().get(receipt + "x").statusCode());
        assertEquals(404, act(receipt + "x", "withdraw").statusCode());
    }

    @Test
    void what_is_no_longer_possible_is_refused_and_every_word_stays() {
        String receipt = receiptOf("First words");
        Map<String, String> change = new LinkedHashMap<>(Map.of("act", "revise", "revision", "1", "website", ""));
        change.putAll(Map.of("comment", "Second words\nand more", "name", name));
        assertEquals(303, SharedSite.visitor().post(receipt, change).statusCode());
        change.put("comment", "Other words,\nfrom another tab");

        var overtaken = SharedSite.visitor().post(receipt, change);

        assertEquals(409, overtaken.statusCode());
        assertEquals(
                "Other words,\nfrom another tab",
                Http.page(overtaken).getElementById("comment").wholeText());
        assertTrue(Http.page(overtaken).select(".reply-body").text().startsWith("Second words"));
        change.put(
                "revision",
                Http.page(overtaken).select("input[name=revision]").first().val());
        assertEquals(303, SharedSite.visitor().post(receipt, change).statusCode(), "sent again, it is taken");

        decide("spam", "", "");
        change.put("revision", "3");
        var late = SharedSite.visitor().post(receipt, change);
        assertEquals(409, late.statusCode());
        assertEquals(
                "Other words,\nfrom another tab",
                Http.page(late).getElementById("comment").wholeText());
        var forged = SharedSite.visitor()
                .post(
                        receipt,
                        "application/x-www-form-urlencoded",
                        Http.encoded(Map.of("act", "appeal", "revision", "3", "appeal", "I am <real>")),
                        "Sec-Fetch-Site",
                        "cross-site");
        assertEquals(403, forged.statusCode());
        assertEquals(422, act(receipt, "appeal").statusCode(), "a sentence is needed");
        assertEquals(400, act(receipt, "nonsense").statusCode());
        assertEquals(
                303,
                SharedSite.visitor()
                        .post(receipt, Map.of("act", "appeal", "revision", "3", "appeal", "I am real"))
                        .statusCode());
        assertEquals(
                "Your appeal is being looked at",
                Http.page(SharedSite.visitor().get(receipt)).select("h1").text());
        assertEquals(
                409,
                SharedSite.visitor()
                        .post(receipt, Map.of("act", "appeal", "revision", "3", "appeal", "I am real"))
                        .statusCode(),
                "once");
    }

    @Test
    void programs_that_follow_every_link_of_every_mail_change_nothing() {
        String receipt = receiptOf("Please do not scan me");
        SharedSite.askForMail(receipt);
        SharedSite.mailTo(email, "Your reply: ");
        assertEquals(
                303,
                SharedSite.visitor().post("/my-data", Map.of("email", email)).statusCode());
        SharedSite.mailTo(email, "What this site keeps");
        SharedSite.mailTo(RunningJar.ADMINISTRATOR, "waiting");
        List<String> links = SharedSite.mails().stream()
                .flatMap(text -> LINK.matcher(text).results().map(found -> found.group()))
                .distinct()
                .toList();
        assertTrue(links.stream().anyMatch(link -> link.contains("/decisions/")), "the digest has links");
        assertTrue(links.stream().anyMatch(link -> link.contains("?proof=")));
        assertTrue(links.stream().anyMatch(link -> link.contains("/my-data/")));
        String before = state();

        for (String link : links) {
            String path = link.substring(SharedSite.address().length());
            SharedSite.visitor().get(path);
            SharedSite.visitor().send("HEAD", path);
        }

        assertEquals(before, state());
        assertTrue(
                Http.page(SharedSite.visitor().get(receipt)).text().contains("Nothing is mailed before your address"));
        assertTrue(SharedSite.visitor()
                .get(pathIn(SharedSite.mailTo(email, "Your reply: ")))
                .body()
                .contains("Yes, it is mine"));
    }

    @Test
    void a_link_of_the_digest_decides_once_by_its_button() {
        String path = SharedSite.mails().stream()
                .flatMap(text -> LINK.matcher(text).results().map(found -> found.group()))
                .filter(link -> link.contains("/decisions/"))
                .map(link -> link.substring(SharedSite.address().length()))
                .filter(link -> SharedSite.visitor().get(link).statusCode() == 200)
                .reduce((first, second) -> second)
                .orElseThrow();
        Document page = Http.page(SharedSite.visitor().get(path));
        String writer = page.select("article h2").text();

        var decided = SharedSite.visitor().post(path, Map.of("act", "reject", "reason", "Decided on the way"));

        assertEquals(200, decided.statusCode());
        assertTrue(Http.page(decided).select("[role=status]").text().contains(writer));
        var used = SharedSite.visitor().get(path);
        var wrong = SharedSite.visitor().get(path + "x");
        assertEquals(404, used.statusCode());
        assertEquals(404, wrong.statusCode());
        assertEquals(Http.page(wrong).text(), Http.page(used).text(), "used and wrong ones are answered alike");
        assertEquals(
                404, SharedSite.visitor().post(path, Map.of("act", "publish")).statusCode());
    }

    @Test
    void who_asks_for_their_data_gets_the_same_answer_whether_anybody_knows_the_address() {
        receiptOf("Something about me");

        var known = SharedSite.visitor().post("/my-data", Map.of("email", email));
        var unknown = SharedSite.visitor().post("/my-data", Map.of("email", "x" + email));

        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(withoutDate(known), withoutDate(unknown));
        assertEquals(known.body(), unknown.body());
        for (Map.Entry<String, String> wrong : Map.of(
                        "a@example.org\r\nBcc: b@example.org",
                        "line break",
                        "Rita <rita@example.org>",
                        "only the address itself",
                        "a@example.org,b@example.org",
                        "one address",
                        "l".repeat(250) + "@example.org",
                        "254",
                        "nobody",
                        "like name@example.org")
                .entrySet()) {
            var answer = SharedSite.visitor().post("/my-data", Map.of("email", wrong.getKey()));
            assertEquals(422, answer.statusCode());
            String problem = Http.page(answer).select("#email-problem").text();
            assertTrue(problem.contains(wrong.getValue()), problem);
        }
    }

    @Test
    void somebody_saves_their_data_and_erases_it_and_a_moderator_with_the_open_card_is_told_so() {
        String receipt = receiptOf("Unforgettable words");
        String number = number();
        SharedSite.visitor().post("/my-data", Map.of("email", email));
        String path = pathIn(SharedSite.mailTo(email, "What this site keeps"));

        Document page = Http.page(SharedSite.visitor().get(path));

        assertTrue(page.text().contains("Unforgettable words") && page.text().contains(email));
        assertTrue(SharedSite.visitor().get(path + "/replies.json").body().contains("Unforgettable words"));
        var file = SharedSite.visitor().get(path + "/replies.html");
        assertTrue(file.body().contains("Unforgettable words"));
        assertTrue(
                file.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment"));
        assertEquals(
                422, SharedSite.visitor().post(path, Map.of("act", "erase")).statusCode(), "not without being sure");

        var erased = SharedSite.visitor().post(path, Map.of("act", "erase", "sure", "yes"));

        assertEquals(
                "/my-data?done=erased", erased.headers().firstValue("Location").orElseThrow());
        assertEquals(
                "Your reply is erased",
                Http.page(SharedSite.visitor().get(receipt)).select("h1").text());
        var late = SharedSite.administrator()
                .post("/desk/queue/plain", Map.of("reply", number, "revision", "1", "name", name, "act", "publish"));
        assertEquals(409, late.statusCode());
        assertTrue(Http.page(late).text().contains("was erased on"));
        var over = SharedSite.visitor().get(path);
        var wrong = SharedSite.visitor().get(path + "x");
        assertEquals(404, over.statusCode());
        assertEquals(Http.page(wrong).text(), Http.page(over).text());
    }

    @Test
    void the_privacy_page_says_what_the_settings_say() {
        Document privacy = Http.page(SharedSite.visitor().get("/pages/privacy"));
        Document settings = Http.page(SharedSite.administrator().get("/desk/settings"));

        assertEquals(
                settings.select("[aria-labelledby=retention] input[type=text]").eachAttr("value"),
                privacy.select("tbody tr td:nth-child(2)").eachText().subList(0, 7));
    }

    private String receiptOf(String comment) {
        var taken =
                SharedSite.visitor().post(SharedSite.ARTICLE, Map.of("comment", comment, "name", name, "email", email));
        assertEquals(303, taken.statusCode());
        return taken.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> act(String receipt, String act) {
        return SharedSite.visitor().post(receipt, Map.of("act", act, "revision", "1"));
    }

    /** Of the held reply of this test. */
    private String number() {
        Eventually.within(Duration.ofSeconds(30), "the reply can be found", () -> !found().isEmpty());
        return found();
    }

    /** The search learns of a reply soon after it has come in. */
    private String found() {
        Document queue =
                Http.page(SharedSite.administrator().get("/desk/queue?q=%22" + name.replace(" ", "%20") + "%22"));
        return queue.select("article[data-reply]").attr("data-reply");
    }

    private void decide(String act, String rule, String reason) {
        Http desk = SharedSite.administrator();
        String number = number();
        Document card = Http.page(desk.get("/desk/queue/plain?after=" + (Long.parseLong(number) - 1)));
        String revision = card.select("input[name=revision]").val();
        var decided = desk.post(
                "/desk/queue/plain",
                Map.of(
                        "reply",
                        number,
                        "revision",
                        revision,
                        "name",
                        name,
                        "act",
                        act,
                        "rule",
                        rule,
                        "reason",
                        reason));
        assertEquals(200, decided.statusCode());
    }

    /** How many replies there are of each kind, and what was done last. The brake comes and goes by itself. */
    private static String state() {
        Http desk = SharedSite.administrator();
        return Http.page(desk.get("/desk/queue")).select("nav.tabs").text()
                + Http.page(desk.get("/desk/log"))
                        .select("tbody tr:not(:contains(Screening brake))")
                        .first()
                        .text();
    }

    private static String withoutDate(HttpResponse<String> answer) {
        var headers = new LinkedHashMap<>(answer.headers().map());
        headers.remove("date");
        return headers.toString();
    }

    private static String linkIn(String mail) {
        return LINK.matcher(mail)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }

    private static String pathIn(String mail) {
        return linkIn(mail).substring(SharedSite.address().length());
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}

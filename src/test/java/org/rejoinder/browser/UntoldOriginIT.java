package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;

/** A browser does not say where a form comes from whose page tells nobody its address; without https it says nothing else. */
class UntoldOriginIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String HOST = "news.rejoinder.test";

    @Test
    void a_form_of_the_page_itself_is_taken_and_one_of_another_site_is_not() {
        String receipt = receipt();
        String page = Http.page(SharedSite.visitor().get(receipt))
                .select("form:has(button[value=withdraw])")
                .attr("action");
        String others = Http.page(SharedSite.visitor().get(receipt()))
                .select("form:has(button[value=withdraw])")
                .attr("action");
        String form = "act=withdraw&revision=1";
        String token = page.substring(page.indexOf('?'));

        assertTrue(page.startsWith(receipt + "?form="), page);
        assertEquals(403, send(receipt, form, "Origin", "null"));
        assertEquals(403, send(receipt + others.substring(others.indexOf('?')), form, "Origin", "null"));
        assertEquals(403, send(receipt + token + "0", form, "Origin", "null"));
        assertEquals(403, send(page, form, "Origin", "https://evil.example"));
        assertEquals(403, send(page, form, "Origin", "null", "Sec-Fetch-Site", "cross-site"));
        assertEquals(303, send(page, form, "Origin", "null"));
    }

    @Test
    void the_page_that_asks_for_an_address_says_where_its_form_comes_from_and_private_pages_tell_nobody() {
        assertEquals("same-origin", referrerPolicy("/my-data"));
        assertEquals("same-origin", referrerPolicy("/my-data/guess"));
        assertEquals("no-referrer", referrerPolicy(receipt()));
        assertEquals(403, send("/my-data", "email=nobody%40example.org", "Origin", "null"));
        assertEquals(403, send("/logout", "", "Origin", "null"));
    }

    @Test
    void every_button_works_on_a_site_without_https_that_is_not_localhost() {
        int port = URI.create(SharedSite.address()).getPort();
        String site = "http://" + HOST + ":" + port;
        try (var chromium = new Chromium("--host-resolver-rules=MAP " + HOST + " 127.0.0.1")) {
            Page page = chromium.browser().newPage();
            page.navigate(site + SharedSite.ARTICLE);
            page.getByLabel("Comment").fill("From a house without https " + UUID.randomUUID());
            page.getByLabel("Name").fill("Hanna Http");
            page.getByLabel("Email").fill(UUID.randomUUID() + "@example.org");
            press(page, "Post Comment");
            page.getByText("Your reply is awaiting moderation").first().waitFor();
            assertTrue(page.url().startsWith(site + "/receipts/"), page.url());

            var withdrawn = page.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> page.locator("button[value=withdraw]").evaluate("button => button.click()"));
            assertEquals(303, withdrawn.status());
            page.waitForURL("**/receipts/*?done=withdrawn");

            page.navigate(site + "/my-data");
            page.getByLabel("Email").fill("nobody@example.org");
            var asked = page.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> page.locator("main form button").click());
            assertEquals(303, asked.status());
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static int send(String path, String form, String... headers) {
        return SharedSite.visitor().post(path, FORM, form, headers).statusCode();
    }

    private static String referrerPolicy(String path) {
        return SharedSite.visitor()
                .get(path)
                .headers()
                .firstValue("Referrer-Policy")
                .orElseThrow();
    }

    private static String receipt() {
        Map<String, String> reply = new LinkedHashMap<>();
        reply.put("comment", "A reply " + UUID.randomUUID());
        reply.put("name", "Rita Reader");
        reply.put("email", UUID.randomUUID() + "@example.org");
        reply.put("website", "");
        return SharedSite.visitor()
                .post(SharedSite.ARTICLE, reply)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("\\?.*", "");
    }
}

package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;

/** Chromium's own authenticator signs, as a phone or a key would. */
class PasskeyIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String PIA = "pia.passkey@example.org";

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void password(Page page) {
        page.navigate(SharedSite.address() + "/login?to=/desk/factors");
        page.getByLabel("Email").fill(PIA);
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
    }

    static CDPSession authenticator(BrowserContext context, Page page) {
        CDPSession devtools = context.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
        return devtools;
    }

    @Test
    void a_passkey_signs_in_alone_or_after_the_password_once_for_each_challenge_until_it_is_removed() {
        Invitation.accepted("Pia Passkey", PIA, "AUTHOR", PASSWORD);
        try (var chromium = new Chromium()) {
            BrowserContext context = chromium.browser().newContext();
            Page page = context.newPage();
            authenticator(context, page);
            password(page);
            page.navigate(SharedSite.address() + "/desk/factors/passkeys");
            page.getByLabel("Name").fill("Blue key");
            press(page, "Create the passkey");
            assertThat(page.locator(".codes li")).hasCount(10);
            page.getByText("I have kept them").click();
            assertThat(page.getByText("Blue key")).isVisible();
            assertTrue(SharedSite.mailTo(PIA, "A passkey signs you in").contains("passkey"));

            context.clearCookies();
            password(page);
            assertThat(page.getByLabel("Code")).isVisible();
            press(page, "Use a passkey");
            page.waitForURL(SharedSite.address() + "/desk/factors");

            context.clearCookies();
            page.navigate(SharedSite.address() + "/login?to=/desk/profile");
            Request signed = page.waitForRequest("**/login/passkey", () -> press(page, "Use a passkey"));
            page.waitForURL(SharedSite.address() + "/desk/profile");
            Http thief = SharedSite.visitor();
            assertEquals(
                    401,
                    thief.post("/login/passkey", "application/x-www-form-urlencoded", signed.postData())
                            .statusCode(),
                    "what was signed is good once");
            assertFalse(thief.get("/desk/profile").statusCode() == 200);

            page.navigate(SharedSite.address() + "/desk/factors");
            assertThat(page.getByText("last used")).isVisible();
            page.navigate(SharedSite.address() + "/desk/confirm?to=/desk/factors");
            press(page, "Use a passkey");
            page.waitForURL(SharedSite.address() + "/desk/factors");
            page.getByLabel("Remove: Blue key").click();
            press(page, "Remove");
            assertThat(page.getByText("The passkey is removed.")).isVisible();
            context.clearCookies();
            page.navigate(SharedSite.address() + "/login");
            press(page, "Use a passkey");
            assertThat(page.getByText("That passkey did not work here.")).isVisible();
        }
    }

    @Test
    void what_is_no_answer_of_a_passkey_signs_nobody_in() {
        for (String nonsense : List.of(
                "",
                "x",
                "{}",
                "null",
                "[]",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}}")) {
            assertEquals(
                    401,
                    SharedSite.visitor()
                            .post("/login/passkey", Map.of("credential", nonsense))
                            .statusCode(),
                    nonsense);
        }
    }

    @Test
    void without_scripts_the_page_says_that_passkeys_need_them() {
        String page =
                Http.page(SharedSite.visitor().get("/login")).select("noscript").html();

        assertTrue(page.contains("Passkeys need scripts"), page);
    }
}

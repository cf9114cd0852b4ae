package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.factor.TotpCodes;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** A password alone lets nobody in who wants more to be asked. */
class SecondFactorIT {

    private static final String KEPT =
            "{\"page\":\"/desk/queue\",\"fields\":{\"reason\":\"words <typed> before\",\"reply\":\"7\"}}";

    private static final String PASSWORD = "correct horse battery";
    private static final String TESS = "tess.totp@example.org";
    private static final String LOU = "lou.lost@example.org";
    private static final String REX = "rex.required@example.org";
    private static final String GIL = "gil.guessed@example.org";

    @BeforeAll
    static void people() {
        Invitation.accepted("Tess Totp", TESS, "MODERATOR", PASSWORD);
        Invitation.accepted("Lou Lost", LOU, "MODERATOR", PASSWORD);
        Invitation.accepted("Gil Guessed", GIL, "MODERATOR", PASSWORD);
        Invitation.accepted("Rex Required", REX, "AUTHOR", PASSWORD);
    }

    private static void signIn(Page desk) {
        desk.navigate(SharedSite.address() + "/login");
        desk.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
        desk.getByLabel("Password").fill(RunningJar.PASSWORD);
        press(desk, "Sign in");
        desk.waitForURL("**/desk");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** @return the recovery codes that are shown then */
    private static List<String> turnOn(Http person, String key, HttpResponse<String> setup) {
        String sealed = Http.page(setup).select("input[name=setup]").val();
        var on = person.post("/desk/factors/app", Map.of("setup", sealed, "code", TotpCodes.codeOf(key, -1)));
        assertEquals(200, on.statusCode());
        return Http.page(on).select(".codes code").eachText();
    }

    private static HttpResponse<String> password(Http visitor, String email, String... more) {
        var form = new TreeMap<>(Map.of("email", email, "password", PASSWORD));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return visitor.post(more.length > 2 ? "/login/kept" : "/login", form);
    }

    private static Map<String, String> fields(HttpResponse<String> page, String code) {
        var fields = new TreeMap<String, String>();
        Http.page(page)
                .select("main form [name]:not([type=checkbox])")
                .forEach(each -> fields.put(each.attr("name"), each.val()));
        fields.put("code", code);
        return fields;
    }

    private static boolean isSignedIn(Http visitor) {
        return visitor.get("/desk/profile").statusCode() == 200;
    }

    @Test
    void whoever_has_an_app_is_asked_for_its_code_and_comes_where_they_wanted_with_the_words_they_typed() {
        Http tess = SharedSite.visitor().signedIn(TESS, PASSWORD);
        var setup = tess.get("/desk/factors/app");
        String key = Http.page(setup).select("code.key").text();
        String sealed = Http.page(setup).select("input[name=setup]").val();
        var wrong = tess.post("/desk/factors/app", Map.of("setup", sealed, "code", "12345"));
        assertEquals(422, wrong.statusCode());
        assertEquals(key, Http.page(wrong).select("code.key").text(), "the same key stays");
        assertFalse(setup.body().contains(TESS), "whoever photographs the screen has no address");

        List<String> codes = turnOn(tess, key, setup);

        assertEquals(10, codes.size());
        var twice = tess.post("/desk/factors/app", Map.of("setup", sealed, "code", TotpCodes.codeOf(key, 0)));
        assertEquals(
                "/desk/factors?done=app", twice.headers().firstValue("Location").orElseThrow());
        assertTrue(Http.page(tess.get("/desk/factors?done=app")).text().contains("if you have not seen yours"));
        var file = tess.post("/desk/factors/codes.txt", Map.of("codes", String.join(" ", codes)));
        assertTrue(file.body().contains(codes.get(9)), file.body());
        assertTrue(
                file.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment"));
        assertEquals(
                404,
                tess.post("/desk/factors/codes.txt", Map.of("codes", "<b>x</b>"))
                        .statusCode());
        assertFalse(tess.get("/desk/factors/codes").body().contains(codes.get(0)), "shown once");
        assertTrue(SharedSite.mailTo(TESS, "An authenticator app signs you in").contains("authenticator app"));

        Http fresh = SharedSite.visitor();
        var asked = password(fresh, TESS, "to", "/desk/queue?q=x", "kept", KEPT);
        assertEquals(200, asked.statusCode());
        assertFalse(isSignedIn(fresh), "a password is not enough");
        var field = Http.page(asked).select("#code");
        assertEquals("one-time-code", field.attr("autocomplete"));
        assertEquals("numeric", field.attr("inputmode"));
        var refused = fresh.post("/login/factor", fields(asked, "000000"));
        assertEquals(401, refused.statusCode());
        String code = TotpCodes.codeOf(key, 0);
        String arabic = code.codePoints()
                .mapToObj(digit -> Character.toString(digit - '0' + '\u0660'))
                .reduce("", String::concat);
        var form = fields(refused, arabic.substring(0, 3) + " " + arabic.substring(3));
        assertEquals(KEPT, form.get("kept"));

        // Http sends bytes: the form is encoded
        var in = fresh.post("/login/factor", form);

        assertEquals(303, in.statusCode());
        assertEquals("/desk/queue?q=x", in.headers().firstValue("Location").orElseThrow());
        assertTrue(isSignedIn(fresh));
        Http thief = SharedSite.visitor();
        assertEquals(401, thief.post("/login/factor", form).statusCode(), "neither the step nor the code, twice");
        assertEquals(
                401,
                thief.post("/login/factor", fields(password(thief, TESS), code)).statusCode(),
                "nor the code with another step");
        assertEquals(303, thief.get("/login/factor").statusCode());
        assertFalse(isSignedIn(thief));
    }

    @Test
    void a_recovery_code_lets_in_once_and_its_owner_is_told() {
        Http lou = SharedSite.visitor().signedIn(LOU, PASSWORD);
        var setup = lou.get("/desk/factors/app");
        List<String> codes = turnOn(lou, Http.page(setup).select("code.key").text(), setup);
        Http gone = SharedSite.visitor();

        assertEquals(
                303,
                gone.post("/login/factor", fields(password(gone, LOU), codes.get(3)))
                        .statusCode());

        assertTrue(SharedSite.mailTo(LOU, "A recovery code was used").contains("left: 9"));
        assertEquals(
                401,
                SharedSite.visitor()
                        .post("/login/factor", fields(password(SharedSite.visitor(), LOU), codes.get(3)))
                        .statusCode());
        assertTrue(Http.page(gone.get("/desk/factors")).text().contains("9 left"));
        assertEquals(303, gone.post("/desk/factors/app/remove", Map.of()).statusCode());
        assertEquals(303, password(SharedSite.visitor(), LOU).statusCode(), "the password is enough again");
    }

    @Test
    void codes_are_not_guessed() {
        Http gil = SharedSite.visitor().signedIn(GIL, PASSWORD);
        var setup = gil.get("/desk/factors/app");
        String key = Http.page(setup).select("code.key").text();
        turnOn(gil, key, setup);
        Http thief = SharedSite.visitor();
        var asked = password(thief, GIL);
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    401, thief.post("/login/factor", fields(asked, "00000" + i)).statusCode());
        }

        var answer = thief.post("/login/factor", fields(asked, TotpCodes.codeOf(key, 0)));

        assertEquals(429, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals(
                429,
                thief.post("/login/factor", fields(password(thief, GIL), TotpCodes.codeOf(key, 0)))
                        .statusCode(),
                "with another step, too");
        assertTrue(isSignedIn(gil));
    }

    @Test
    void a_role_can_be_required_to_add_a_factor_before_anything_else_and_an_administrator_takes_one_away() {
        Http rex = SharedSite.visitor().signedIn(REX, PASSWORD);
        try (var chromium = new Chromium()) {
            Page desk = chromium.browser().newPage();
            signIn(desk);
            var typed = new DeskForm(rex, "/desk/profile", "save").with("bio", "Typed before it was required.");
            require(desk, true);
            try {
                var led = rex.get("/desk/profile");
                assertEquals(
                        "/desk/factors?to=%2Fdesk%2Fprofile",
                        led.headers().firstValue("Location").orElseThrow());
                assertEquals(302, typed.send(rex).statusCode());
                assertFalse(
                        Http.page(rex.get("/desk/factors")).select("#required").isEmpty());
                var setup = rex.get("/desk/factors/app");
                turnOn(rex, Http.page(setup).select("code.key").text(), setup);
                var open = rex.get("/desk/profile");
                assertEquals(200, open.statusCode(), "the rest of the desk is open");
                assertEquals(
                        "Typed before it was required.",
                        Http.page(open).select("#bio").text());
            } finally {
                require(desk, false);
            }

            desk.navigate(SharedSite.address() + "/desk/people");
            RowMenu.press(desk, "Rex Required", "Two-step sign-in: Rex Required");
            press(desk, "Remove their second step");
            desk.getByText("Rex Required signs in with a password alone.").waitFor();
        }
        assertEquals(303, password(SharedSite.visitor(), REX).statusCode());
        assertTrue(SharedSite.mailTo(REX, "Your second step on").contains("administrator"));
    }

    private static void require(Page desk, boolean required) {
        desk.navigate(SharedSite.address() + "/desk/settings");
        desk.getByLabel("Author", new Page.GetByLabelOptions().setExact(true)).setChecked(required);
        press(desk, "Save");
        desk.getByText("Saved. Readers see it from now on.").waitFor();
    }
}

package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.rejoinder.account.factor.TotpCodes;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** People who have begun to sign in, each in another way, when the site is killed; and who go on when it is there again. */
public final class HalfwaySignIns {

    private static final String PASSWORD = "a long pass phrase";

    private final String site;
    private final Http invited;
    private final Http asked;
    private final Http adding;
    private final String invitation;
    private final Map<String, String> step;
    private final Map<String, String> setup;
    private final String key;
    private final String secondKey;

    /** On a site that sends no mail. */
    public HalfwaySignIns(String site) {
        this.site = site;
        Http administrator = new Http(site).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
        invited = new Http(site);
        invitation = Invitation.shown(administrator, "Ina Invited", "ina@example.org", "AUTHOR");
        assertEquals(200, invited.get(invitation).statusCode());

        Invitation.accepted(administrator, new Http(site), "Sam Second", "sam@example.org", "EDITOR", PASSWORD);
        Http sam = new Http(site).signedIn("sam@example.org", PASSWORD);
        HttpResponse<String> proposed = sam.get("/desk/factors/app");
        key = keyOn(proposed);
        assertEquals(
                200,
                sam.post("/desk/factors/app", fields(proposed, TotpCodes.codeOf(key, -1)))
                        .statusCode());
        asked = new Http(site);
        step = fields(asked.post("/login", Map.of("email", "sam@example.org", "password", PASSWORD)), "");

        Invitation.accepted(administrator, new Http(site), "Ada Adding", "adding@example.org", "EDITOR", PASSWORD);
        adding = new Http(site).signedIn("adding@example.org", PASSWORD);
        HttpResponse<String> scanned = adding.get("/desk/factors/app");
        secondKey = keyOn(scanned);
        setup = fields(scanned, "");
    }

    private static String keyOn(HttpResponse<String> page) {
        return Http.page(page).select("code.key").text();
    }

    private static Map<String, String> fields(HttpResponse<String> page, String code) {
        var fields = new TreeMap<String, String>();
        Http.page(page).select("main form [name]").forEach(each -> fields.put(each.attr("name"), each.val()));
        fields.put("code", code);
        return fields;
    }

    /** When it is there again. */
    public void goOn() {
        Invitation.accept(invited, invitation, PASSWORD);
        assertFalse(new Http(site)
                .signedIn("ina@example.org", PASSWORD)
                .get("/desk/profile")
                .body()
                .isEmpty());

        step.put("code", TotpCodes.codeOf(key, 0));
        assertEquals(303, asked.post("/login/factor", step).statusCode(), "after the password, the code");
        assertEquals(200, asked.get("/desk/profile").statusCode());

        setup.put("code", TotpCodes.codeOf(secondKey, 0));
        assertEquals(200, adding.post("/desk/factors/app", setup).statusCode(), "what was scanned still counts");
    }
}

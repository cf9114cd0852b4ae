package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** Every address with every role, and what keeps a page and a session to itself. */
class AccessIT {

    private static final String PASSWORD = "correct horse battery";
    private static final Map<String, Http> PEOPLE = new LinkedHashMap<>();

    @BeforeAll
    static void invite() {
        for (String role : new String[] {"Author", "Moderator", "Editor"}) {
            Invitation.accepted("Some " + role, role + "@example.org", role.toUpperCase(Locale.ROOT), PASSWORD);
        }
        PEOPLE.put("anybody", SharedSite.visitor());
        for (String role : new String[] {"Author", "Moderator", "Editor"}) {
            PEOPLE.put(role, SharedSite.visitor().signedIn(role + "@example.org", PASSWORD));
        }
        PEOPLE.put("Administrator", SharedSite.administrator());
    }

    @Test
    void every_address_is_open_to_whom_it_should_be() {
        //                              anybody Author Moderator Editor Administrator
        assertAccess("/", 200, 200, 200, 200, 200);
        assertAccess(SharedSite.ARTICLE, 200, 200, 200, 200, 200);
        assertAccess("/replies/1", 302, 302, 302, 302, 302);
        assertAccess("/authors/helen-strand", 200, 200, 200, 200, 200);
        assertAccess("/authors/nobody", 404, 404, 404, 404, 404);
        assertAccess("/tags/security", 200, 200, 200, 200, 200);
        assertAccess("/tags/Security", 301, 301, 301, 301, 301);
        assertAccess("/tags/no-such-tag", 404, 404, 404, 404, 404);
        assertAccess("/series/small-papers", 200, 200, 200, 200, 200);
        assertAccess("/series/no-such-series", 404, 404, 404, 404, 404);
        assertAccess("/archive", 200, 200, 200, 200, 200);
        assertAccess("/archive/2017/05", 200, 200, 200, 200, 200);
        assertAccess("/archive/1917/05", 404, 404, 404, 404, 404);
        assertAccess("/archive/2017/13", 404, 404, 404, 404, 404);
        assertAccess("/archive/2017/05?page=0", 404, 404, 404, 404, 404);
        assertAccess("/search", 200, 200, 200, 200, 200);
        assertAccess("/search?q=receipt", 200, 200, 200, 200, 200);
        assertAccess("/desk/profile", 302, 200, 200, 200, 200);
        assertAccess("/desk/account", 302, 200, 200, 200, 200);
        assertAccess("/address/guess", 404, 404, 404, 404, 404);
        assertAccess("/desk/password", 302, 200, 200, 200, 200);
        assertAccess("/desk/factors", 302, 200, 200, 200, 200);
        assertAccess("/desk/factors/app", 302, 200, 200, 200, 200);
        assertAccess("/desk/factors/app/remove", 302, 200, 200, 200, 200);
        assertAccess("/desk/factors/codes", 302, 303, 303, 303, 303);
        assertAccess("/desk/factors/codes.txt", 302, 405, 405, 405, 405);
        assertAccess("/desk/factors/other", 404, 404, 404, 404, 404);
        assertAccess("/desk/factors/passkeys", 302, 200, 200, 200, 200);
        assertAccess("/desk/factors/passkeys/remove?id=other", 302, 303, 303, 303, 303);
        assertAccess("/desk/people/factors", 302, 403, 403, 403, 404);
        assertAccess("/desk/people/factors?person=1", 302, 403, 403, 403, 200);
        assertAccess("/login/passkey", 303, 303, 303, 303, 303);
        assertAccess("/login/factor", 303, 303, 303, 303, 303);
        assertAccess("/login/oidc", 303, 303, 303, 303, 303);
        assertAccess("/login/oidc/callback", 404, 404, 404, 404, 404);
        assertAccess("/login/oidc/logout", 405, 405, 405, 405, 405);
        assertAccess("/desk/openid", 302, 303, 303, 303, 303);
        assertAccess("/desk/sessions", 302, 200, 200, 200, 200);
        assertAccess("/desk/confirm", 302, 200, 200, 200, 200);
        assertAccess("/desk/keys", 302, 200, 200, 200, 200);
        assertAccess("/desk/keys/new", 302, 200, 200, 200, 200);
        assertAccess("/api/v1/key", 401, 401, 401, 401, 401);
        assertAccess("/api/v1/audit", 401, 401, 401, 401, 401);
        assertAccess("/desk/tags", 302, 403, 403, 200, 200);
        assertAccess("/desk/bin", 302, 200, 403, 200, 200);
        assertAccess("/desk/bin?kind=tag&after=x&id=1", 302, 200, 403, 200, 200);
        for (String feed : new String[] {
            "/feed.atom",
            "/feed.rss",
            "/feed.json",
            "/replies.atom",
            "/tags/security/feed.atom",
            "/series/small-papers/feed.atom",
            SharedSite.ARTICLE + "/replies.atom"
        }) {
            assertAccess(feed, 200, 200, 200, 200, 200);
        }
        assertAccess("/authors/helen-strand/feed.atom", 200, 200, 200, 200, 200);
        assertAccess("/authors/nobody/feed.atom", 404, 404, 404, 404, 404);
        assertAccess("/tags/no-such-tag/feed.atom", 404, 404, 404, 404, 404);
        assertAccess("/articles/no-such-article/replies.atom", 404, 404, 404, 404, 404);
        assertAccess("/desk/media", 302, 200, 403, 200, 200);
        assertAccess("/media/0123456789abcdef0123456789abcdef-9x9.jpg", 404, 404, 404, 404, 404);
        assertAccess("/cards/is-north-korea-behind-wannacry-0123456789abcdef.png", 302, 302, 302, 302, 302);
        assertAccess("/cards/no-such-article-0123456789abcdef.png", 404, 404, 404, 404, 404);
        assertAccess("/assets/none.css", 404, 404, 404, 404, 404);
        assertAccess("/resources/css/reader.css", 200, 200, 200, 200, 200);
        assertAccess("/login", 200, 200, 200, 200, 200);
        assertAccess("/login/forgotten", 200, 200, 200, 200, 200);
        assertAccess("/logout", 200, 200, 200, 200, 200);
        assertAccess("/desk", 302, 200, 200, 200, 200);
        assertAccess("/desk/queue", 302, 200, 200, 200, 200);
        assertAccess("/desk/queue/plain", 302, 200, 200, 200, 200);
        assertAccess("/desk/log", 302, 403, 200, 200, 200);
        assertAccess("/desk/log/csv", 302, 403, 200, 200, 200);
        assertAccess("/desk/second", 302, 403, 200, 200, 200);
        assertAccess("/desk/writers/999999", 302, 403, 404, 404, 404);
        assertAccess("/desk/replies/999999", 302, 404, 404, 404, 404);
        assertAccess("/desk/article-notes/999999", 302, 404, 403, 404, 404);
        assertAccess("/desk/help", 302, 200, 200, 200, 200);
        assertAccess("/desk/help/queue", 302, 200, 200, 200, 200);
        assertAccess("/desk/help/changing", 302, 404, 404, 404, 404);
        assertAccess("/desk/statistics", 302, 403, 200, 200, 200);
        assertAccess("/desk/policy", 302, 403, 403, 403, 200);
        assertAccess("/desk/answer?article=1", 302, 404, 200, 200, 200);
        assertAccess("/desk/answer?to=999999", 302, 404, 404, 404, 404);
        assertAccess("/desk/settings", 302, 403, 403, 403, 200);
        assertAccess("/desk/articles", 302, 200, 403, 200, 200);
        assertAccess("/desk/articles/new", 302, 200, 403, 200, 200);
        assertAccess("/desk/articles/1", 302, 404, 403, 200, 200);
        assertAccess("/desk/articles/calendar", 302, 200, 403, 200, 200);
        assertAccess(SharedSite.ARTICLE + "/errors", 200, 200, 200, 200, 200);
        assertAccess("/articles/no-such-article/errors", 404, 404, 404, 404, 404);
        assertAccess("/previews/guess", 404, 404, 404, 404, 404);
        assertAccess("/corrections", 200, 200, 200, 200, 200);
        assertAccess("/corrections.atom", 200, 200, 200, 200, 200);
        assertAccess("/desk/articles/1/revisions", 302, 404, 403, 200, 200);
        assertAccess("/desk/articles/99999/revisions", 302, 404, 403, 404, 404);
        assertAccess("/desk/articles/99999", 302, 404, 403, 404, 404);
        assertAccess("/desk/people", 302, 403, 403, 403, 200);
        assertAccess("/desk/people/0", 302, 403, 403, 403, 404);
        assertAccess("/desk/mail", 302, 403, 403, 403, 200);
        assertAccess("/desk/webhooks", 302, 403, 403, 403, 200);
        assertAccess("/desk/webhooks/0", 302, 403, 403, 403, 404);
        assertAccess("/desk/webhooks/moderation", 302, 403, 403, 403, 200);
        assertAccess("/desk/data", 302, 403, 403, 403, 200);
        assertAccess("/desk/exchange", 302, 403, 403, 403, 200);
        assertAccess("/desk/exchange/upload", 302, 403, 403, 403, 303);
        assertAccess("/desk/exchange/export", 302, 403, 403, 403, 303);
        assertAccess("/desk/exchange/export/addresses", 302, 403, 403, 403, 200);
        assertAccess("/desk/exchange/redirects", 302, 403, 403, 403, 200);
        assertAccess("/desk/exchange/redirects/upload", 302, 403, 403, 403, 200);
        assertAccess("/desk/exchange/imports/0", 302, 403, 403, 403, 404);
        assertAccess("/desk/exchange/imports/0/report", 302, 403, 403, 403, 404);
        assertAccess("/desk/exchange/imports/0/removal", 302, 403, 403, 403, 404);
        assertAccess("/my-data", 200, 200, 200, 200, 200);
        assertAccess("/my-data/guess", 404, 404, 404, 404, 404);
        assertAccess("/my-data/guess/replies.json", 404, 404, 404, 404, 404);
        assertAccess("/unsubscribe/guess", 404, 404, 404, 404, 404);
        assertAccess("/decisions/guess", 404, 404, 404, 404, 404);
        assertAccess("/pages/privacy", 200, 200, 200, 200, 200);
        assertAccess("/pages/about", 200, 200, 200, 200, 200);
        assertAccess("/pages/comment-policy", 200, 200, 200, 200, 200);
        assertAccess("/pages/no-such-page", 404, 404, 404, 404, 404);
        assertAccess("/resources/site/accent-ffee00.css", 200, 200, 200, 200, 200);
        assertAccess("/resources/site/logo-guess.png", 404, 404, 404, 404, 404);
        assertAccess("/desk/pages", 302, 403, 403, 200, 200);
        assertAccess("/desk/pages/new", 302, 403, 403, 200, 200);
        assertAccess("/desk/pages/1", 302, 403, 403, 200, 200);
        assertAccess("/desk/pages/99999", 302, 403, 403, 404, 404);
        assertAccess("/desk/nowhere", 404, 404, 404, 404, 404);
        assertAccess("/health/ready", 200, 200, 200, 200, 200);
        assertAccess("/health/live", 200, 200, 200, 200, 200);
        assertAccess("/metrics", 200, 200, 200, 200, 200);
    }

    @Test
    void a_stranger_at_the_desk_is_asked_to_sign_in_and_led_back() {
        var asked = SharedSite.visitor().get("/desk/people");

        assertEquals(
                "/login?to=%2Fdesk%2Fpeople",
                asked.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void after_signing_in_one_is_led_nowhere_but_to_the_desk() {
        for (String to : new String[] {
            "https://evil.example", "//evil.example", "/desk/../x", "/deskx", "javascript:x", "/desk?to=//evil.example"
        }) {
            var answer = SharedSite.visitor()
                    .post(
                            "/login",
                            Map.of("email", RunningJar.ADMINISTRATOR, "password", RunningJar.PASSWORD, "to", to));
            assertEquals("/desk", answer.headers().firstValue("Location").orElseThrow());
        }
    }

    @Test
    void a_wrong_password_keeps_the_address_in_the_form_and_tells_nothing() {
        var wrong = SharedSite.visitor().post("/login", Map.of("email", RunningJar.ADMINISTRATOR, "password", "wrong"));
        var unknown = SharedSite.visitor().post("/login", Map.of("email", "nobody@example.org", "password", "wrong"));

        assertEquals(401, wrong.statusCode());
        assertEquals(
                RunningJar.ADMINISTRATOR,
                Http.page(wrong).getElementById("email").val());
        assertEquals(
                Http.page(wrong).select("#problem").text(),
                Http.page(unknown).select("#problem").text());
    }

    @Test
    void guessing_a_password_ends_in_a_wait() {
        Http guesser = SharedSite.visitor();
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    401,
                    guesser.post("/login", Map.of("email", "guessed@example.org", "password", "x"))
                            .statusCode());
        }

        var waiting = guesser.post("/login", Map.of("email", "Guessed@example.org", "password", "x"));

        assertEquals(429, waiting.statusCode());
        assertTrue(waiting.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void signing_in_gives_a_new_session_that_scripts_and_other_sites_cannot_use() {
        var answer = SharedSite.visitor()
                .post("/login", Map.of("email", RunningJar.ADMINISTRATOR, "password", RunningJar.PASSWORD));
        List<String> cookies = answer.headers().allValues("Set-Cookie");

        assertEquals(
                Set.of("desk", "desk-device", "desk-view"),
                cookies.stream().map(cookie -> cookie.split("=")[0]).collect(Collectors.toSet()));
        for (String cookie : cookies) {
            assertTrue(
                    cookie.contains("HttpOnly")
                            && cookie.toLowerCase(Locale.ROOT).contains("samesite=lax"),
                    cookie);
        }
    }

    @Test
    void signing_out_takes_a_button_and_ends_the_session() {
        Http someone = SharedSite.visitor().signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
        someone.get("/logout");
        assertEquals(200, someone.get("/desk/people").statusCode());

        assertEquals(303, someone.post("/logout", Map.of()).statusCode());

        assertEquals(302, someone.get("/desk/people").statusCode());
    }

    @Test
    void the_desk_takes_nothing_from_another_site() {
        String form = "application/x-www-form-urlencoded";
        Http administrator = SharedSite.administrator();
        for (String path : new String[] {
            "/login",
            "/login/forgotten",
            "/logout",
            "/desk/people",
            "/desk/people/0",
            "/desk/people/factors",
            "/desk/queue",
            "/desk/queue/plain",
            "/desk/policy",
            "/desk/answer",
            "/desk/articles/new",
            "/desk/profile",
            "/desk/account",
            "/address/guess",
            "/desk/password",
            "/desk/factors",
            "/desk/factors/app",
            "/desk/factors/app/remove",
            "/desk/factors/codes",
            "/desk/factors/codes.txt",
            "/desk/sessions",
            "/desk/keys",
            "/desk/keys/new",
            "/desk/confirm",
            "/desk/openid",
            "/login/oidc",
            "/desk/factors/passkeys",
            "/desk/factors/passkeys/remove",
            "/desk/tags",
            "/desk/bin",
            "/desk/media",
            "/desk/preview"
        }) {
            assertEquals(
                    403,
                    administrator
                            .post(path, form, "", "Sec-Fetch-Site", "cross-site")
                            .statusCode(),
                    path);
            assertEquals(
                    403,
                    administrator
                            .post(path, form, "", "Origin", "https://evil.example")
                            .statusCode(),
                    path);
        }
    }

    @Test
    void a_readers_page_makes_no_session_and_loads_nothing_but_its_style() {
        for (String path : new String[] {"/", SharedSite.ARTICLE, "/tags/security", "/archive", "/nowhere", "/login"}) {
            var answer = SharedSite.visitor().get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElseThrow();

            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), path);
            assertTrue(policy.startsWith("default-src 'none'; style-src 'self';"), policy);
            assertTrue(policy.endsWith("; script-src 'self'"), policy);
            assertEquals(
                    1, answer.headers().allValues("Content-Security-Policy").size());
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElseThrow());
            assertTrue(answer.headers().firstValue("Referrer-Policy").isPresent());
            assertTrue(answer.headers().firstValue("Permissions-Policy").isPresent());
            // Passkeys need a script, and nothing else at the door does
            String passkeys = path.equals("/login") ? ":not([src^=/resources/desk/passkey])" : "";
            assertTrue(Http.page(answer)
                    .select("script:not([type=application/ld+json]):not([src^=/assets/remember-])" + passkeys
                            + ", [style], [onclick]")
                    .isEmpty());
            assertFalse(answer.headers().firstValue("Server").isPresent());
        }
    }

    @Test
    void the_desk_runs_scripts_with_a_nonce_only() {
        String policy = SharedSite.administrator()
                .get("/desk/queue")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertTrue(policy.startsWith("default-src 'none';") && policy.contains("script-src 'self' 'nonce-"), policy);
        assertFalse(policy.substring(policy.indexOf("script-src")).contains("unsafe"));
    }

    @Test
    void two_readers_get_the_same_bytes() {
        assertEquals(
                SharedSite.visitor().get(SharedSite.ARTICLE).body(),
                SharedSite.administrator().get(SharedSite.ARTICLE).body());
        assertNotEquals("", SharedSite.visitor().get(SharedSite.ARTICLE).body());
    }

    private static void assertAccess(String path, int... statuses) {
        int next = 0;
        for (var person : PEOPLE.entrySet()) {
            assertEquals(statuses[next++], person.getValue().get(path).statusCode(), path + " for " + person.getKey());
        }
    }
}

package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** A session is what the person thinks it is. */
class SessionIT {

    private static final String AUTHOR = "session.author@example.org";
    private static final String MODERATOR = "session.moderator@example.org";
    private static final String LEAVING = "session.leaving@example.org";
    private static final String IDA = "session.ida@example.org";
    private static final String PASSWORD = "correct horse battery";

    /** Cookies besides the desk's, and the only address that sets each; none so far. */
    private static final Map<String, Pattern> OTHER_COOKIES = Map.of();

    private static final int MOST_PAGES = 150;

    /** A browser of its own: what it was sent, as it was sent. */
    private static final class Visit {

        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> cookies = new TreeMap<>();
        private final Map<String, String> setBy = new TreeMap<>();

        HttpResponse<String> get(String path) {
            return send(path, HttpRequest.newBuilder().GET());
        }

        HttpResponse<String> post(String path, Map<String, String> form) {
            return send(
                    path,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", SharedSite.address())
                            .POST(HttpRequest.BodyPublishers.ofString(Http.encoded(form))));
        }

        Visit signedIn(String email) {
            String password = email.equals(RunningJar.ADMINISTRATOR) ? RunningJar.PASSWORD : PASSWORD;
            assertEquals(
                    303,
                    post("/login", Map.of("email", email, "password", password)).statusCode());
            return this;
        }

        Visit copy() {
            var copy = new Visit();
            copy.cookies.putAll(cookies);
            return copy;
        }

        private HttpResponse<String> send(String path, HttpRequest.Builder request) {
            try {
                if (!cookies.isEmpty()) {
                    request.header("Cookie", cookie());
                }
                HttpResponse<String> answer = client.send(
                        request.uri(URI.create(SharedSite.address() + path))
                                .version(HttpClient.Version.HTTP_1_1)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                answer.headers().allValues("Set-Cookie").forEach(set -> keep(set, path));
                return answer;
            } catch (java.io.IOException | InterruptedException e) {
                throw new AssertionError(path, e);
            }
        }

        private void keep(String set, String path) {
            String name = set.substring(0, set.indexOf('='));
            setBy.put(name, path);
            cookies.put(name, set.substring(set.indexOf('=') + 1, set.indexOf(';')));
            if (set.contains("Max-Age=0")) {
                cookies.remove(name);
            }
        }

        String cookie() {
            return cookies.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("; "));
        }

        String name() {
            return Http.page(get("/desk/profile")).select("details.me summary").text();
        }

        boolean isSignedIn() {
            return get("/desk/profile").statusCode() == 200;
        }
    }

    /** An open page of the queue, as its script hears what goes on. */
    private static final class Listening implements WebSocket.Listener {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private volatile boolean closed;

        static Listening in(Visit visit) {
            Matcher channel = Pattern.compile("/jakarta\\.faces\\.push/queue\\?[0-9a-f-]+")
                    .matcher(visit.get("/desk/queue").body());
            assertTrue(channel.find());
            var listening = new Listening();
            HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Cookie", visit.cookie())
                    .header("Origin", SharedSite.address())
                    .buildAsync(URI.create(SharedSite.address().replace("http", "ws") + channel.group()), listening)
                    .join();
            return listening;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.add(data.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed = true;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed = true;
        }

        void awaitEnd() {
            Eventually.within(Duration.ofSeconds(60), "the socket is closed", () -> closed);
        }

        void awaitNews(String words) {
            Eventually.within(
                    Duration.ofSeconds(10),
                    "news of " + words,
                    () -> heard.stream().anyMatch(news -> news.contains(words)));
        }
    }

    @BeforeAll
    static void invite() {
        Invitation.accepted("Ada Session", AUTHOR, "AUTHOR", PASSWORD);
        Invitation.accepted("Mo Session", MODERATOR, "MODERATOR", PASSWORD);
        Invitation.accepted("Lea Leaving", LEAVING, "MODERATOR", PASSWORD);
        Invitation.accepted("Ida Leaving", IDA, "ADMINISTRATOR", PASSWORD);
        Invitation.accepted("Paula Passing", "paula.passing@example.org", "AUTHOR", PASSWORD);
        Invitation.accepted("Gus Guessed", "gus.guessed@example.org", "AUTHOR", PASSWORD);
    }

    private static Page signedIn(Chromium chromium, String path) {
        return signedIn(chromium, path, RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
    }

    private static Page signedIn(Chromium chromium, String path, String email, String password) {
        Page desk = chromium.browser().newPage();
        desk.navigate(SharedSite.address() + path);
        desk.getByLabel("Email").fill(email);
        desk.getByLabel("Password").fill(password);
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return desk;
    }

    @Test
    void no_answer_sets_another_cookie_than_the_desks_and_readers_get_none() {
        var reader = new Visit();
        walk(reader, "/");
        reader.post(SharedSite.ARTICLE, Map.of("comment", "", "name", "", "email", "", "website", ""));
        reader.post("/my-data", Map.of("email", "nobody@example.org"));
        reader.post("/login", Map.of("email", AUTHOR, "password", "wrong"));
        assertEquals(Map.of(), besidesExceptions(reader));

        Visit administrator = reader.signedIn(RunningJar.ADMINISTRATOR);
        walk(administrator, "/desk/queue");
        administrator.signedIn(AUTHOR);
        walk(administrator, "/desk/articles");
        administrator.post("/logout", Map.of());
        walk(administrator, "/login");
        assertEquals(
                Set.of("desk", "desk-device", "desk-view"),
                besidesExceptions(administrator).keySet());
    }

    private static Map<String, String> besidesExceptions(Visit visit) {
        var others = new TreeMap<>(visit.setBy);
        OTHER_COOKIES.forEach((name, address) -> {
            if (others.containsKey(name) && address.matcher(others.get(name)).matches()) {
                others.remove(name);
            }
        });
        return others;
    }

    /** Wherever a link, a form, a picture or a redirect leads, but not out of the door. */
    private static void walk(Visit visit, String from) {
        Deque<String> waiting = new ArrayDeque<>(List.of(from));
        Set<String> known = new HashSet<>(waiting);
        int looked = 0;
        while (!waiting.isEmpty() && looked++ < MOST_PAGES) {
            HttpResponse<String> answer = visit.get(waiting.poll());
            Stream.concat(
                            answer.headers().allValues("Location").stream(),
                            Http.page(answer).select("[href], [src], [action]").stream()
                                    .flatMap(each ->
                                            Stream.of(each.attr("href"), each.attr("src"), each.attr("action"))))
                    .map(link -> link.replace(SharedSite.address(), "").replaceFirst("#.*", ""))
                    .filter(link -> link.matches("/([^/].*)?") && !link.contains(" "))
                    .filter(known::add)
                    .forEach(waiting::add);
        }
        assertTrue(looked > 5, "the walk from " + from + " came nowhere");
    }

    @Test
    void a_copy_of_the_cookie_is_worth_nothing_once_its_owner_has_signed_out_and_open_pages_hear_nothing_more() {
        Visit visit = new Visit().signedIn(MODERATOR);
        Visit stolen = visit.copy();
        Listening listening = Listening.in(stolen);
        assertTrue(stolen.isSignedIn());

        assertEquals(303, visit.post("/logout", Map.of()).statusCode());

        assertFalse(stolen.isSignedIn());
        assertFalse(visit.isSignedIn());
        listening.awaitEnd();
    }

    @Test
    void a_form_of_another_site_signs_nobody_out() {
        Visit visit = new Visit().signedIn(AUTHOR);

        int status = SharedSite.visitor()
                .post(
                        "/logout",
                        "application/x-www-form-urlencoded",
                        "",
                        "Cookie",
                        visit.cookie(),
                        "Origin",
                        "https://evil.example")
                .statusCode();

        assertEquals(403, status);
        assertTrue(visit.isSignedIn());
    }

    @Test
    void whoever_signs_in_where_somebody_is_signed_in_is_asked_for_their_password_and_is_somebody_else_then() {
        Visit visit = new Visit().signedIn(RunningJar.ADMINISTRATOR);
        Visit former = visit.copy();

        var wrong = visit.post("/login", Map.of("email", AUTHOR, "password", "wrong"));
        assertEquals(401, wrong.statusCode());
        assertFalse(Http.page(wrong).select("#problem").text().isEmpty());
        assertEquals("Administrator", visit.name());

        visit.signedIn(AUTHOR);

        assertEquals("Ada Session", visit.name());
        assertEquals(403, visit.get("/desk/people").statusCode());
        assertNotEquals(former.cookie(), visit.cookie());
        assertFalse(former.isSignedIn());
    }

    @Test
    void a_deep_link_is_the_same_after_signing_in_whatever_its_query_holds() {
        for (String query : new String[] {
            "q=100%25+a%2Bb&state=published&from=2026-01-01",
            "q=caf%C3%A9&q=%D8%B3%F0%9F%99%82%26%3D%23%3F%2F",
            "q=a/b?c:d@e;f,(g)*!'$~._-",
            ""
        }) {
            String wanted = "/desk/queue" + (query.isEmpty() ? "" : "?" + query);
            assertEquals(wanted, ledBackTo(wanted), query);
        }
        assertEquals("/desk/queue?q=caf%C3%A9+%D8%B3", ledBackTo("/desk/queue?q=caf\u00e9+\u0633"));
    }

    /** Through the form, as a browser sends it. */
    private static String ledBackTo(String wanted) {
        var visit = new Visit();
        String login = visit.get(wanted).headers().firstValue("Location").orElseThrow();
        String to = Http.page(visit.get(login)).select("input[name=to]").val();
        return visit.post("/login", Map.of("email", AUTHOR, "password", PASSWORD, "to", to))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void nothing_that_was_told_to_one_person_is_told_to_the_next() {
        Visit visit = new Visit().signedIn(AUTHOR);
        Document page = Http.page(visit.get("/desk/profile"));
        Map<String, String> form = new TreeMap<>();
        page.select("form:has(textarea) [name]").forEach(field -> form.put(field.attr("name"), field.val()));
        page.select("form:has(textarea) select")
                .forEach(field -> form.put(
                        field.attr("name"), field.select("option[selected]").val()));

        int saved = visit.post("/desk/profile", form).statusCode();
        visit.signedIn(MODERATOR);

        assertTrue(saved < 400, "saving answered " + saved);
        assertTrue(Http.page(visit.get("/desk/profile")).select(".messages").isEmpty());
    }

    @Test
    void an_account_that_is_disabled_is_out_of_its_sessions_and_hears_nothing_more() {
        Visit visit = new Visit().signedIn(LEAVING);
        Listening listening = Listening.in(visit);
        try (var chromium = new Chromium()) {
            Page desk = signedIn(chromium, "/desk/people");
            disable(desk, "Lea Leaving");
            desk.getByText("Disabled").first().waitFor();
        }

        listening.awaitEnd();
        assertFalse(visit.isSignedIn());
        assertEquals(
                401,
                visit.post("/login", Map.of("email", LEAVING, "password", PASSWORD))
                        .statusCode());
    }

    private static void disable(Page desk, String name) {
        RowMenu.press(desk, name, "Disable " + name);
        desk.locator("[id$=disable]").click();
        desk.getByText(name + " can no longer sign in.").waitFor();
        RowMenu.entry(desk, name, "Enable " + name).waitFor();
    }

    @Test
    void whoever_changes_their_password_stays_signed_in_here_and_nowhere_else() {
        Visit here = new Visit().signedIn("paula.passing@example.org");
        Visit elsewhere = new Visit().signedIn("paula.passing@example.org");
        String fresh = "four other words I know";
        for (String refused : List.of("short", "123456789012", "paula PASSING", "paula.passing@Example.org")) {
            var answer = here.post("/desk/password", Map.of("present", PASSWORD, "fresh", refused));
            assertEquals(422, answer.statusCode(), refused);
            assertEquals("true", Http.page(answer).select("#fresh").attr("aria-invalid"), refused);
            assertFalse(answer.body().contains(refused), refused);
        }
        assertEquals(
                422,
                here.post("/desk/password", Map.of("present", "not my password", "fresh", fresh))
                        .statusCode());
        assertTrue(elsewhere.isSignedIn(), "nothing has changed yet");

        var changed = here.post("/desk/password", Map.of("present", PASSWORD, "fresh", fresh));

        assertEquals(
                "/desk/password?changed=yes",
                changed.headers().firstValue("Location").orElseThrow());
        assertTrue(here.isSignedIn());
        assertFalse(elsewhere.isSignedIn());
        String login = "paula.passing@example.org";
        String told = SharedSite.mailTo(login, "Your password on ");
        assertTrue(told.contains("tell an administrator") && !told.contains(fresh), told);
        assertEquals(
                401,
                new Visit()
                        .post("/login", Map.of("email", login, "password", PASSWORD))
                        .statusCode());
        assertEquals(
                303,
                new Visit()
                        .post("/login", Map.of("email", login, "password", fresh))
                        .statusCode());
    }

    @Test
    void nobody_types_the_password_of_somebody_else() {
        String login = "olga.own@example.org";
        String own = "words of Olga, and a comma";
        try (var chromium = new Chromium()) {
            Page people = signedIn(chromium, "/desk/people");
            people.getByLabel("Name").fill("Olga Own");
            people.getByLabel("Email").fill(login);
            people.locator("#role").selectOption("EDITOR");
            press(people, "Invite");
            people.getByText("A mail with a link is on its way to Olga Own.").waitFor();
            people.locator("li", new Page.LocatorOptions().setHasText("Olga Own"))
                    .getByText("Invited, link open until")
                    .waitFor();
            String first = Invitation.mailedTo(login, "You are invited to ");
            assertTrue(SharedSite.lastMailTo(login).contains("Your role there: Editor."));
            RowMenu.press(people, "Olga Own", "Send again: Olga Own");
            Eventually.within(Duration.ofSeconds(60), "another mail", () -> SharedSite.mailsTo(login) == 2);
            String link = Invitation.pathIn(SharedSite.lastMailTo(login));
            var visit = new Visit();
            assertEquals(404, visit.get(first).statusCode(), "a newer one takes its place");
            var refused = visit.post(link, Map.of("fresh", "password1234"));
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("100,000"), refused.body());

            assertEquals(303, visit.post(link, Map.of("fresh", own)).statusCode());

            assertEquals(404, visit.get(link).statusCode(), "it works once");
            assertEquals(404, visit.post(link, Map.of("fresh", own)).statusCode());
            assertEquals(404, visit.get("/password/guessed").statusCode());
            RowMenu.press(people, "Olga Own", "Revoke: Olga Own");
            people.getByText("Olga Own has chosen a password meanwhile").waitFor();
            Visit inside = new Visit();
            assertEquals(
                    303,
                    inside.post("/login", Map.of("email", login, "password", own))
                            .statusCode());
            RowMenu.press(people, "Olga Own", "Reset link: Olga Own");
            people.getByText("Give Olga Own this link").waitFor();
            String forgotten = URI.create(people.getByLabel("Link", new Page.GetByLabelOptions().setExact(true))
                            .inputValue())
                    .getPath();
            assertTrue(inside.isSignedIn(), "nothing has changed yet");
            assertEquals(
                    303, visit.post(forgotten, Map.of("fresh", own + " anew")).statusCode());
            assertFalse(inside.isSignedIn());
        }
    }

    @Test
    void an_invitation_that_is_revoked_leads_nowhere_and_its_address_is_free() {
        String login = "rita.revoked@example.org";
        try (var chromium = new Chromium()) {
            Page people = signedIn(chromium, "/desk/people");
            for (int mails = 1; mails <= 2; mails++) {
                people.getByLabel("Name").fill("Rita Revoked");
                people.getByLabel("Email").fill(login);
                press(people, "Invite");
                people.getByText("on its way to Rita Revoked.").waitFor();
                long expected = mails;
                Eventually.within(Duration.ofSeconds(60), "the mail", () -> SharedSite.mailsTo(login) == expected);
                String link = Invitation.pathIn(SharedSite.lastMailTo(login));
                assertEquals(200, new Visit().get(link).statusCode());

                RowMenu.press(people, "Rita Revoked", "Revoke: Rita Revoked");

                people.getByText("Invitation revoked. Rita Revoked has no account.")
                        .waitFor();
                assertEquals(404, new Visit().get(link).statusCode());
                assertEquals(
                        0,
                        people.locator("ul.people > li", new Page.LocatorOptions().setHasText("Rita Revoked"))
                                .count());
            }
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void a_forgotten_password_is_chosen_anew_by_a_mailed_link_and_no_answer_tells_who_has_an_account() {
        String login = "fay.forgetful@example.org";
        Invitation.accepted("Fay Forgetful", login, "AUTHOR", PASSWORD);
        Visit inside = new Visit().signedIn(login);
        assertTrue(new Visit().get("/login").body().contains("href=\"/login/forgotten\""));

        HttpResponse<String> known = new Visit().post("/login/forgotten", Map.of("email", login));
        HttpResponse<String> unknown = new Visit().post("/login/forgotten", Map.of("email", "n.n@example.org"));
        HttpResponse<String> typo = new Visit().post("/login/forgotten", Map.of("email", "fay at home"));

        assertEquals(303, known.statusCode());
        assertEquals(said(known), said(unknown));
        assertEquals(422, typo.statusCode(), "what is no address is nobody's");
        assertTrue(typo.body().contains("value=\"fay at home\""), typo.body());
        String link = Invitation.mailedTo(login, "A new password on ");
        assertTrue(inside.isSignedIn(), "nothing has changed yet");
        String own = "words that Fay can keep";
        Visit choosing = new Visit();
        assertEquals(303, choosing.post(link, Map.of("fresh", own)).statusCode());
        assertTrue(choosing.get("/login?done=password").body().contains("value=\"" + login), "who signs in next");
        assertFalse(choosing.get("/login").body().contains(login));
        assertFalse(inside.isSignedIn());
        HttpResponse<String> used = new Visit().get(link);
        HttpResponse<String> never = new Visit().get("/password/never");
        assertEquals(404, used.statusCode());
        assertEquals(never.body(), used.body());
        assertTrue(used.body().contains("This link does not work any more"), used.body());
        String stranger = new Visit().get("/login?done=password").body();
        assertTrue(stranger.contains("Your new password is saved"));
        assertFalse(stranger.contains(login));
        assertEquals(
                303,
                new Visit()
                        .post("/login", Map.of("email", login, "password", own))
                        .statusCode());
        assertEquals(0, SharedSite.mailsTo("n.n@example.org"));
        for (int asked = 0; asked < 5; asked++) {
            assertEquals(said(known), said(new Visit().post("/login/forgotten", Map.of("email", login))));
        }
        Eventually.within(
                Duration.ofSeconds(60),
                "two more, and no third",
                () -> Stream.of(SharedSite.mailsTo(login)).allMatch(mails -> mails == 6));
    }

    /** All but the time. */
    private static String said(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + " " + headers + " " + answer.body();
    }

    @Test
    void whoever_gets_another_role_or_none_is_out_of_what_was_open_at_once() {
        String login = "cleo.changing@example.org";
        Invitation.accepted("Cleo Changing", login, "MODERATOR", PASSWORD);
        Http administrator = SharedSite.administrator();
        String path = Http.page(administrator.get("/desk/people"))
                .select("a[aria-label='Role and account: Cleo Changing']")
                .attr("href");
        Visit open = new Visit().signedIn(login);
        Listening listening = Listening.in(open);
        Map<String, String> change = Map.of("act", "role", "from", "MODERATOR", "role", "AUTHOR");

        assertEquals(303, administrator.post(path, change).statusCode());

        listening.awaitEnd();
        assertFalse(open.isSignedIn());
        HttpResponse<String> late = administrator.post(path, change);
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Somebody else has changed this account meanwhile"), late.body());
        Visit author = new Visit().signedIn(login);
        assertEquals(403, author.get("/desk/log").statusCode());
        HttpResponse<String> unsure = administrator.post(path, Map.of("act", "delete", "known", "no"));
        assertEquals(422, unsure.statusCode());
        assertTrue(author.isSignedIn(), "nothing is deleted yet");

        assertEquals(
                303,
                administrator
                        .post(path, Map.of("act", "delete", "known", "no", "sure", "yes"))
                        .statusCode());

        assertFalse(author.isSignedIn());
        assertEquals(404, administrator.get(path).statusCode());
        assertFalse(administrator.get("/desk/people").body().contains("Cleo Changing"));
        assertEquals(
                401,
                new Visit()
                        .post("/login", Map.of("email", login, "password", PASSWORD))
                        .statusCode());
    }

    @Test
    void a_password_is_not_guessed_at_an_open_desk() {
        Visit open = new Visit().signedIn("gus.guessed@example.org");
        Map<String, String> guess = Map.of("present", "a guess of somebody", "fresh", "four other words I know");
        for (int i = 0; i < 10; i++) {
            assertEquals(422, open.post("/desk/password", guess).statusCode());
        }

        var answer = open.post("/desk/password", guess);

        assertEquals(429, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void nobody_is_offered_to_take_their_own_right_away_and_somebody_else_can() {
        try (var chromium = new Chromium()) {
            Page ida = signedIn(chromium, "/desk/people", IDA, PASSWORD);
            RowMenu.entry(ida, "Paula Passing", "Disable Paula Passing").waitFor();
            assertEquals(
                    1,
                    RowMenu.entry(ida, "Ida Leaving", "Public profile: Ida Leaving")
                            .count());
            assertEquals(
                    0, RowMenu.entry(ida, "Ida Leaving", "Disable Ida Leaving").count());

            disable(signedIn(chromium, "/desk/people"), "Ida Leaving");

            ida.navigate(SharedSite.address() + "/desk/people");
            ida.waitForURL("**/login*");
        }
    }

    @Test
    void an_author_does_not_hear_who_reads_replies_to_the_articles_of_others() {
        Listening author = Listening.in(new Visit().signedIn(AUTHOR));
        Visit moderator = new Visit().signedIn(MODERATOR);
        Listening colleague = Listening.in(new Visit().signedIn(RunningJar.ADMINISTRATOR));
        String reply = Http.page(moderator.get("/desk/queue/plain"))
                .select("input[name=reply]")
                .val();

        moderator.post("/desk/queue/claims", Map.of("reply", reply));

        colleague.awaitNews("Mo Session");
        assertEquals(List.of(), author.heard);
    }

    @Test
    void the_way_back_after_signing_out_shows_nothing_of_the_desk() {
        for (String path : new TreeSet<>(List.of(
                "/desk/people",
                "/desk/queue",
                "/desk/articles",
                "/desk/log/csv",
                "/desk/media",
                "/logout",
                "/login"))) {
            assertEquals(
                    "no-store",
                    SharedSite.administrator()
                            .get(path)
                            .headers()
                            .firstValue("Cache-Control")
                            .orElse("none"),
                    path);
        }
        try (var chromium = new Chromium()) {
            Page desk = signedIn(chromium, "/desk/people");
            desk.getByText("Ada Session").first().waitFor();
            desk.locator("details.me summary").click();
            desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            desk.waitForURL(url -> !url.contains("/desk/"));
            desk.waitForLoadState();

            desk.goBack();

            assertFalse(desk.content().contains("Ada Session"));
        }
    }
}

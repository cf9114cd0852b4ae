package org.rejoinder.account.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Role;
import org.rejoinder.account.factor.RequiredFactors;
import org.rejoinder.http.RunnerAccess;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class DeskSessionsIT {

    private static final String DEVICE = "Firefox on Linux";

    @Inject
    private DeskSessions sessions;

    @Inject
    private SessionToken tokens;

    @Inject
    private Accounts accounts;

    @Inject
    private RequiredFactors required;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private final URL site = RunnerAccess.site();

    private String token;
    private String views = "";

    @BeforeEach
    void next() {
        token = tokens.next(1);
    }

    @Test
    void a_token_finds_the_account_as_it_is_now_and_is_kept_nowhere() {
        Account moderator = given.account(Role.MODERATOR);
        DeskSession begun = sessions.begin(moderator, token, DEVICE);

        assertEquals(moderator.id(), sessions.use(token).orElseThrow().account().id());
        assertEquals(Optional.empty(), sessions.use(tokens.next(1)));
        accounts.letSetPolicy(given.account(Role.ADMINISTRATOR), moderator.id(), true);
        assertTrue(sessions.use(token).orElseThrow().account().isSettingPolicy());
        List<?> row = entities.createNativeQuery("select digest, device from desk_session where id = " + begun.id())
                .getResultList();
        assertFalse(List.of((Object[]) row.get(0)).toString().contains(token));
    }

    @Test
    void it_ends_when_the_account_is_disabled_for_good() {
        Account moderator = given.account(Role.MODERATOR);
        Account administrator = given.account(Role.ADMINISTRATOR);
        sessions.begin(moderator, token, DEVICE);

        accounts.disable(administrator, moderator.id());

        assertEquals(Optional.empty(), sessions.use(token));
        accounts.enable(administrator, moderator.id());
        assertEquals(Optional.empty(), sessions.use(token));
    }

    @Test
    void it_ends_when_it_was_not_used_for_eight_hours_and_in_any_case_after_a_week() {
        Account moderator = given.account(Role.MODERATOR);
        DeskSession idle = sessions.begin(moderator, token, DEVICE);
        DeskSession old = sessions.begin(moderator, tokens.next(1), DEVICE);
        DeskSession used = sessions.begin(moderator, tokens.next(1), DEVICE);
        set(idle, "seenAt", Duration.ofHours(8).plusMinutes(1));
        set(old, "createdAt", Duration.ofDays(7).plusMinutes(1));
        set(used, "createdAt", Duration.ofDays(7).minusMinutes(5));

        assertEquals(Optional.empty(), sessions.use(token));
        assertEquals(Set.of(used.id()), sessions.living(Set.of(idle.id(), old.id(), used.id())));
        assertEquals(
                List.of(used.id()),
                sessions.of(moderator).stream().map(DeskSession::id).toList());
        assertTrue(sessions.deleteEnded() >= 2);
        assertEquals(1, count(moderator));
    }

    @Test
    void that_it_was_seen_is_written_at_most_once_a_minute() {
        DeskSession session = sessions.begin(given.account(Role.MODERATOR), token, DEVICE);
        Instant first = seen(session);
        sessions.use(token);
        assertEquals(first, seen(session));
        set(session, "seenAt", Duration.ofMinutes(2));

        sessions.use(token);

        assertTrue(seen(session).isAfter(first.minus(Duration.ofMinutes(1))));
    }

    @Test
    void who_proved_long_ago_to_be_the_owner_does_so_again_and_finds_what_they_typed() throws Exception {
        DeskSession session = sessions.begin(given.account(Role.ADMINISTRATOR), token, DEVICE);
        assertEquals(200, sent("/desk/people", null).statusCode());
        set(session, "confirmedAt", Duration.ofMinutes(11));

        assertAsked("/desk/people", sent("/desk/people", null));
        assertAsked("/desk/settings", sent("/desk/settings", null));
        assertEquals(200, sent("/desk/articles", null).statusCode());
        assertAsked("/desk/data", sent("/desk/data", "email=rita%40example.org&why=By+letter"));
        assertEquals(422, sent("/desk/confirm", "to=/desk/data&present=wrong").statusCode());
        assertAsked("/desk/data", sent("/desk/data", "email=rita%40example.org&why=By+letter"));
        assertLed("/desk/data", 303, sent("/desk/confirm", "to=/desk/data&present=correct+horse+battery"));

        String page = sent("/desk/data", null).body();
        assertTrue(page.contains("rita@example.org") && page.contains("By letter"), page);
        assertEquals(200, sent("/desk/people", null).statusCode());
    }

    @Test
    void whoever_had_the_token_before_it_was_proved_again_has_nothing_with_it() throws Exception {
        DeskSession session = sessions.begin(given.account(Role.ADMINISTRATOR), token, DEVICE);
        set(session, "confirmedAt", Duration.ofMinutes(11));
        String stolen = token;

        assertLed("/desk/people", 303, sent("/desk/confirm", "to=/desk/people&present=correct+horse+battery"));

        assertFalse(sessions.isAlive(stolen));
        assertTrue(sessions.isAlive(token));
        assertEquals(200, sent("/desk/people", null).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/factors/app",
                "/desk/factors/app/remove",
                "/desk/factors/passkeys",
                "/desk/factors/passkeys/remove",
                "/desk/factors/codes"
            })
    void an_open_desk_is_not_enough_to_change_how_its_owner_signs_in(String page) throws Exception {
        DeskSession session = sessions.begin(given.account(Role.CONTRIBUTOR), token, DEVICE);
        set(session, "confirmedAt", Duration.ofMinutes(11));

        assertAsked(page, sent(page, null));
        assertAsked(page, sent(page, "id=1&code=000000&credential=x"));
    }

    @Test
    void who_must_add_a_factor_and_proved_long_ago_who_they_are_gets_there_with_what_was_scanned() throws Exception {
        DeskSession session = sessions.begin(given.account(Role.CONTRIBUTOR), token, DEVICE);
        Account administrator = given.account(Role.ADMINISTRATOR);
        required.set(administrator, List.of("CONTRIBUTOR"));
        try {
            String shown = sent("/desk/factors/app", null).body();
            String scanned = between("dir=\"ltr\">", shown, "</code>");
            set(session, "confirmedAt", Duration.ofMinutes(11));

            String typed = "code=000000&setup="
                    + URLEncoder.encode(between("name=\"setup\" value=\"", shown, "\""), StandardCharsets.UTF_8);
            assertAsked("/desk/factors/app", sent("/desk/factors/app", typed));
            assertEquals(200, sent("/desk/confirm", null).statusCode());
            assertLed(
                    "/desk/factors/app",
                    303,
                    sent("/desk/confirm", "to=/desk/factors/app&present=correct+horse+battery"));

            String again = sent("/desk/factors/app", null).body();
            assertEquals(scanned, between("dir=\"ltr\">", again, "</code>"));
        } finally {
            required.set(administrator, List.of());
        }
    }

    @Test
    void somebody_signs_themselves_out_elsewhere_and_nobody_else() throws Exception {
        Account moderator = given.account(Role.MODERATOR);
        sessions.begin(moderator, token, DEVICE);
        String elsewhere = tokens.next(1);
        String third = tokens.next(1);
        DeskSession other = sessions.begin(moderator, elsewhere, "Safari on Mac");
        sessions.begin(moderator, third, "Chrome on Android");
        String stranger = tokens.next(1);
        DeskSession others = sessions.begin(given.account(Role.MODERATOR), stranger, DEVICE);
        String page = sent("/desk/sessions", null).body();
        assertTrue(page.contains("Safari on Mac") && page.contains("This device"), page);

        assertLed("/desk/sessions", 303, sent("/desk/sessions", "session=" + others.id()));
        assertTrue(sessions.isAlive(stranger));
        assertLed("/desk/sessions?ended=one", 303, sent("/desk/sessions", "session=" + other.id()));
        assertFalse(sessions.isAlive(elsewhere));
        assertTrue(sessions.isAlive(third));
        assertLed("/desk/sessions?ended=others", 303, sent("/desk/sessions", "act=others"));
        assertFalse(sessions.isAlive(third));
        assertTrue(sessions.isAlive(token));
    }

    /** With what the container said that it wants to see again. */
    private HttpResponse<String> sent(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + path.substring(1)))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Cookie", "desk=" + token + views);
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(set -> {
            String cookie = set.split(";")[0];
            if (cookie.startsWith("desk=")) {
                token = cookie.substring("desk=".length());
            } else {
                views = "; " + cookie;
            }
        });
        return answer;
    }

    /** The tests have a path of their own before every other. */
    private void assertAsked(String wanted, HttpResponse<String> answer) {
        String to = site.getPath().replaceFirst("/$", "") + wanted;
        assertLed("/desk/confirm?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), 302, answer);
    }

    private static String between(String before, String page, String after) {
        Matcher found = Pattern.compile(Pattern.quote(before) + "(.*?)" + Pattern.quote(after))
                .matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static void assertLed(String to, int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(to, answer.headers().firstValue("Location").orElseThrow());
    }

    private Instant seen(DeskSession session) {
        return entities.createQuery("select s.seenAt from DeskSession s where s.id = :id", Instant.class)
                .setParameter("id", session.id())
                .getSingleResult();
    }

    private long count(Account account) {
        return entities.createQuery("select count(s) from DeskSession s where s.account = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    private void set(DeskSession session, String field, Duration ago) {
        given.change(() -> entities.createQuery("update DeskSession s set s." + field + " = :time where s.id = :id")
                .setParameter("time", Instant.now().minus(ago))
                .setParameter("id", session.id())
                .executeUpdate());
    }
}

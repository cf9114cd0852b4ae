package org.rejoinder.http.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.key.ApiKey;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.account.key.KeyToken;
import org.rejoinder.account.key.KeyTokenFixture;
import org.rejoinder.account.key.ProgramAccess;
import org.rejoinder.account.key.Scope;
import org.rejoinder.account.openid.BearerTokens;
import org.rejoinder.http.AccessRules;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.guess.NetworkGuessLimiter;
import org.rejoinder.http.guess.SecurityLog;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.ClientLogging;
import org.rejoinder.settings.Settings;

class ApiKeyFilterTest {

    private static final String RIGHT = KeyTokenFixture.any().text();
    private static final int MOST_WRONG = 60;

    private final Settings settings = Settings.read(name -> Optional.empty());
    private final ClientAddress clients = new ClientAddress(settings);
    private final AtomicLong nanos = new AtomicLong();
    private final ApiKeyFilter filter = new ApiKeyFilter(
            new AccessRules(settings, clients),
            new OneKey(),
            new NoToken(),
            new CurrentKey(),
            new NetworkGuessLimiter(clients, RateLimiters.measuredBy(nanos::get)),
            new SecurityLog(clients, ClientLogging.NONE, text -> text));

    private final Map<String, String> headers = new HashMap<>();
    private int status;
    private boolean letIn;

    private static final class OwnersKey extends ApiKey {

        @Override
        public Set<Scope> scopes() {
            return Set.of();
        }
    }

    /** The one that is right has no owner here, and none is asked for. */
    private static final class OneKey extends ApiKeys {

        @Override
        public Optional<ApiKey> use(KeyToken token) {
            return token.text().equals(RIGHT) ? Optional.of(new OwnersKey()) : Optional.empty();
        }
    }

    private static final class NoToken extends BearerTokens {

        @Override
        public Optional<ProgramAccess> use(String token) {
            return Optional.empty();
        }
    }

    private void ask(String path, String client, String authorization) throws IOException, ServletException {
        headers.clear();
        status = 200;
        letIn = false;
        filter.doFilter(request(path, client, authorization), response(), (request, response) -> letIn = true);
    }

    private static HttpServletRequest request(String path, String client, String authorization) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ApiKeyFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "getMethod" -> "GET";
                    case "getRemoteAddr" -> client;
                    case "getHeader" -> arguments[0].equals("Authorization") ? authorization : null;
                    case "getHeaders" -> Collections.emptyEnumeration();
                    default -> null;
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                ApiKeyFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("setHeader")) {
                        headers.put((String) arguments[0], (String) arguments[1]);
                    } else if (method.getName().equals("setStatus")) {
                        status = (Integer) arguments[0];
                    }
                    return method.getName().equals("getOutputStream") ? new Nowhere() : null;
                });
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int octet) {}
    }

    @Test
    void who_has_none_is_told_that_it_takes_one_and_no_more() throws Exception {
        ask("/api/v1/key", "192.0.2.1", null);

        assertFalse(letIn);
        assertEquals(401, status);
        assertEquals("Bearer", headers.get("WWW-Authenticate"));
        assertEquals("no-store", headers.get("Cache-Control"));
    }

    @Test
    void what_is_for_everybody_takes_none_and_what_another_scheme_says_is_no_matter() throws Exception {
        ask("/api/v1/articles", "192.0.2.1", null);
        assertTrue(letIn);
        ask("/api/v1/articles", "192.0.2.1", "Basic cHJveHk6c2VjcmV0");

        assertTrue(letIn);
        assertEquals(null, headers.get("Cache-Control"));
    }

    @Test
    void a_right_one_lets_in_and_its_answer_is_nobody_elses() throws Exception {
        for (String address : new String[] {"/api/v1/key", "/api/v1/articles"}) {
            ask(address, "192.0.2.1", "bearer  " + RIGHT);

            assertTrue(letIn, address);
            assertEquals("no-store", headers.get("Cache-Control"));
        }
    }

    @Test
    void a_wrong_one_opens_nothing_not_even_what_is_for_everybody() throws Exception {
        for (String wrong : new String[] {
            "Bearer", "Bearer ", "Bearer x", "Bearer " + KeyTokenFixture.any().text()
        }) {
            for (String address : new String[] {"/api/v1/key", "/api/v1/articles"}) {
                ask(address, "192.0.2.1", wrong);

                assertFalse(letIn, wrong);
                assertEquals(401, status, wrong);
                assertEquals("Bearer error=\"invalid_token\"", headers.get("WWW-Authenticate"));
            }
        }
    }

    @Test
    void whoever_guesses_waits_and_whoever_has_a_right_one_in_the_same_network_does_not() throws Exception {
        for (int guess = 0; guess < MOST_WRONG; guess++) {
            ask("/api/v1/key", "192.0.2.1", "Bearer " + KeyTokenFixture.any().text());
            assertEquals(401, status);
        }

        ask("/api/v1/key", "192.0.2.200", "Bearer " + KeyTokenFixture.any().text());
        assertEquals(429, status);
        assertTrue(headers.containsKey("Retry-After"));
        ask("/api/v1/key", "192.0.2.1", "Bearer " + RIGHT);
        assertTrue(letIn);
        ask("/api/v1/key", "198.51.100.1", "Bearer " + KeyTokenFixture.any().text());
        assertEquals(401, status, "another network");
    }

    @Test
    void what_has_not_the_form_of_a_key_is_no_guess_and_keeps_nobody_waiting_nor_out() throws Exception {
        List<String> told = new ArrayList<>();
        var recorder = new Recorder(told);
        Logger log = Logger.getLogger(SecurityLog.class.getName());
        log.addHandler(recorder);
        try {
            String cutOff = RIGHT.substring(0, RIGHT.length() - 1);
            String mistyped = RIGHT.substring(0, RIGHT.length() - 7) + "-" + RIGHT.substring(RIGHT.length() - 6);
            for (int time = 0; time < MOST_WRONG; time++) {
                for (String wrong : List.of("", "x", "a.b", cutOff, mistyped)) {
                    ask("/api/v1/key", "192.0.2.1", "Bearer " + wrong);
                    assertEquals(401, status, wrong);
                }
            }
            assertEquals(List.of(), told);

            for (int guess = 0; guess < MOST_WRONG; guess++) {
                ask(
                        "/api/v1/key",
                        "192.0.2.1",
                        "Bearer " + KeyTokenFixture.any().text());
                assertEquals(401, status);
            }
            ask("/api/v1/key", "192.0.2.1", "Bearer a.b.c");
            assertEquals(429, status, "a token guesses, too");
            assertEquals(MOST_WRONG + 1, told.size());
        } finally {
            log.removeHandler(recorder);
        }
    }

    private static final class Recorder extends Handler {

        private final List<String> told;

        Recorder(List<String> told) {
            this.told = told;
        }

        @Override
        public void publish(LogRecord row) {
            told.add(row.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package org.rejoinder.screening.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;
import org.rejoinder.settings.Network;
import org.rejoinder.settings.Settings;

/** Asked over HTTP, as it would be; the service is ours. */
class AkismetTest {

    private static final Akismet.Question QUESTION = new Akismet.Question(
            "an-article",
            "Win & <more>",
            "Rita",
            "rita@example.org",
            "https://rita.example",
            Optional.of(Network.literal("192.0.2.77")),
            "A browser");

    private final Map<String, String> settings = new HashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer service;
    private volatile String answer = "false";
    private volatile String asked = "";
    private volatile boolean wantsUpgrade;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/1.1/comment-check", exchange -> {
            wantsUpgrade = exchange.getRequestHeaders().containsKey("Upgrade");
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (answer.isEmpty()) {
                await();
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.setExecutor(Executors.newCachedThreadPool());
        service.start();
        settings.put("rejoinder.akismet.key", "1234567890ab");
        settings.put(
                "rejoinder.akismet.url",
                "http://127.0.0.1:" + service.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        ended.countDown();
        service.stop(0);
    }

    @Test
    void what_it_takes_for_spam_is_held_and_what_it_does_not_is_no_signal() {
        assertEquals(List.of(), screens());
        answer = "true";
        assertEquals(List.of("akismet"), screens());
    }

    @Test
    void it_is_asked_in_one_go_without_an_upgrade_to_another_protocol() {
        ask();

        assertFalse(asked.isEmpty());
        assertFalse(wantsUpgrade);
    }

    @Test
    void it_is_told_the_words_and_the_network_and_never_the_address_unless_the_operator_says_so() {
        ask();

        assertEquals("Win & <more>", told().get("comment_content"));
        assertEquals("Rita", told().get("comment_author"));
        assertEquals("192.0.2.0", told().get("user_ip"));
        assertEquals("1234567890ab", told().get("api_key"));
        assertFalse(asked.contains("rita%40example.org"));

        settings.put("rejoinder.akismet.email", "true");
        ask();
        assertEquals("rita@example.org", told().get("comment_author_email"));
    }

    @Test
    void its_silence_is_no_consent() {
        for (String nonsense : new String[] {"invalid", "<html>", "truefalse"}) {
            answer = nonsense;
            assertSilent();
        }
        answer = "";
        assertSilent();
        ended.countDown();
        service.stop(0);
        assertSilent();
    }

    @Test
    void without_a_key_nobody_is_asked() {
        settings.remove("rejoinder.akismet.key");

        assertTrue(ask().isEmpty());
        assertEquals("", asked);
    }

    private void assertSilent() {
        Signal signal = ask().orElseThrow();
        assertEquals("akismet-silent", signal.check());
        assertEquals(Verdict.HOLD, Verdict.of(List.of(signal), ModerationMode.ONLY_FLAGGED_HELD));
    }

    private List<String> screens() {
        return ask().stream().map(Signal::check).toList();
    }

    private Optional<Signal> ask() {
        return new Akismet(Settings.read(name -> Optional.ofNullable(settings.get(name)))).ask(QUESTION);
    }

    private Map<String, String> told() {
        Map<String, String> fields = new HashMap<>();
        for (String field : asked.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private void await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

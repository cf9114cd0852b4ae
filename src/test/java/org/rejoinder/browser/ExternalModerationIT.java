package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RecordingReceiver;

/** Another program is asked about replies that wait, and nobody waits for it. */
class ExternalModerationIT {

    private static final String PAGE = "/desk/webhooks/moderation";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RecordingReceiver receiver = new RecordingReceiver(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Http administrator = SharedSite.administrator();

    @AfterEach
    void askNobody() {
        administrator.post(PAGE, Map.of("act", "remove", "sure", "yes"));
        end.countDown();
        receiver.close();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        HttpResponse<String> set = administrator.post(PAGE, Map.of("act", "save", "url", receiver.address()));
        assertEquals(303, set.statusCode(), set::body);
    }

    private static void reply(String words) {
        HttpResponse<String> answer = new Http(SharedSite.address())
                .post(
                        SharedSite.ARTICLE,
                        Map.of("comment", words, "name", "Rita Reader", "email", UUID.randomUUID() + "@example.org"));
        assertEquals(303, answer.statusCode(), answer::body);
    }

    private void awaitOnPage(String words) {
        Eventually.within(SOON, words, () -> administrator.get(PAGE).body().contains(words));
    }

    @Test
    void what_it_says_of_a_held_reply_stands_in_the_queue() {
        receiver.saying("{\"signals\":[{\"name\":\"toxicity\",\"score\":0.93,\"explanation\":\"rude <b>\"}]}");
        ask();
        String word = "w" + UUID.randomUUID().toString().replace("-", "");

        reply("Asked about " + word);

        Eventually.within(SOON, "the question", () -> !receiver.told().isEmpty());
        String question = receiver.told().get(0).body();
        assertTrue(question.contains("\"type\":\"moderation.question\"") && question.contains(word), question);
        assertFalse(question.contains("Rita") || question.contains("@"), question);
        assertTrue(receiver.told().get(0).signature().startsWith("v1,"));
        Eventually.within(
                SOON,
                "the signal",
                () -> administrator
                        .get("/desk/queue?signal=outside")
                        .body()
                        .contains("From outside: toxicity (0.93): rude &lt;b&gt;"));
        awaitOnPage("The last question was answered.");
    }

    @Test
    void readers_are_told_that_their_replies_are_shown_to_it_while_they_are() {
        String shown = "Each reply that waits is shown to another program";
        assertFalse(SharedSite.visitor().get("/pages/privacy").body().contains(shown));
        ask();
        assertTrue(SharedSite.visitor().get("/pages/privacy").body().contains(shown));

        administrator.post(PAGE, Map.of("act", "remove", "sure", "yes"));

        assertFalse(SharedSite.visitor().get("/pages/privacy").body().contains(shown));
    }

    @Test
    void who_is_slow_delays_nobody_and_the_page_says_so() {
        receiver.answering(message -> {
            await(end);
            return 204;
        });
        ask();
        long began = System.nanoTime();

        reply("Nobody waits " + UUID.randomUUID());

        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(Duration.ofSeconds(2)) < 0);
        awaitOnPage("The last question had no answer of use: It took too long.");
        awaitOnPage("It is not asked before");
    }

    @Test
    void a_test_shows_what_is_wrong_with_the_answer() {
        receiver.saying("{\"signals\":\"none\"}");
        ask();

        administrator.post(PAGE, Map.of("act", "test"));

        awaitOnPage("“signals” of its answer is no list.");
        assertTrue(receiver.told().get(0).body().contains("moderation.test"));
        assertEquals(
                422, administrator.post(PAGE, Map.of("act", "save", "url", "x")).statusCode());
        assertEquals(422, administrator.post(PAGE, Map.of("act", "remove")).statusCode());
        assertTrue(administrator.post(PAGE, Map.of("act", "show")).body().contains("whsec_"));
        assertFalse(administrator.get(PAGE).body().contains("whsec_"), "only for who asks");
    }
}

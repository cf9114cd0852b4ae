package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.support.Http;

/** A program leaves a reply for a reader. */
class ReplySubmissionApiIT {

    private static final String JSON = "application/json";
    private static final String REPLIES = "/api/v1" + SharedSite.ARTICLE + "/replies";

    private final Http program = SharedSite.visitor();
    private final String email = UUID.randomUUID() + "@example.org";

    private JsonObjectBuilder reply(String comment) {
        return Json.createObjectBuilder()
                .add("comment", comment)
                .add("name", "Pia Program")
                .add("email", email);
    }

    private HttpResponse<String> sent(JsonObjectBuilder reply, String... headers) {
        return program.post(REPLIES, JSON, reply.build().toString(), headers);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        return json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }

    private String local(String address) {
        assertTrue(address.startsWith(SharedSite.address()), address);
        return address.substring(SharedSite.address().length());
    }

    @Test
    void a_reply_waits_in_the_queue_has_its_receipt_and_is_public_once_somebody_has_published_it() {
        String words = "Sent by a program " + UUID.randomUUID();

        HttpResponse<String> taken =
                sent(reply(words).add("website", "example.org").add("notify", "daily"));

        assertEquals(202, taken.statusCode(), taken::body);
        assertEquals("held", json(taken).getString("state"));
        assertEquals("Your reply is awaiting moderation", json(taken).getString("message"));
        String receipt = json(taken).getString("receipt");
        assertEquals(receipt, taken.headers().firstValue("Location").orElseThrow());
        assertEquals("no-store", taken.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(program.get(local(receipt)).body().contains(words));
        assertFalse(program.get(REPLIES + "?limit=100").body().contains(words));

        SharedSite.publish(words, "Pia Program");

        String replies = program.get(REPLIES + "?limit=100").body();
        assertTrue(replies.contains(words) && replies.contains("https://example.org"), replies);
        assertFalse(replies.contains(email));
    }

    @Test
    void nothing_that_is_answered_and_no_log_tells_the_address() {
        HttpResponse<String> taken = sent(reply("Told nobody " + UUID.randomUUID()));
        HttpResponse<String> refused = sent(reply("").add("website", "mailto:" + email));
        HttpResponse<String> unknown = sent(reply("x").add(email, email));

        for (HttpResponse<String> answer : List.of(taken, refused, unknown)) {
            assertFalse(answer.body().contains(email), answer::body);
            assertFalse(answer.headers().map().toString().contains(email));
        }
        assertFalse(String.join("\n", SharedSite.log()).contains(email));
    }

    @Test
    void what_the_form_would_refuse_is_refused_with_its_words() {
        HttpResponse<String> refused = sent(reply(" ").add("website", "ftp://example.org"));

        assertEquals(422, refused.statusCode(), refused::body);
        assertEquals(List.of("/comment", "/website"), pointers(refused));
        assertTrue(refused.body().contains("Comment: please write something."), refused::body);
    }

    @Test
    void one_that_answers_a_reply_which_is_not_public_says_which_member_is_wrong() {
        HttpResponse<String> refused = sent(reply("To nobody").add("answers", 999_999_999));

        assertEquals(422, refused.statusCode(), refused::body);
        assertEquals(List.of("/answers"), pointers(refused));
    }

    @Test
    void one_answers_a_public_reply() {
        String words = "Answered by a program " + UUID.randomUUID();
        sent(reply(words));
        SharedSite.publish(words, "Pia Program");
        JsonObject answered =
                json(program.get(REPLIES + "?limit=100")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .filter(item -> item.getString("text", "").equals(words))
                        .findFirst()
                        .orElseThrow();

        HttpResponse<String> taken = sent(reply("And so it is " + words).add("answers", answered.getInt("id")));

        assertEquals(202, taken.statusCode(), taken::body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | application/json | {\"comment\": \"a\"",
                "400 | application/json | []",
                "400 | application/json | {\"comment\": 1, \"name\": \"b\", \"email\": \"c@example.org\"}",
                "400 | application/json | {\"comment\": \"a\", \"comment\": \"b\", \"name\": \"b\", \"email\": \"c@example.org\"}",
                "400 | application/json | {\"comment\": \"a\", \"name\": \"b\", \"email\": \"c@example.org\", \"state\": \"published\"}",
                "400 | application/json | {\"a\": [[[[[[[[[[[[]]]]]]]]]]]]}",
                "415 | text/plain | {\"comment\": \"a\", \"name\": \"b\", \"email\": \"c@example.org\"}",
                "415 | application/x-www-form-urlencoded | comment=a&name=b&email=c@example.org",
                "415 | application/json;charset=utf-16 | {}"
            })
    void what_is_no_reply_in_json_is_a_problem(int status, String type, String body) {
        HttpResponse<String> refused = program.post(REPLIES, type, body);

        assertEquals(status, refused.statusCode(), refused::body);
        assertEquals(status, json(refused).getInt("status"));
        assertTrue(refused.headers().firstValue("Content-Type").orElseThrow().startsWith("application/problem+json"));
    }

    @Test
    void what_is_too_large_is_a_problem() {
        HttpResponse<String> refused = sent(reply("a".repeat(300_000)));

        assertEquals(413, refused.statusCode(), refused::body);
        assertEquals(413, json(refused).getInt("status"));
        assertEquals("The body has more than 262144 bytes.", json(refused).getString("detail"));
    }

    @Test
    void where_there_is_no_article_there_is_no_reply() {
        String body = reply("To nobody").build().toString();

        assertEquals(
                404, program.post("/api/v1/articles/none/replies", JSON, body).statusCode());
        assertEquals(
                404, program.post("/api/v1/articles/%20/replies", JSON, body).statusCode());
        assertEquals(405, program.post("/api/v1/articles", JSON, body).statusCode());
        Map<String, String> form = Map.of("comment", "To nobody", "name", "Pia Program", "email", email);
        assertEquals(404, program.post("/submit-reply/%20", form).statusCode(), "nor by the form");
    }

    @Test
    void under_one_name_the_same_is_the_same_reply_and_another_is_refused() {
        String key = "\"" + UUID.randomUUID() + "\"";
        String words = "Sent twice " + UUID.randomUUID();

        HttpResponse<String> first = sent(reply(words), "Idempotency-Key", key);
        HttpResponse<String> again = sent(reply(words), "Idempotency-Key", key);
        HttpResponse<String> other = sent(reply("Another " + words), "Idempotency-Key", key);

        assertEquals(202, again.statusCode(), again::body);
        assertEquals(first.body(), again.body());
        assertEquals(422, other.statusCode(), other::body);
        assertEquals(202, sent(reply("Another " + words)).statusCode());
    }

    @Test
    void a_name_that_was_refused_can_be_used_again_and_one_that_is_no_name_is_refused() {
        String key = UUID.randomUUID().toString();

        assertEquals(422, sent(reply(""), "Idempotency-Key", key).statusCode());
        assertEquals(202, sent(reply("Mended " + key), "Idempotency-Key", key).statusCode());
        assertEquals(400, sent(reply("x"), "Idempotency-Key", "a b").statusCode());
        assertEquals(400, sent(reply("x"), "Idempotency-Key", "a".repeat(201)).statusCode());
    }

    @Test
    void the_same_words_from_elsewhere_are_stored_once_and_their_receipt_is_not_given_away() {
        JsonObject whole = reply("From two places " + UUID.randomUUID()).build();

        HttpResponse<String> first = program.post(REPLIES, JSON, whole.toString(), "User-Agent", "one");
        HttpResponse<String> other = program.post(REPLIES, JSON, whole.toString(), "User-Agent", "other");

        assertEquals(202, first.statusCode(), first::body);
        assertEquals(409, other.statusCode(), other::body);
        assertNotEquals(first.body(), other.body());
    }

    @Test
    void a_page_of_another_site_can_send_nothing_here() {
        HttpResponse<String> asked = program.send(
                "OPTIONS",
                REPLIES,
                "Origin",
                "https://front.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
        HttpResponse<String> forced =
                sent(reply("Forced"), "Origin", "https://front.example", "Sec-Fetch-Site", "cross-site");

        assertEquals(Set.of("If-None-Match"), Set.copyOf(asked.headers().allValues("Access-Control-Allow-Headers")));
        assertEquals(403, forced.statusCode(), forced::body);
        assertTrue(forced.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }
}

package org.rejoinder.api.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rejoinder.support.KeyClient.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.Scope;
import org.rejoinder.article.Article;
import org.rejoinder.http.RunnerAccess;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;

/** The queue by key, under the same rules as at the desk. */
@ExtendWith(ArquillianExtension.class)
class QueueApiIT {

    private static final String PUBLISH = "{\"decision\": \"publish\"}";
    private static final String SPAM = "{\"decision\": \"spam\"}";
    private static final String BATCHES = "/api/v1/queue/batches";
    private static final String HELD = "\"1-held\"";

    @Inject
    private ApiKeys keys;

    @Inject
    private Moderation moderation;

    @Inject
    private ModerationSettingsService settings;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Audit audit;

    @Inject
    private QueueReader reader;

    @Inject
    private Batches batches;

    @Inject
    private Given given;

    private final URL site = RunnerAccess.site();

    private KeyClient program(Account owner) {
        return program(owner, Scope.QUEUE_READ, Scope.REPLIES_DECIDE);
    }

    private KeyClient program(Account owner, Scope... scopes) {
        return new KeyClient(
                site,
                keys.make(owner, "Triage", Set.of(scopes), Optional.empty()).text());
    }

    private static String address(Reply reply) {
        return "/api/v1/queue/" + reply.id();
    }

    private static String decision(Reply reply) {
        return address(reply) + "/decision";
    }

    private List<AuditEntry> rows(Reply reply) {
        return audit.before(new AuditQuery(reply.id(), null, null, null, null, null), Long.MAX_VALUE, 10);
    }

    @Test
    void a_held_reply_is_read_with_all_that_a_moderator_sees_but_no_address() {
        Article article = given.publishedArticle();
        Reply answered = given.published(given.heldReplyTo(article), given.account(Role.MODERATOR));
        Reply held = given.heldAnswerTo(answered, article);

        HttpResponse<String> answer = program(given.account(Role.MODERATOR)).get(address(held));

        assertEquals(200, answer.statusCode(), answer::body);
        JsonObject item = json(answer);
        assertEquals(HELD, answer.headers().firstValue("ETag").orElseThrow());
        assertEquals(HELD, item.getString("etag"));
        assertEquals("held", item.getString("state"));
        assertEquals(article.slug(), item.getString("article"));
        assertEquals(article.id(), item.getJsonNumber("articleId").longValue());
        assertTrue(item.getString("articleUrl").endsWith("/articles/" + article.slug()));
        assertEquals(answered.id(), item.getJsonNumber("answers").longValue());
        assertEquals("Rita Reader", item.getString("name"));
        assertTrue(item.getBoolean("decidable"));
        assertFalse(item.getJsonArray("signals").isEmpty());
        assertFalse(answer.body().contains("@"), answer::body);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void the_queue_is_read_part_by_part_in_the_order_of_the_desk() {
        Article article = given.publishedArticle();
        List<Reply> held = given.heldRepliesTo(article, 5);
        KeyClient program = program(given.account(Role.MODERATOR));

        List<Long> read = new ArrayList<>();
        String next = "/api/v1/queue?limit=2&article=" + article.id();
        while (next != null) {
            JsonObject part = json(program.get(next));
            part.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> read.add(item.getJsonNumber("id").longValue()));
            next = part.containsKey("next")
                    ? part.getString("next").substring(part.getString("next").indexOf("/api/"))
                    : null;
        }

        assertEquals(held.stream().map(Reply::id).toList(), read);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void head_says_of_a_list_no_other_length_than_it_has(int replies) {
        Article article = given.publishedArticle();
        given.heldRepliesTo(article, replies);
        KeyClient program = program(given.account(Role.MODERATOR));
        String list = "/api/v1/queue?limit=100&article=" + article.id();

        HttpResponse<String> head = program.send("HEAD", list, null, null);

        HttpResponse<String> whole = program.get(list);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(whole.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
        assertEquals(
                whole.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
    }

    @ParameterizedTest
    @CsvSource({
        "state=published, 1",
        "state=held, 2",
        "state=spam, 0",
        "writer=%d, 1",
        "signal=no-such-check, 0",
        "until=2020-01-01T00:00:00Z, 0",
        "appealed=true, 0",
        "order=newest, 2"
    })
    void filters_are_those_of_the_desk(String filter, int found) {
        Article article = given.publishedArticle();
        List<Reply> replies = given.heldRepliesTo(article, 3);
        given.published(replies.get(0), given.account(Role.MODERATOR));
        String written = filter.formatted(replies.get(1).writer().id());

        HttpResponse<String> answer =
                program(given.account(Role.MODERATOR)).get("/api/v1/queue?article=" + article.id() + "&" + written);

        assertEquals(found, json(answer).getJsonArray("items").size(), answer::body);
    }

    @Test
    void words_are_searched_for_in_the_queue() {
        Article article = given.publishedArticle();
        Reply meant = given.heldReplyTo(article, "Of xylophones and other instruments");
        given.heldReplyTo(article);

        JsonObject found =
                json(program(given.account(Role.MODERATOR)).get("/api/v1/queue?q=xylophones&article=" + article.id()));

        assertEquals(1, found.getJsonArray("items").size());
        assertEquals(
                meant.id(),
                found.getJsonArray("items").getJsonObject(0).getJsonNumber("id").longValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=erased",
                "state=nothing",
                "appealed=maybe",
                "state=published&appealed=true",
                "article=x",
                "signal=%27",
                "from=now",
                "from=-5000-01-01T00:00:00Z",
                "until=%2B99999-01-01T00:00:00Z",
                "q=%20",
                "order=best",
                "after=x",
                "limit=0"
            })
    void a_parameter_that_cannot_be_taken_is_named(String query) {
        HttpResponse<String> answer = program(given.account(Role.MODERATOR)).get("/api/v1/queue?" + query);

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(1, json(answer).getJsonArray("errors").size());
    }

    @Test
    void a_decision_is_about_what_was_shown_and_stands_in_the_log_with_its_key() {
        Reply held = given.heldReplyTo(given.publishedArticle());
        Account moderator = given.account(Role.MODERATOR);

        HttpResponse<String> answer = program(moderator).send("POST", decision(held), HELD, PUBLISH);

        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals("\"1-published\"", answer.headers().firstValue("ETag").orElseThrow());
        assertEquals("published", json(answer).getString("state"));
        AuditEntry row = rows(held).get(0);
        assertEquals(Channel.REST, row.door());
        assertEquals(moderator.name(), row.actor());
        assertEquals(Optional.of("Triage"), row.key());
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void a_rejection_names_a_house_rule_and_says_why() {
        Reply held = given.heldReplyTo(given.publishedArticle());
        String rule = settings.rules().get(0);
        String body = "{\"decision\": \"reject\", \"rule\": \"%s\", \"reason\": \" Because. \"}".formatted(rule);

        HttpResponse<String> answer = program(given.account(Role.MODERATOR)).send("POST", decision(held), HELD, body);

        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(Optional.of(rule), rows(held).get(0).rule());
        assertEquals(Optional.of("Because."), rows(held).get(0).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"decision\": \"erase\"}",
                "{\"decision\": 1}",
                "{\"decision\": \"publish\", \"reason\": \"x\"}",
                "{\"decision\": \"reject\", \"rule\": \"No such rule\"}",
                "{\"decision\": \"publish\", \"notify\": true}"
            })
    void a_body_that_cannot_be_taken_decides_nothing_and_says_where_it_is_wrong(String body) {
        Reply held = given.heldReplyTo(given.publishedArticle());

        HttpResponse<String> answer = program(given.account(Role.MODERATOR)).send("POST", decision(held), HELD, body);

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(List.of(), rows(held));
    }

    @Test
    void without_saying_what_was_shown_nothing_is_decided() {
        Reply held = given.heldReplyTo(given.publishedArticle());
        KeyClient program = program(given.account(Role.MODERATOR));

        assertEquals(428, program.send("POST", decision(held), null, PUBLISH).statusCode());
        assertEquals(400, program.send("POST", decision(held), "*", PUBLISH).statusCode());
        assertEquals(
                400,
                program.send("POST", decision(held), "\"1-nothing\"", PUBLISH).statusCode());
        assertEquals(428, program.send("DELETE", decision(held), null, null).statusCode());
        assertEquals(List.of(), rows(held));
    }

    @Test
    void about_a_revision_that_there_never_was_nothing_is_decided() {
        Reply held = given.heldReplyTo(given.publishedArticle());
        Account moderator = given.account(Role.MODERATOR);
        KeyClient program = program(moderator);
        String batch = "{\"decision\": \"spam\", \"replies\": [{\"id\": %d, \"etag\": \"\\\"%s\\\"\"}]}";

        for (String never : List.of("2-held", "999999999-held")) {
            HttpResponse<String> answer = program.send("POST", decision(held), "\"" + never + "\"", PUBLISH);
            assertEquals(412, answer.statusCode(), answer::body);
            assertEquals(HELD, json(answer).getString("etag"));
            HttpResponse<String> many = program.send("POST", BATCHES, null, batch.formatted(held.id(), never));
            assertEquals(412, many.statusCode(), many::body);
            assertTrue(json(many).getString("detail").contains(String.valueOf(held.id())));
        }
        assertEquals(List.of(), rows(held));

        assertEquals(200, program.send("POST", decision(held), HELD, SPAM).statusCode());
        assertEquals(
                412, program.send("DELETE", decision(held), "\"2-spam\"", null).statusCode());
        Reply others = given.heldReplyTo(given.publishedArticle());
        Account author = given.account(Role.AUTHOR);
        assertEquals(
                List.of(),
                reader.neverShown(List.of(new ExpectedVersion(others.id(), 2)), author),
                "what they do not see is not there");
    }

    @Test
    void who_comes_second_is_told_who_decided_what_and_when() {
        Reply held = given.heldReplyTo(given.publishedArticle());
        Account first = given.account(Role.MODERATOR);
        moderation.decide(first, ExpectedVersion.of(held), Decision.spam(), Channel.DESK);

        HttpResponse<String> answer =
                program(given.account(Role.MODERATOR)).send("POST", decision(held), HELD, PUBLISH);

        assertEquals(412, answer.statusCode(), answer::body);
        JsonObject problem = json(answer);
        assertEquals("spam", problem.getString("state"));
        assertEquals("spam", problem.getString("decision"));
        assertEquals(first.name(), problem.getString("decidedBy"));
        assertEquals(rows(held).get(0).at(), Instant.parse(problem.getString("decidedAt")));
        assertEquals("\"1-spam\"", problem.getString("etag"));
        assertEquals("\"1-spam\"", answer.headers().firstValue("ETag").orElseThrow());
        assertEquals(1, rows(held).size());
    }

    @Test
    void a_decision_is_undone_by_who_was_shown_it_and_by_nobody_else() {
        Reply held = given.heldReplyTo(given.publishedArticle());
        KeyClient program = program(given.account(Role.MODERATOR));
        assertEquals(409, program.send("DELETE", decision(held), HELD, null).statusCode(), "nothing is decided");
        program.send("POST", decision(held), HELD, SPAM);

        assertEquals(412, program.send("DELETE", decision(held), HELD, null).statusCode());
        HttpResponse<String> undone = program.send("DELETE", decision(held), "\"1-spam\"", null);

        assertEquals(200, undone.statusCode(), undone::body);
        assertEquals("held", json(undone).getString("state"));
        assertEquals(Optional.of("Triage"), rows(held).get(0).key());
        assertEquals(
                412, program.send("DELETE", decision(held), "\"1-spam\"", null).statusCode());
    }

    @Test
    void nothing_is_decided_about_a_reply_that_its_writer_took_away() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        given.change(() -> writerActions.withdraw(reply.id(), Channel.RECEIPT));
        KeyClient program = program(given.account(Role.MODERATOR));
        HttpResponse<String> gone = program.get(address(reply));
        String etag = json(gone).getString("etag");

        assertFalse(json(gone).getBoolean("decidable"));
        HttpResponse<String> refused = program.send("POST", decision(reply), etag, PUBLISH);
        assertEquals(409, refused.statusCode());
        assertEquals(
                "A reply that is withdrawn cannot become published.",
                json(refused).getString("detail"));
        assertEquals(409, program.send("DELETE", decision(reply), etag, null).statusCode());
    }

    @Test
    void an_author_sees_and_decides_only_what_is_said_to_their_articles_if_the_site_lets_them() {
        Account author = given.account(Role.AUTHOR);
        Reply own = given.heldReplyTo(given.articleBy(author));
        Reply others = given.heldReplyTo(given.publishedArticle());
        KeyClient program = program(author);

        assertEquals(200, program.get(address(own)).statusCode());
        assertEquals(404, program.get(address(others)).statusCode());
        assertEquals(404, program.send("POST", decision(others), HELD, PUBLISH).statusCode());
        assertEquals(
                404, program.send("PUT", address(others) + "/claim", null, null).statusCode());
        boolean lets = settings.current().authorsDecide();
        assertEquals(
                lets ? 200 : 403,
                program.send("POST", decision(own), HELD, PUBLISH).statusCode());
        JsonObject list = json(program.get("/api/v1/queue?limit=100"));
        assertTrue(list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .noneMatch(item -> item.getJsonNumber("id").longValue() == others.id()));
    }

    @Test
    void reading_takes_another_scope_than_deciding() {
        Reply held = given.heldReplyTo(given.publishedArticle());
        Account moderator = given.account(Role.MODERATOR);
        KeyClient reader = program(moderator, Scope.QUEUE_READ);

        assertEquals(200, reader.get(address(held)).statusCode());
        HttpResponse<String> answer = reader.send("POST", decision(held), HELD, PUBLISH);

        assertEquals(403, answer.statusCode());
        assertEquals(
                "Bearer error=\"insufficient_scope\", scope=\"replies:decide\"",
                answer.headers().firstValue("WWW-Authenticate").orElseThrow());
        assertEquals(List.of(), rows(held));
        assertEquals(
                401,
                new KeyClient(site, null)
                        .send("POST", decision(held), HELD, PUBLISH)
                        .statusCode());
    }

    @Test
    void two_programs_claim_a_reply_and_the_second_is_told_of_the_first() {
        Reply held = given.heldReplyTo(given.publishedArticle());
        Account first = given.account(Role.MODERATOR);
        KeyClient one = program(first);
        KeyClient other = program(given.account(Role.MODERATOR));
        String claim = address(held) + "/claim";

        assertEquals(200, one.send("PUT", claim, null, null).statusCode());
        HttpResponse<String> refused = other.send("PUT", claim, null, null);

        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains(first.name()));
        assertEquals(first.name(), json(other.get(address(held))).getString("claimedBy"));
        assertEquals(204, one.send("DELETE", claim, null, null).statusCode());
        assertEquals(200, other.send("PUT", claim, null, null).statusCode());
    }

    @Test
    void a_batch_decides_about_what_it_names_and_is_undone_as_a_whole() {
        Article article = given.publishedArticle();
        List<Reply> held = given.heldRepliesTo(article, 3);
        moderation.decide(
                given.account(Role.MODERATOR), ExpectedVersion.of(held.get(2)), Decision.publish(), Channel.DESK);
        Account moderator = given.account(Role.MODERATOR);
        KeyClient program = program(moderator);
        String named = held.stream()
                .map(reply -> "{\"id\": %d, \"etag\": \"\\\"1-held\\\"\"}".formatted(reply.id()))
                .reduce((one, next) -> one + "," + next)
                .orElseThrow();

        HttpResponse<String> begun =
                program.send("POST", BATCHES, null, "{\"decision\": \"spam\", \"replies\": [" + named + "]}");

        assertEquals(202, begun.statusCode(), begun::body);
        String location = begun.headers().firstValue("Location").orElseThrow();
        String batch = location.substring(location.indexOf("/api/"));
        JsonObject done = json(program.get(batch));
        assertEquals("decided", done.getString("state"));
        assertEquals(3, done.getInt("size"));
        assertEquals(1, done.getInt("skipped"), "somebody was first");
        AuditEntry row = rows(held.get(0)).get(0);
        assertEquals(Channel.REST, row.door());
        assertEquals(Optional.of("Triage"), row.key());
        assertTrue(row.batch().isPresent());

        assertEquals(404, program(given.account(Role.MODERATOR)).get(batch).statusCode(), "it is somebody else's");
        HttpResponse<String> undone = program.send("DELETE", batch, null, null);
        assertEquals(202, undone.statusCode(), undone::body);
        assertEquals("undone", json(program.get(batch)).getString("state"));
        assertEquals("held", json(program.get(address(held.get(0)))).getString("state"));
        assertEquals("published", json(program.get(address(held.get(2)))).getString("state"));
        assertEquals(409, program.send("DELETE", batch, null, null).statusCode());
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void who_has_begun_batches_reads_them_part_by_part_the_newest_first_and_nobody_elses() {
        Account moderator = given.account(Role.MODERATOR);
        KeyClient program = program(moderator);
        Article article = given.publishedArticle();
        assertEquals(List.of(), batchesOf(program));
        List<Long> begun = new ArrayList<>();
        for (Reply reply : given.heldRepliesTo(article, 3)) {
            String body = "{\"decision\": \"spam\", \"replies\": [{\"id\": %d, \"etag\": \"\\\"1-held\\\"\"}]}";
            JsonObject batch = json(program.send("POST", BATCHES, null, body.formatted(reply.id())));
            begun.add(0, batch.getJsonNumber("id").longValue());
        }
        Reply counted = given.heldReplyTo(article);
        batches.count(moderator, ReplyQuery.all(ReplyState.HELD).among(List.of(counted.id())));

        List<JsonObject> read = batchesOf(program);

        assertEquals(
                begun,
                read.stream()
                        .map(batch -> batch.getJsonNumber("id").longValue())
                        .toList(),
                "what was only counted is none");
        for (JsonObject batch : read) {
            assertEquals(json(program.get(BATCHES + "/" + batch.getJsonNumber("id"))), batch);
        }
        assertEquals(List.of(), batchesOf(program(given.account(Role.MODERATOR))));
        assertEquals(400, program.get(BATCHES + "?after=x").statusCode());
        assertEquals(
                403,
                program(given.account(Role.MODERATOR), Scope.QUEUE_READ)
                        .get(BATCHES)
                        .statusCode());
    }

    private static List<JsonObject> batchesOf(KeyClient program) {
        List<JsonObject> read = new ArrayList<>();
        String next = BATCHES + "?limit=2";
        while (next != null) {
            JsonObject part = json(program.get(next));
            read.addAll(part.getJsonArray("items").getValuesAs(JsonObject.class));
            next = part.containsKey("next")
                    ? part.getString("next").substring(part.getString("next").indexOf("/api/"))
                    : null;
        }
        return read;
    }

    @Test
    void a_batch_of_a_filter_leaves_out_what_came_in_later() {
        Article article = given.publishedArticle();
        Reply before = given.heldReplyTo(article);
        Instant looked = Instant.now();
        Reply later = given.heldReplyTo(article);
        KeyClient program = program(given.account(Role.MODERATOR));
        String body = "{\"decision\": \"publish\", \"filter\": {\"article\": %d, \"until\": \"%s\"}}";

        HttpResponse<String> begun = program.send("POST", BATCHES, null, body.formatted(article.id(), looked));

        assertEquals(202, begun.statusCode(), begun::body);
        assertEquals("published", json(program.get(address(before))).getString("state"));
        assertEquals("held", json(program.get(address(later))).getString("state"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"decision\": \"spam\"}",
                "{\"decision\": \"spam\", \"replies\": []}",
                "{\"decision\": \"spam\", \"replies\": [1]}",
                "{\"decision\": \"spam\", \"replies\": [{\"id\": 1}]}",
                "{\"decision\": \"spam\", \"replies\": [{\"id\": 1, \"etag\": \"\\\"1-spam\\\"\"}]}",
                "{\"decision\": \"spam\", \"filter\": {}}",
                "{\"decision\": \"spam\", \"filter\": {\"until\": \"now\"}}",
                "{\"decision\": \"spam\", \"filter\": {\"until\": \"-999999999-01-01T00:00:00Z\"}}",
                "{\"decision\": \"spam\", \"filter\": {\"until\": \"0000-12-31T00:00:00Z\"}}",
                "{\"decision\": \"spam\", \"filter\": {\"until\": \"2990-12-31T00:00:00Z\"}}",
                "{\"decision\": \"hold\", \"filter\": {\"until\": \"2026-01-01T00:00:00Z\"}}",
                "{\"decision\": \"spam\", \"filter\": {\"until\": \"2026-01-01T00:00:00Z\", \"state\": \"spam\"}}",
                "{\"decision\": \"spam\", \"filter\": {\"until\": \"2026-01-01T00:00:00Z\"}, \"replies\": []}"
            })
    void a_batch_that_cannot_be_taken_says_where_it_is_wrong(String body) {
        HttpResponse<String> answer = program(given.account(Role.MODERATOR)).send("POST", BATCHES, null, body);

        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(json(answer)
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("pointer")
                .startsWith("/"));
    }
}

package org.rejoinder.api.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rejoinder.support.KeyClient.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.metadata.SearchMetadata;
import org.rejoinder.http.RunnerAccess;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;

/** Articles by key, through the services of the desk's editor. */
@ExtendWith(ArquillianExtension.class)
class EditedArticlesIT {

    private static final String ARTICLES = "/api/v1/desk/articles";
    private static final Set<Scope> ALL = EnumSet.of(Scope.ARTICLES_READ, Scope.ARTICLES_WRITE, Scope.ARTICLES_PUBLISH);

    @Inject
    private ApiKeys keys;

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Given given;

    @Inject
    private Settings settings;

    private final URL site = RunnerAccess.site();

    private KeyClient program(Account owner, Set<Scope> scopes) {
        return new KeyClient(
                site, keys.make(owner, "Writer", scopes, Optional.empty()).text());
    }

    private static String text(String title) {
        return "{\"title\": \"%s\", \"html\": \"<p>Ten.</p><script>x</script>\", \"tags\": [\"vegetables\"]}"
                .formatted(title);
    }

    private JsonObject drafted(KeyClient program) {
        HttpResponse<String> made = program.send("POST", ARTICLES, null, text("Turnips " + UUID.randomUUID()));
        assertEquals(201, made.statusCode(), made::body);
        assertEquals(
                json(made).getString("url"),
                made.headers().firstValue("Location").orElseThrow());
        return json(made);
    }

    private static String address(JsonObject article) {
        return ARTICLES + "/" + article.getJsonNumber("id");
    }

    private JsonObject decided(KeyClient program, JsonObject article, String decision) {
        HttpResponse<String> answer =
                program.send("POST", address(article) + "/decision", article.getString("etag"), decision);
        assertEquals(200, answer.statusCode(), answer::body);
        return json(answer);
    }

    @Test
    void a_draft_is_written_and_revised_and_nobody_reads_it_yet() {
        KeyClient program = program(given.account(Role.EDITOR), ALL);
        JsonObject draft = drafted(program);

        assertEquals("draft", draft.getString("state"));
        assertEquals("<p>Ten.</p>", draft.getString("html"), "what articles may not have is left out");
        assertEquals(
                404, program.get("/api/v1/articles/" + draft.getString("slug")).statusCode());
        HttpResponse<String> revised =
                program.send("PUT", address(draft), draft.getString("etag"), text("Swedes " + UUID.randomUUID()));

        assertEquals(200, revised.statusCode(), revised::body);
        assertTrue(json(revised).getString("title").startsWith("Swedes"));
        assertEquals(
                json(revised).getString("etag"),
                program.get(address(draft)).headers().firstValue("ETag").orElseThrow());
        assertEquals(
                412,
                program.send("PUT", address(draft), draft.getString("etag"), text("Beets"))
                        .statusCode());
        assertEquals(
                428, program.send("PUT", address(draft), null, text("Beets")).statusCode());
    }

    /** Programs are told of pictures by their whole address. */
    @Test
    void a_picture_of_this_site_is_kept_by_its_path() {
        KeyClient program = program(given.account(Role.EDITOR), ALL);
        String text =
                "{\"title\": \"Turnips\", \"html\": \"<p>Ten.</p><img src=\\\"%s/media/%s-8x8.png\\\" alt=\\\"A\\\">\"}"
                        .formatted(settings.site(), "0".repeat(32));

        JsonObject draft = json(program.send("POST", ARTICLES, null, text));
        assertTrue(draft.getString("html").contains(" src=\"/media/0000"), draft::toString);

        HttpResponse<String> revised = program.send("PUT", address(draft), draft.getString("etag"), text);
        assertTrue(json(revised).getString("html").contains(" src=\"/media/0000"), revised::body);
    }

    @Test
    void an_article_goes_its_way_and_each_step_stands_in_the_log_with_the_key() {
        Account editor = given.account(Role.EDITOR);
        KeyClient program = program(editor, ALL);
        JsonObject article = drafted(program);
        HttpResponse<String> submitted =
                program.send("POST", address(article) + "/submission", article.getString("etag"), null);
        assertEquals("submitted", json(submitted).getString("stage"), submitted::body);

        article = decided(program, json(submitted), "{\"decision\": \"return\", \"note\": \"Count again.\"}");
        assertEquals("Count again.", article.getString("reviewNote"));
        String later = Instant.now()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        article = decided(program, article, "{\"decision\": \"schedule\", \"at\": \"" + later + "\"}");
        assertEquals(later, article.getString("dueAt"));
        article = decided(program, article, "{\"decision\": \"unschedule\"}");
        article = decided(program, article, "{\"decision\": \"publish\"}");
        assertEquals("published", article.getString("state"));
        assertEquals(
                200,
                program.get("/api/v1/articles/" + article.getString("slug")).statusCode());
        article = decided(program, article, "{\"decision\": \"correct\", \"wrong\": \"Nine.\", \"right\": \"Ten.\"}");
        article = decided(program, article, "{\"decision\": \"retract\", \"note\": \"There were none.\"}");
        assertEquals("retracted", article.getString("state"));
        assertEquals(
                410,
                program.get("/api/v1/articles/" + article.getString("slug")).statusCode());

        while (pendingAudit.write() > 0) {
            // until all of it is there
        }
        var rows = audit.before(new AuditQuery(null, editor.id(), null, null, null, null), Long.MAX_VALUE, 20).stream()
                .filter(row -> row.act() != AuditAction.KEY_MADE)
                .toList();
        assertEquals(6, rows.size());
        assertTrue(rows.stream()
                .allMatch(row -> row.door() == Channel.REST && row.key().equals(Optional.of("Writer"))));
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void what_an_article_is_not_in_the_state_for_is_refused() {
        KeyClient program = program(given.account(Role.EDITOR), ALL);
        JsonObject draft = drafted(program);

        for (String decision : new String[] {
            "{\"decision\": \"unpublish\"}",
            "{\"decision\": \"unschedule\"}",
            "{\"decision\": \"return\", \"note\": \"x\"}",
            "{\"decision\": \"retract\", \"note\": \"x\"}",
            "{\"decision\": \"correct\", \"wrong\": \"x\", \"right\": \"y\"}"
        }) {
            HttpResponse<String> answer =
                    program.send("POST", address(draft) + "/decision", draft.getString("etag"), decision);
            assertEquals(409, answer.statusCode(), decision);
        }
        assertEquals(draft.getString("etag"), json(program.get(address(draft))).getString("etag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"decision\": \"burn\"}",
                "{\"decision\": \"schedule\"}",
                "{\"decision\": \"schedule\", \"at\": \"soon\"}",
                "{\"decision\": \"schedule\", \"at\": \"+999999999-12-31T23:59:59Z\"}",
                "{\"decision\": \"schedule\", \"at\": \"2020-01-01T00:00:00Z\"}",
                "{\"decision\": \"retract\"}",
                "{\"decision\": \"retract\", \"note\": \" \"}",
                "{\"decision\": \"publish\", \"note\": \"x\"}"
            })
    void a_decision_that_cannot_be_taken_says_where_it_is_wrong(String decision) {
        KeyClient program = program(given.account(Role.EDITOR), ALL);
        JsonObject draft = drafted(program);

        HttpResponse<String> answer =
                program.send("POST", address(draft) + "/decision", draft.getString("etag"), decision);

        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(json(answer)
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("pointer")
                .startsWith("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\": \"\"}",
                "{\"title\": \"x\", \"tags\": [1]}",
                "{\"title\": \"x\", \"series\": \"Ten\", \"part\": 1000}",
                "{\"title\": \"x\", \"byline\": \"Ada (@nobody-at-all)\"}",
                "{\"title\": \"x\", \"text\": \"y\"}"
            })
    void a_text_that_cannot_be_taken_says_where_it_is_wrong(String text) {
        HttpResponse<String> answer = program(given.account(Role.EDITOR), ALL).send("POST", ARTICLES, null, text);

        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(json(answer)
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("pointer")
                .startsWith("/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"a\", 1] | /tags/1",
                "[\"a\", \"b, c\", \"d\\u202e\"] | /tags/2",
                "[\"a\", \"b, c\\u202e\", \"d\"] | /tags/1",
                "[\"a\", \"\\u200b\"] | /tags/1"
            })
    void a_tag_that_cannot_be_taken_is_named_by_its_number(String tags, String pointer) {
        HttpResponse<String> answer = program(given.account(Role.EDITOR), ALL)
                .send("POST", ARTICLES, null, "{\"title\": \"x\", \"tags\": " + tags + "}");

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(
                Set.of(pointer),
                json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("pointer"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void what_a_program_does_not_know_of_a_text_stays_as_it_was() {
        Account editor = given.account(Role.EDITOR);
        Article written = publishing.draft(
                editor,
                ArticleContent.of("Known " + UUID.randomUUID(), "", "Grace Hopper", "<p>x</p>", "")
                        .found(SearchMetadata.of("Found so", "As this", "", true)));
        KeyClient program = program(editor, ALL);
        JsonObject read = json(program.get(ARTICLES + "/" + written.id()));

        HttpResponse<String> revised =
                program.send("PUT", address(read), read.getString("etag"), "{\"title\": \"Revised\"}");

        assertEquals(200, revised.statusCode(), revised::body);
        assertEquals("Grace Hopper", json(revised).getString("byline"));
        SearchMetadata search = revisions
                .newestOf(articles.with(written.id()).orElseThrow())
                .manuscript()
                .search();
        assertEquals(SearchMetadata.of("Found so", "As this", "", true), search);
    }

    @Test
    void what_readers_will_get_or_have_is_changed_by_no_key_that_may_not_publish() {
        Account editor = given.account(Role.EDITOR);
        KeyClient publisher = program(editor, ALL);
        KeyClient writer = new KeyClient(
                site,
                keys.make(
                                editor,
                                "Only writes",
                                EnumSet.of(Scope.ARTICLES_READ, Scope.ARTICLES_WRITE),
                                Optional.empty())
                        .text());
        JsonObject scheduled = decided(
                publisher, drafted(publisher), "{\"decision\": \"schedule\", \"at\": \"2090-01-01T00:00:00Z\"}");
        JsonObject published = decided(publisher, drafted(publisher), "{\"decision\": \"publish\"}");
        String moved = "{\"title\": \"Moved\", \"slug\": \"%s\"}".formatted(UUID.randomUUID());

        assertEquals(403, status(writer, scheduled, text("Not approved")));
        assertEquals(403, status(writer, published, moved));
        assertEquals(200, status(publisher, scheduled, text("Approved")));
        assertEquals(200, status(publisher, published, moved));
    }

    @Test
    void what_was_public_under_an_earlier_slug_leads_to_where_it_is_and_so_do_its_replies() {
        KeyClient publisher = program(given.account(Role.EDITOR), ALL);
        JsonObject published = decided(publisher, drafted(publisher), "{\"decision\": \"publish\"}");
        String former = "/api/v1/articles/" + published.getString("slug");
        String slug = UUID.randomUUID().toString();

        assertEquals(200, status(publisher, published, "{\"title\": \"Moved\", \"slug\": \"%s\"}".formatted(slug)));

        assertMoved("/api/v1/articles/" + slug, publisher.get(former));
        assertMoved("/api/v1/articles/" + slug + "/replies?limit=5", publisher.get(former + "/replies?limit=5"));
        assertEquals(
                404,
                publisher
                        .get("/api/v1/articles/" + UUID.randomUUID() + "/replies")
                        .statusCode());
    }

    private static void assertMoved(String expected, HttpResponse<String> answer) {
        assertEquals(301, answer.statusCode(), answer::body);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.endsWith(expected), location);
    }

    private static int status(KeyClient program, JsonObject article, String text) {
        return program.send("PUT", address(article), article.getString("etag"), text)
                .statusCode();
    }

    @Test
    void everybody_works_on_what_they_may_at_the_desk_and_on_nothing_else() {
        KeyClient editor = program(given.account(Role.EDITOR), ALL);
        KeyClient contributor =
                program(given.account(Role.CONTRIBUTOR), EnumSet.of(Scope.ARTICLES_READ, Scope.ARTICLES_WRITE));
        JsonObject others = drafted(editor);
        JsonObject own = drafted(contributor);

        assertEquals(404, contributor.get(address(others)).statusCode());
        assertEquals(
                404,
                contributor
                        .send("PUT", address(others), others.getString("etag"), text("Mine"))
                        .statusCode());
        assertEquals(
                403,
                contributor
                        .send("POST", address(own) + "/decision", own.getString("etag"), "{\"decision\": \"publish\"}")
                        .statusCode());
        JsonObject list = json(contributor.get(ARTICLES + "?state=draft&limit=1"));
        assertEquals(
                own.getJsonNumber("id"),
                list.getJsonArray("items").getJsonObject(0).getJsonNumber("id"));
        assertFalse(list.containsKey("next"));
        assertEquals(200, editor.get(address(own)).statusCode());
    }
}

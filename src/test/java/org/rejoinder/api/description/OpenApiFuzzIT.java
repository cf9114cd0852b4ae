package org.rejoinder.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rejoinder.support.KeyClient.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.Scope;
import org.rejoinder.article.Article;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;

/**
 * What the document describes is asked for at random, rightly and wrongly: never an error of the server, a stack trace or an address. More than
 * a thousand with {@code -Drejoinder.test.fuzz=10000}; others with {@code -Drejoinder.test.seed=…}. What was answered how often stands in
 * {@code target/openapi-fuzz.txt}.
 */
@ExtendWith(ArquillianExtension.class)
class OpenApiFuzzIT {

    private static final int REQUESTS = Integer.getInteger("rejoinder.test.fuzz", 1_000);
    private static final long SEED = Long.getLong("rejoinder.test.seed", 4711);
    private static final int FIRST_SERVER_ERROR = 500;

    /** What no answer may have: a stack, a class of ours or of the server, an address that was sent or is kept. */
    private static final Pattern TOLD = Pattern.compile("\\bat [a-z]+\\.[\\w.$]+\\(|Exception\\b|org\\.rejoinder|"
            + "jakarta\\.|java\\.lang|com\\.sun|@fuzz\\.example|(?<!name)@example\\.org|select \\w+\\.");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Inject
    private ApiKeys keys;

    @Inject
    private Given given;

    @ArquillianResource
    private URL site;

    private String key;

    /** Only these are changed: what else is here is other tests'. */
    private Map<String, List<String>> known() {
        Article article = given.publishedArticle();
        List<String> replies = new ArrayList<>();
        List<String> tags = new ArrayList<>(
                List.of("\"\\\"1-held\\\"\"", "\"\\\"1\\\"\"", "\"\\\"2\\\"\"", "\"\\\"1-published\\\"\""));
        for (Reply reply : given.heldRepliesTo(article, 10)) {
            replies.add(String.valueOf(reply.id()));
        }
        List<String> numbers = new ArrayList<>(replies);
        numbers.add(String.valueOf(article.id()));
        String slug = "\"" + article.slug() + "\"";
        return Map.of(
                "id",
                numbers,
                "slug",
                List.of(slug),
                "article",
                List.of(String.valueOf(article.id())),
                "If-Match",
                tags,
                "etag",
                tags,
                "answers",
                replies);
    }

    @Test
    void whatever_is_asked_is_answered_and_tells_nothing_of_the_inside() throws Exception {
        Account administrator = given.account(Role.ADMINISTRATOR);
        key = keys.make(administrator, "Fuzz " + UUID.randomUUID(), EnumSet.allOf(Scope.class), Optional.empty())
                .text();
        JsonObject document = json(new KeyClient(site, null).get("/openapi"));
        var values = new RandomJson(document.getJsonObject("components"), known(), new Random(SEED));

        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            RandomRequest request = harmless(document, values);
            HttpResponse<String> answer = answer(request);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= FIRST_SERVER_ERROR
                    || TOLD.matcher(answer.body()).find() && !isAsTyped(request)) {
                wrong.add(i + ": " + answer.statusCode() + " to " + request + "\n   " + beginning(answer.body()));
            }
        }

        String figures = "Seed %d, %d requests, statuses %s%n".formatted(SEED, REQUESTS, statuses);
        Files.writeString(Path.of("target", "openapi-fuzz.txt"), figures);
        assertEquals(List.of(), wrong, figures);
        assertTrue(statuses.containsKey(200) && statuses.containsKey(400) && statuses.size() > 8, statuses::toString);
    }

    /** What the whole site has, and what other tests have made: pictures, people, webhooks, the policy, imports. */
    private static final Pattern OF_ALL = Pattern.compile(
            "(?!GET|HEAD|OPTIONS)\\w+ /api/v1/desk/" + "(media/|people|webhooks|imports|exports|policy\\b(?!/)).*");

    /** The server leads these to a page at its root, where this archive does not stand; {@code PagesIT} asks for them. */
    private static final Pattern NO_ADDRESS = Pattern.compile("%(?![0-9A-Fa-f]{2})|%00|%5[Cc]|\\\\");

    /** A batch about no article is one about all. */
    private static RandomRequest harmless(JsonObject document, RandomJson values) {
        RandomRequest request = RandomRequest.of(document, values);
        boolean wide = request.body() != null
                && request.body().contains("\"filter\"")
                && !request.body().matches("(?s).*\"filter\"\\s*:\\s*\\{[^}]*\"article\"\\s*:\\s*\\d.*");
        boolean ofAll = OF_ALL.matcher(request.method() + " " + request.path()).matches();
        return wide || ofAll || NO_ADDRESS.matcher(request.path()).find() ? harmless(document, values) : request;
    }

    /** Names of classes that were sent come back where a text is shown as it was typed. */
    private static boolean isAsTyped(RandomRequest request) {
        return TOLD.matcher(request.toString().replace("@fuzz.example", "")).find();
    }

    private HttpResponse<String> answer(RandomRequest request) throws IOException, InterruptedException {
        return client.send(
                request.to(site.toString().replaceFirst("/$", ""), key), HttpResponse.BodyHandlers.ofString());
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), 600));
    }
}

package org.rejoinder.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rejoinder.support.KeyClient.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.Scope;
import org.rejoinder.article.Article;
import org.rejoinder.http.RunnerAccess;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.PolicySimulations;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Reply;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.ExportFixture;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;
import org.rejoinder.webhook.WebhookEndpoint;
import org.rejoinder.webhook.WebhookEndpoints;
import org.rejoinder.webhook.WebhookEvent;

/** Whatever can be read with a key that may do everything: no address is in it, nor anything that is kept of one. */
@ExtendWith(ArquillianExtension.class)
class LeakIT {

    @Inject
    private ApiKeys keys;

    @Inject
    private Moderation moderation;

    @Inject
    private PolicySimulations simulations;

    @Inject
    private PolicyVersions policies;

    @Inject
    private WebhookEndpoints webhooks;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private final URL site = RunnerAccess.site();

    private Article article;
    private Reply published;
    private Reply held;
    private Map<String, Object> numbers;

    @Test
    void no_answer_tells_an_address_nor_its_digest_nor_its_sealed_form() throws Exception {
        Account administrator = given.account(Role.ADMINISTRATOR);
        article = given.publishedArticle();
        held = given.heldReplyTo(article);
        published = given.published(given.heldReplyTo(article), administrator);
        String address = moderation
                .reveal(administrator, held.id(), "To see what is told of it", Channel.DESK)
                .toString();
        var key = keys.make(
                administrator, "Everything " + UUID.randomUUID(), EnumSet.allOf(Scope.class), Optional.empty());
        KeyClient program = new KeyClient(site, key.text());
        WebhookEndpoint webhook = webhooks.add(administrator, "https://192.0.2.1/", EnumSet.allOf(WebhookEvent.class));
        webhooks.pause(administrator, webhook.id());
        webhooks.test(administrator, webhook.id());
        numbers = Map.of(
                "/api/v1/desk/media/", given.picture(administrator, "Nobody").id(),
                "/api/v1/desk/people/", administrator.id(),
                "/api/v1/desk/policy/simulations/", simulations.begin(policies.inForce()),
                "/api/v1/desk/imports/", imported(program),
                "/api/v1/desk/webhooks/", webhook.id());
        Set<String> secrets = secrets();
        assertTrue(secrets.size() > 3, "there must be something to look for");

        Set<String> read = new TreeSet<>();
        JsonObject paths = json(new KeyClient(site, null).get("/openapi")).getJsonObject("paths");
        for (String path : paths.keySet()) {
            if (paths.getJsonObject(path).containsKey("get")) {
                for (String asked : addresses(path, paths.getJsonObject(path).getJsonObject("get"))) {
                    HttpResponse<String> answer = program.get(asked);
                    assertTrue(answer.statusCode() == 200 || answer.statusCode() == 404, () -> asked + answer.body());
                    if (answer.statusCode() == 200) {
                        read.add(path);
                    }
                    assertFalse(answer.body().contains("@example."), () -> asked + answer.body());
                    assertFalse(answer.body().contains(address), asked);
                    secrets.forEach(secret -> assertFalse(answer.body().contains(secret), asked));
                }
            }
        }

        webhooks.remove(administrator, webhook.id());
        program.send("DELETE", "/api/v1/desk/imports/" + numbers.get("/api/v1/desk/imports/"), null, null);
        Set<String> unread = new HashSet<>(paths.keySet());
        unread.removeAll(read);
        unread.removeIf(path -> !paths.getJsonObject(path).containsKey("get"));
        assertTrue(
                Set.of("/api/v1/series/{slug}", "/api/v1/authors/{handle}", "/api/v1/queue/batches/{id}")
                        .containsAll(unread),
                unread::toString);
    }

    /** Looked through, with an address in it. */
    private static long imported(KeyClient program) {
        HttpResponse<String> begun =
                program.upload("/api/v1/desk/imports?name=old.xml", "application/xml", ExportFixture.wordPress());
        long id = json(begun).getJsonNumber("id").longValue();
        Eventually.within(
                Duration.ofSeconds(30),
                "the end of the check",
                () -> json(program.get("/api/v1/desk/imports/" + id))
                        .getString("state")
                        .equals("done"));
        return id;
    }

    /** What is kept of addresses, of readers and of those who sign in. */
    private Set<String> secrets() {
        return Stream.of("writer", "account")
                .flatMap(table -> ((List<?>) entities.createNativeQuery("select email_digest from " + table
                                        + " union select email_sealed from " + table)
                                .getResultList())
                        .stream())
                .filter(value -> value != null)
                .map(String::valueOf)
                .filter(value -> !value.isBlank())
                .collect(Collectors.toSet());
    }

    /** With what is there in the place of each parameter, and with the example of each that is asked for. */
    private List<String> addresses(String path, JsonObject operation) {
        List<String> all = new ArrayList<>();
        String query = operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                .filter(parameter -> parameter.getBoolean("required", false)
                        && parameter.getString("in", "").equals("query"))
                .map(parameter -> parameter.getString("name") + "=" + encoded(parameter.get("example")))
                .collect(Collectors.joining("&"));
        for (Object id : numbersFor(path)) {
            all.add(path.replace("{slug}", path.contains("/tags/") ? "security" : article.slug())
                            .replace("{id}", id.toString())
                            .replace("{handle}", "nobody")
                    + (query.isEmpty() ? "" : "?" + query));
        }
        return all.stream().distinct().toList();
    }

    private List<Object> numbersFor(String path) {
        return numbers.entrySet().stream()
                .filter(each -> path.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> List.of(published.id(), held.id()));
    }

    private static String encoded(JsonValue example) {
        String text = example instanceof JsonString string ? string.getString() : example.toString();
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.rejoinder.api.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rejoinder.support.KeyClient.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.Scope;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;
import org.rejoinder.webhook.WebhookEndpoint;
import org.rejoinder.webhook.WebhookEndpoints;

/** Webhooks by key. Nobody is called: the receiver is at no public address. */
@ExtendWith(ArquillianExtension.class)
class WebhookApiIT {

    private static final String WEBHOOKS = "/api/v1/desk/webhooks";
    private static final String RECEIVER =
            "{\"target\": \"https://192.0.2.1/hooks\", \"events\": [\"reply.held\", \"brake.on\"]}";

    @Inject
    private ApiKeys keys;

    @Inject
    private WebhookEndpoints endpoints;

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Given given;

    @ArquillianResource
    private URL site;

    private Account administrator;
    private KeyClient program;

    @BeforeEach
    void aProgram() {
        administrator = given.account(Role.ADMINISTRATOR);
        program = new KeyClient(
                site,
                keys.make(administrator, "Hooks", EnumSet.of(Scope.WEBHOOKS_MANAGE), Optional.empty())
                        .text());
    }

    @AfterEach
    void forgetAll() {
        endpoints.all().stream().map(WebhookEndpoint::id).forEach(id -> endpoints.remove(administrator, id));
    }

    private JsonObject added() {
        HttpResponse<String> answer = program.send("POST", WEBHOOKS, null, RECEIVER);
        assertEquals(201, answer.statusCode(), answer::body);
        assertEquals(
                json(answer).getString("url"),
                answer.headers().firstValue("Location").orElseThrow());
        return json(answer);
    }

    private static String address(JsonObject webhook) {
        return WEBHOOKS + "/" + webhook.getJsonNumber("id");
    }

    @Test
    void a_webhook_is_added_paused_changed_and_removed_and_the_log_says_with_which_key() {
        String address = address(added());

        assertEquals(
                "paused",
                json(program.send("PUT", address + "/pause", null, null)).getString("state"));
        JsonObject changed = json(program.send(
                "PUT", address, null, "{\"target\": \"https://192.0.2.2/\", \"events\": [\"batch.done\"]}"));
        assertEquals("https://192.0.2.2/", changed.getString("target"));
        assertEquals(
                "active",
                json(program.send("DELETE", address + "/pause", null, null)).getString("state"));
        assertEquals(1, json(program.get(WEBHOOKS)).getJsonArray("items").size());
        assertEquals(204, program.send("DELETE", address, null, null).statusCode());
        assertEquals(404, program.get(address).statusCode());
        assertEquals(404, program.send("POST", address + "/test", null, null).statusCode());

        while (pendingAudit.write() > 0) {
            // until all of it is there
        }
        var rows =
                audit
                        .before(new AuditQuery(null, administrator.id(), null, null, null, null), Long.MAX_VALUE, 20)
                        .stream()
                        .filter(row -> row.door() == Channel.REST)
                        .toList();
        assertEquals(
                List.of(
                        AuditAction.WEBHOOK_REMOVED,
                        AuditAction.WEBHOOK_RESUMED,
                        AuditAction.WEBHOOK_CHANGED,
                        AuditAction.WEBHOOK_PAUSED,
                        AuditAction.WEBHOOK_ADDED),
                rows.stream().map(row -> row.act()).toList());
        assertTrue(rows.stream().allMatch(row -> row.key().equals(Optional.of("Hooks"))));
    }

    @Test
    void a_secret_is_told_once_to_whoever_had_it_made() {
        JsonObject webhook = added();
        String address = address(webhook);

        assertTrue(webhook.getString("secret").startsWith("whsec_"));
        assertFalse(program.get(address).body().contains("whsec_"));
        assertFalse(program.get(WEBHOOKS).body().contains("whsec_"));
        JsonObject renewed = json(program.send("POST", address + "/secret", null, null));
        assertNotEquals(webhook.getString("secret"), renewed.getString("secret"));
        assertTrue(renewed.containsKey("formerSecretUntil"));
    }

    /** The receiver has one of the two. */
    @Test
    void no_other_secret_is_made_while_the_former_one_is_good() {
        String address = address(added());
        JsonObject renewed = json(program.send("POST", address + "/secret", null, null));

        HttpResponse<String> again = program.send("POST", address + "/secret", null, null);

        assertEquals(409, again.statusCode(), again::body);
        String until = renewed.getString("formerSecretUntil");
        assertTrue(json(again).getString("detail").contains(until.substring(0, until.indexOf('T') + 9)), again::body);
        assertEquals(until, json(program.get(address)).getString("formerSecretUntil"));
    }

    @Test
    void a_test_is_among_the_deliveries_and_can_be_sent_again() {
        String address = address(added());
        program.send("PUT", address + "/pause", null, null);

        assertEquals(202, program.send("POST", address + "/test", null, null).statusCode());

        JsonObject delivery =
                json(program.get(address + "/deliveries")).getJsonArray("items").getJsonObject(0);
        assertEquals("webhook.test", delivery.getString("event"));
        assertEquals("waiting", delivery.getString("state"));
        assertEquals(1, json(program.get(address)).getInt("waiting"));
        String retry = address + "/deliveries/" + delivery.getJsonNumber("id") + "/retry";
        assertEquals(202, program.send("POST", retry, null, null).statusCode());
        assertEquals(
                404,
                program.send("POST", address + "/deliveries/999999/retry", null, null)
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"target\": \"https://192.0.2.1/\"}",
                "{\"target\": \"https://192.0.2.1/\", \"events\": []}",
                "{\"target\": \"https://192.0.2.1/\", \"events\": [\"reply.lost\"]}",
                "{\"target\": \"ftp://192.0.2.1/\", \"events\": [\"reply.held\"]}",
                "{\"target\": \"//example.org\", \"events\": [\"reply.held\"]}",
                "{\"target\": \"https://192.0.2.1:0/\", \"events\": [\"reply.held\"]}",
                "{\"target\": \"http://192.0.2.1/\", \"events\": [\"reply.held\"]}",
                "{\"target\": \"https://192.0.2.1/\", \"events\": [\"reply.held\"], \"secret\": \"x\"}"
            })
    void what_cannot_be_told_says_where_it_is_wrong(String wanted) {
        HttpResponse<String> answer = program.send("POST", WEBHOOKS, null, wanted);

        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(json(answer)
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("pointer")
                .startsWith("/"));
        assertEquals(List.of(), endpoints.all());
    }

    @Test
    void an_event_that_there_is_not_is_named_by_its_number() {
        HttpResponse<String> answer = program.send(
                "POST",
                WEBHOOKS,
                null,
                "{\"target\": \"https://192.0.2.1/\", \"events\": [\"reply.held\", \"reply.lost\"]}");

        assertEquals(
                "/events/1",
                json(answer).getJsonArray("errors").getJsonObject(0).getString("pointer"));
    }

    @Test
    void a_key_against_doing_it_twice_is_refused_where_there_is_none_and_nothing_is_done() {
        HttpResponse<String> answer = program.post(WEBHOOKS, "8e03978e", RECEIVER);

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(
                "Idempotency-Key",
                json(answer).getJsonArray("errors").getJsonObject(0).getString("name"));
        assertEquals(List.of(), endpoints.all());
    }
}

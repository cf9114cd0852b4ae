package org.rejoinder.api.policy;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;

/** The policy by key, through the services of the desk's page. */
@ExtendWith(ArquillianExtension.class)
class PolicyApiIT {

    private static final String POLICY = "/api/v1/desk/policy";

    @Inject
    private ApiKeys keys;

    @Inject
    private PolicyVersions policies;

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Given given;

    @ArquillianResource
    private URL site;

    private Policy before;
    private Account administrator;
    private KeyClient program;

    @BeforeEach
    void aProgram() {
        before = policies.inForce();
        administrator = given.account(Role.ADMINISTRATOR);
        program = new KeyClient(
                site,
                keys.make(administrator, "Screen", EnumSet.of(Scope.POLICY_READ, Scope.POLICY_WRITE), Optional.empty())
                        .text());
    }

    @AfterEach
    void asItWas() {
        given.save(before);
    }

    /** @param more members of it */
    private static String policy(String mode, String... more) {
        return "{\"mode\": \"%s\", \"publishedNeeded\": 3, \"closeAfterDays\": 0, \"linksHeld\": 4, \"spamFrom\": 0, \"brakeFactor\": 10%s}"
                .formatted(mode, Stream.of(more).map(each -> ", " + each).collect(Collectors.joining()));
    }

    private static Policy blocking(String network) {
        return new Policy(
                ModerationMode.EVERYTHING_HELD,
                3,
                0,
                null,
                2,
                0,
                10,
                List.of("turnip*"),
                null,
                List.of(network),
                null,
                null);
    }

    @Test
    void a_policy_is_read_and_saved_and_blocked_networks_stay_and_are_not_told() {
        given.save(blocking("203.0.113.7"));
        HttpResponse<String> read = program.get(POLICY);
        assertFalse(read.body().contains("203.0.113"));
        assertEquals(1, json(read).getInt("blockedNetworks"));
        assertEquals(List.of("turnip*"), policies.inForce().holding());

        HttpResponse<String> saved = program.send(
                "PUT", POLICY, json(read).getString("etag"), policy("only_flagged_held", "\"holding\": [\"swede*\"]"));

        assertEquals(200, saved.statusCode(), saved::body);
        assertEquals(ModerationMode.ONLY_FLAGGED_HELD, policies.inForce().mode());
        assertEquals(List.of("203.0.113.7"), policies.inForce().networks());
        assertEquals(
                412,
                program.send("PUT", POLICY, json(read).getString("etag"), policy("closed"))
                        .statusCode());
        assertEquals(428, program.send("PUT", POLICY, null, policy("closed")).statusCode());
        while (pendingAudit.write() > 0) {
            // until all of it is there
        }
        var row = audit.before(
                        new AuditQuery(null, administrator.id(), null, AuditAction.POLICY_SAVED, null, null),
                        Long.MAX_VALUE,
                        1)
                .get(0);
        assertEquals(Channel.REST, row.door());
        assertEquals(Optional.of("Screen"), row.key());
    }

    @Test
    void a_text_is_tried_under_the_policy_in_force_and_under_another() {
        given.save(blocking("203.0.113.7"));

        JsonObject held = json(program.send("POST", POLICY + "/preview", null, "{\"text\": \"Ten turnips.\"}"));
        JsonObject spam = json(program.send(
                "POST",
                POLICY + "/preview",
                null,
                "{\"text\": \"Ten turnips.\", \"policy\": %s}"
                        .formatted(policy("only_flagged_held", "\"spamming\": [\"turnips\"]"))));

        assertEquals("hold", held.getString("verdict"));
        assertTrue(held.getJsonArray("signals").toString().contains("holds"), held::toString);
        assertEquals("spam", spam.getString("verdict"));
    }

    @Test
    void a_policy_is_rehearsed_on_what_people_decided() {
        given.published(given.heldReplyTo(given.publishedArticle()), administrator);

        HttpResponse<String> begun = program.send("POST", POLICY + "/simulations", null, policy("only_flagged_held"));

        assertEquals(202, begun.statusCode(), begun::body);
        String address = POLICY + "/simulations/" + json(begun).getString("id");
        Eventually.within(
                Duration.ofSeconds(30),
                "the end of the rehearsal",
                () -> json(program.get(address)).getString("state").equals("done"));
        assertEquals(9, json(program.get(address)).getJsonArray("after").size());
        assertEquals(404, program.get(POLICY + "/simulations/none").statusCode());
    }

    @Test
    void a_number_that_is_left_out_is_asked_for_and_switches_nothing_off() {
        given.save(blocking("203.0.113.7"));

        HttpResponse<String> answer =
                program.send("PUT", POLICY, json(program.get(POLICY)).getString("etag"), "{\"mode\": \"closed\"}");

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(
                Set.of("/publishedNeeded", "/closeAfterDays", "/linksHeld", "/spamFrom", "/brakeFactor"),
                json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("pointer"))
                        .collect(Collectors.toSet()));
        assertEquals(10, policies.inForce().brakeFactor());
    }

    @Test
    void what_is_read_can_be_sent_back_with_empty_lists_and_with_what_is_gone() {
        long gone = 999_999_999_999L;
        Policy former = blocking("203.0.113.7");
        given.save(new Policy(
                former.mode(),
                3,
                0,
                null,
                2,
                0,
                10,
                former.holding(),
                null,
                former.networks(),
                List.of(new Policy.OfArticle(gone, ModerationMode.CLOSED)),
                List.of(Policy.OfWriter.of(gone, WriterTrust.BLOCKED))));
        HttpResponse<String> read = program.get(POLICY);

        HttpResponse<String> saved = program.send("PUT", POLICY, json(read).getString("etag"), read.body());
        assertEquals(200, saved.statusCode(), saved::body);
        assertEquals(gone, policies.inForce().articles().get(0).article());

        HttpResponse<String> emptied = program.send(
                "PUT",
                POLICY,
                json(saved).getString("etag"),
                policy("closed", "\"holding\": []", "\"articles\": []", "\"writers\": []"));
        assertEquals(200, emptied.statusCode(), emptied::body);
        assertEquals(List.of(), policies.inForce().writers());
    }

    @Test
    void a_block_that_ends_is_told_and_kept_with_its_end_and_nothing_else_ends() {
        long gone = 999_999_999_999L;
        Instant end = Instant.parse("2036-12-01T10:00:00Z");
        given.save(policies.inForce().with(List.of(new Policy.OfWriter(gone, WriterTrust.BLOCKED, end))));
        HttpResponse<String> read = program.get(POLICY);
        assertTrue(read.body().contains("\"until\":\"2036-12-01T10:00:00Z\""), read::body);

        HttpResponse<String> saved = program.send("PUT", POLICY, json(read).getString("etag"), read.body());

        assertEquals(200, saved.statusCode(), saved::body);
        assertEquals(end, policies.inForce().writers().get(0).until());
        HttpResponse<String> refused = program.send(
                "PUT", POLICY, json(saved).getString("etag"), read.body().replace("\"blocked\"", "\"trusted\""));
        assertEquals(400, refused.statusCode(), refused::body);
    }

    @Test
    void an_article_or_a_writer_that_there_is_not_or_twice_is_named() {
        long article = given.publishedArticle().id();
        String wanted = policy(
                "closed",
                "\"articles\": [{\"article\": %1$d, \"mode\": \"closed\"}, {\"article\": %1$d, \"mode\": \"only_flagged_held\"}]"
                        .formatted(article),
                "\"writers\": [{\"writer\": 999999999999, \"trust\": \"blocked\"}]");

        HttpResponse<String> answer =
                program.send("PUT", POLICY, json(program.get(POLICY)).getString("etag"), wanted);

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(
                List.of("/articles/1/article", "/writers/0/writer"),
                json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("pointer"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mode\": \"open\"}",
                "{\"mode\": \"closed\", \"linksHeld\": 101}",
                "{\"mode\": \"closed\", \"closesOn\": \"soon\"}",
                "{\"mode\": \"closed\", \"holding\": [\"/(/\"]}",
                "{\"mode\": \"closed\", \"networks\": [\"203.0.113.7\"]}",
                "{\"mode\": \"closed\", \"writers\": [{\"writer\": 1, \"trust\": \"loved\"}]}"
            })
    void what_is_no_policy_says_where_it_is_wrong(String policy) {
        HttpResponse<String> answer =
                program.send("PUT", POLICY, json(program.get(POLICY)).getString("etag"), policy);

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
                "[\"turnip\", \"\", \"turnip\", \"/(/\"]",
                "[\"a\", \"b\", \"c\", \" d\\ne\"]",
                "[\"a\", \"b\", \"c\", 4]"
            })
    void a_rule_that_cannot_be_used_is_named_by_its_number(String rules) {
        HttpResponse<String> answer = program.send(
                "PUT", POLICY, json(program.get(POLICY)).getString("etag"), policy("closed", "\"holding\": " + rules));

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(
                "/holding/3",
                json(answer).getJsonArray("errors").getJsonObject(0).getString("pointer"));
    }
}

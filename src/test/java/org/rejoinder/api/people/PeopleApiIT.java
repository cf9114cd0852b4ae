package org.rejoinder.api.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rejoinder.support.KeyClient.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountChanges;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Invitations;
import org.rejoinder.account.Role;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.Scope;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;

/** Accounts by key, through the services of the desk. */
@ExtendWith(ArquillianExtension.class)
class PeopleApiIT {

    private static final String PEOPLE = "/api/v1/desk/people";

    @Inject
    private ApiKeys keys;

    @Inject
    private AccountChanges changes;

    @Inject
    private Accounts accounts;

    @Inject
    private Invitations invitations;

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
                keys.make(
                                administrator,
                                "Personnel",
                                EnumSet.of(Scope.PEOPLE_READ, Scope.PEOPLE_MANAGE),
                                Optional.empty())
                        .text());
    }

    private static String invitation(String role) {
        return "{\"name\": \"Ada Turner\", \"email\": \"%s@example.org\", \"role\": \"%s\"}"
                .formatted(UUID.randomUUID(), role);
    }

    private static String address(Account person) {
        return PEOPLE + "/" + person.id();
    }

    @Test
    void somebody_is_invited_given_a_role_and_disabled_and_the_log_says_with_which_key() {
        HttpResponse<String> invited = program.send("POST", PEOPLE, null, invitation("author"));
        assertEquals(201, invited.statusCode(), invited::body);
        assertFalse(invited.body().contains("@"));
        assertFalse(json(invited).containsKey("link"), "it was mailed");
        JsonObject person = json(invited).getJsonObject("person");
        String address = PEOPLE + "/" + person.getJsonNumber("id");
        assertTrue(person.containsKey("invitedUntil"));

        HttpResponse<String> changed =
                program.send("PUT", address + "/role", person.getString("etag"), "{\"role\": \"editor\"}");
        assertEquals("editor", json(changed).getString("role"), changed::body);
        assertEquals(
                412,
                program.send("PUT", address + "/role", person.getString("etag"), "{\"role\": \"moderator\"}")
                        .statusCode());
        assertEquals(
                428,
                program.send("PUT", address + "/role", null, "{\"role\": \"moderator\"}")
                        .statusCode());
        assertTrue(json(program.send("PUT", address + "/disabled", null, null)).getBoolean("disabled"));
        assertFalse(
                json(program.send("DELETE", address + "/disabled", null, null)).getBoolean("disabled"));

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
                        AuditAction.ACCOUNT_ENABLED,
                        AuditAction.ACCOUNT_DISABLED,
                        AuditAction.ROLE_CHANGED,
                        AuditAction.ACCOUNT_INVITED),
                rows.stream().map(row -> row.act()).toList());
        assertTrue(rows.stream().allMatch(row -> row.key().equals(Optional.of("Personnel"))));
    }

    private Account invited() {
        HttpResponse<String> invited = program.send("POST", PEOPLE, null, invitation("editor"));
        assertEquals(201, invited.statusCode(), invited::body);
        return accounts.with(json(invited)
                        .getJsonObject("person")
                        .getJsonNumber("id")
                        .longValue())
                .orElseThrow();
    }

    /** Whoever found it would stay. */
    @Test
    void an_invitation_ends_with_the_key_that_made_it_unless_it_was_accepted_or_made_anew_at_the_desk() {
        Account waiting = invited();
        Account accepted = invited();
        Account renewed = invited();
        Account other = invitations
                .invite(
                        administrator,
                        EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow(),
                        "Eve",
                        Role.AUTHOR)
                .account();
        invitations.acceptWithoutPassword(accepted);
        invitations.renew(administrator, renewed.id());

        keys.revoke(
                administrator,
                keys.visibleTo(administrator, Long.MAX_VALUE, 1).get(0).id());

        assertTrue(accounts.with(waiting.id()).orElseThrow().isDeleted());
        assertFalse(invitations.open().containsKey(waiting.id()));
        for (Account each : List.of(accepted, renewed, other)) {
            assertFalse(accounts.with(each.id()).orElseThrow().isDeleted());
        }
        while (pendingAudit.write() > 0) {
            // until all of it is there
        }
        assertEquals(
                1,
                audit.before(
                                new AuditQuery(
                                        null, administrator.id(), null, AuditAction.INVITATION_REVOKED, null, null),
                                Long.MAX_VALUE,
                                10)
                        .size());
    }

    @Test
    void an_invitation_ends_when_the_owner_of_the_key_that_made_it_is_deleted() {
        Account waiting = invited();

        changes.delete(given.account(Role.ADMINISTRATOR), administrator.id(), true, Optional.empty());

        assertTrue(accounts.with(waiting.id()).orElseThrow().isDeleted());
        assertFalse(invitations.open().containsKey(waiting.id()));
        assertEquals(401, program.get(PEOPLE).statusCode());
    }

    @Test
    void no_key_makes_an_administrator_or_changes_one() {
        Account author = given.account(Role.AUTHOR);
        Account other = given.account(Role.ADMINISTRATOR);

        assertEquals(
                403,
                program.send("POST", PEOPLE, null, invitation("administrator")).statusCode());
        HttpResponse<String> raised =
                program.send("PUT", address(author) + "/role", "\"author\"", "{\"role\": \"administrator\"}");
        assertEquals(403, raised.statusCode());
        assertTrue(json(raised).getString("detail").contains("password"), raised::body);
        assertEquals(
                403,
                program.send("PUT", address(other) + "/role", "\"administrator\"", "{\"role\": \"author\"}")
                        .statusCode());
        assertEquals(
                403,
                program.send("PUT", address(other) + "/disabled", null, null).statusCode());
        assertTrue(json(program.get(address(other))).getBoolean("protectedFromKeys"));
        assertEquals("author", json(program.get(address(author))).getString("role"));
    }

    @Test
    void a_key_does_no_more_than_its_owner_may_at_that_moment() {
        Account second = given.account(Role.ADMINISTRATOR);
        changes.changeRole(second, administrator.id(), Role.ADMINISTRATOR, Role.EDITOR);

        assertEquals(403, program.get(PEOPLE).statusCode());
        assertEquals(
                403, program.send("POST", PEOPLE, null, invitation("author")).statusCode());
    }

    @Test
    void the_list_goes_on_where_it_stopped() {
        JsonObject first = json(program.get(PEOPLE + "?limit=1"));
        String next = first.getString("next");

        JsonObject second = json(program.get(next.substring(next.indexOf("/api/"))));

        long one =
                first.getJsonArray("items").getJsonObject(0).getJsonNumber("id").longValue();
        long other = second.getJsonArray("items")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
        assertTrue(other > one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Ada\", \"email\": \"ada@example.org\"}",
                "{\"name\": \" \", \"email\": \"ada@example.org\", \"role\": \"author\"}",
                "{\"name\": \"Ada\", \"email\": \"ada\", \"role\": \"author\"}",
                "{\"name\": \"Ada\", \"email\": \"ada@example.org\", \"role\": \"owner\"}",
                "{\"name\": \"Ada\", \"email\": \"ada@example.org\", \"role\": \"author\", \"password\": \"x\"}"
            })
    void who_cannot_be_invited_is_not_and_the_answer_says_where_it_is_wrong(String person) {
        HttpResponse<String> answer = program.send("POST", PEOPLE, null, person);

        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(json(answer)
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("pointer")
                .startsWith("/"));
    }
}

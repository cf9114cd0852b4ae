package org.rejoinder.api.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rejoinder.support.KeyClient.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.Scope;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.ExportFixture;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;
import org.rejoinder.support.RawConnection;

/** Moving in and out by key, through the services of the desk. */
@ExtendWith(ArquillianExtension.class)
class ExchangeApiIT {

    private static final String IMPORTS = "/api/v1/desk/imports";
    private static final String EXPORTS = "/api/v1/desk/exports";

    @Inject
    private ApiKeys keys;

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Given given;

    @ArquillianResource
    private URL site;

    private Account administrator;
    private String key;
    private KeyClient program;

    @BeforeEach
    void aProgram() {
        administrator = given.account(Role.ADMINISTRATOR);
        key = keys.make(administrator, "Mover", EnumSet.of(Scope.EXCHANGE_READ, Scope.EXCHANGE_RUN), Optional.empty())
                .text();
        program = new KeyClient(site, key);
    }

    private String uploaded() {
        HttpResponse<String> begun =
                program.upload(IMPORTS + "?name=old.xml", "application/xml", ExportFixture.wordPress());
        assertEquals(202, begun.statusCode(), begun::body);
        return IMPORTS + "/" + json(begun).getJsonNumber("id");
    }

    private JsonObject ended(String address) {
        Eventually.within(
                Duration.ofSeconds(30),
                "the end of " + address,
                () -> json(program.get(address)).getString("state").equals("done"));
        return json(program.get(address));
    }

    private static int added(JsonObject run, String list, int kind) {
        return run.getJsonArray(list).getJsonObject(kind).getInt("added");
    }

    @Test
    void an_export_is_looked_through_then_brought_and_its_report_has_no_address() {
        String address = uploaded();

        JsonObject checked = ended(address);
        assertEquals("check", checked.getString("phase"));
        assertEquals(1, added(checked, "found", 0), checked::toString);
        assertEquals(1, added(checked, "found", 3), checked::toString);
        assertFalse(checked.containsKey("brought"));
        HttpResponse<String> report = program.get(address + "/report");
        assertTrue(report.headers().firstValue("Content-Type").orElseThrow().startsWith("text/csv"));
        assertTrue(report.body().lines().count() > 2, report::body);
        assertFalse(report.body().contains("rosa@"), report::body);

        HttpResponse<String> begun = program.send("POST", address + "/run", null, "{\"phase\": \"import\"}");
        assertEquals(202, begun.statusCode(), begun::body);
        JsonObject brought = ended(address);
        assertEquals("import", brought.getString("phase"));
        assertEquals(1, added(brought, "brought", 0), brought::toString);
        assertEquals(Optional.of("Mover"), row(AuditAction.CONTENT_IMPORTED).key());
        assertEquals(409, program.send("DELETE", address, null, null).statusCode());
        assertEquals(409, program.send("DELETE", address + "/run", null, null).statusCode());
        HttpResponse<String> removal = program.send("POST", address + "/run", null, "{\"phase\": \"removal\"}");
        assertEquals(403, removal.statusCode());
        assertTrue(json(removal).getString("detail").contains("password"), removal::body);
    }

    private AuditEntry row(AuditAction action) {
        while (pendingAudit.write() > 0) {
            // until all of it is there
        }
        var rows = audit.before(new AuditQuery(null, administrator.id(), null, action, null, null), Long.MAX_VALUE, 10);
        assertEquals(1, rows.size());
        assertEquals(Channel.REST, rows.get(0).door());
        return rows.get(0);
    }

    @Test
    void what_was_only_looked_through_is_forgotten() {
        String address = uploaded();
        ended(address);

        assertTrue(program.get(IMPORTS + "?limit=1").body().contains("old.xml"));
        assertEquals(204, program.send("DELETE", address, null, null).statusCode());
        assertEquals(404, program.get(address).statusCode());
        assertEquals(404, program.get(address + "/report").statusCode());
    }

    @Test
    void what_is_no_export_is_refused() {
        byte[] words = "Ten turnips.".getBytes(StandardCharsets.US_ASCII);

        assertEquals(422, program.upload(IMPORTS, "application/xml", words).statusCode());
        assertEquals(415, program.upload(IMPORTS, "text/plain", words).statusCode());
        assertEquals(
                400, program.upload(IMPORTS, "application/xml", new byte[0]).statusCode());
    }

    @Test
    void what_is_announced_to_be_too_large_is_refused_before_it_is_sent() {
        try (var connection = new RawConnection(site.toString())) {
            String answer = connection
                    .send(
                            "POST %s HTTP/1.1|Host: localhost|Authorization: Bearer %s|Content-Type: application/xml|Content-Length: %d||"
                                    .formatted(
                                            site.getPath().replaceFirst("/$", "") + IMPORTS,
                                            key,
                                            Long.MAX_VALUE / 1_000))
                    .untilEnd();

            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }

    @Test
    void everything_leaves_without_addresses_and_the_log_says_with_which_key() {
        HttpResponse<String> archive = program.send("POST", EXPORTS, null, null);
        assertEquals(200, archive.statusCode());
        assertTrue(archive.body().startsWith("PK"));
        assertEquals(
                403,
                program.send("POST", EXPORTS + "?addresses=true", null, null).statusCode());
        assertEquals(Optional.of("Mover"), row(AuditAction.CONTENT_EXPORTED).key());
    }
}

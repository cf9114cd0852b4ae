package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.key.KeyTokenFixture;
import org.rejoinder.support.Http;
import org.rejoinder.support.RawConnection;

/** Keys, from the page on which they are made to what they open. */
class ApiKeyIT {

    private static final String PASSWORD = "a long password of theirs";
    private static final String AUTHOR = "keyless.author@example.org";

    private final Http program = SharedSite.visitor();
    private final Http administrator = SharedSite.administrator();

    @BeforeAll
    static void invite() {
        Invitation.accepted("Kay Author", AUTHOR, "AUTHOR", PASSWORD);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private HttpResponse<String> with(String key, String path) {
        return program.send("GET", path, "Authorization", "Bearer " + key);
    }

    @Test
    void a_key_is_shown_once_and_says_what_it_may_do() {
        String name = "Nightly " + UUID.randomUUID();
        ProgramKey made = ProgramKey.make(administrator, name, "audit:read", "queue:read");

        JsonObject says = json(with(made.text(), "/api/v1/key"));

        assertEquals(name, says.getString("name"));
        assertEquals(
                List.of("queue:read", "audit:read"), says.getJsonArray("scopes").getValuesAs(JsonString::getString));
        String list = administrator.get("/desk/keys").body();
        assertTrue(list.contains(name) && list.contains("queue:read, audit:read"));
        assertTrue(list.contains(made.text().substring(0, 20)) && !list.contains(made.text()));
        assertFalse(Http.page(administrator.get("/desk/keys/new")).text().contains("rejoinder_"));
    }

    /** Larger than anything that strangers may send there; as characters of one byte each. */
    private static String picture() throws IOException {
        var random = new Random();
        var picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40_000; i++) {
            picture.setRGB(i % 200, i / 200, random.nextInt());
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private HttpResponse<String> sent(String file, String... authorization) {
        return program.post("/api/v1/desk/media?name=turnips.png", "image/png", file, authorization);
    }

    @Test
    void a_file_is_read_once_its_key_is_known_and_not_before() throws IOException {
        String key = ProgramKey.make(administrator, "Camera " + UUID.randomUUID(), "media:write")
                .text();
        String picture = picture();

        HttpResponse<String> taken = sent(picture, "Authorization", "Bearer " + key);
        assertEquals(201, taken.statusCode(), taken::body);
        assertEquals("turnips.png", json(taken).getString("name"));
        assertEquals(413, sent(picture).statusCode());
        assertEquals(
                401,
                sent(
                                "x".repeat(5_000),
                                "Authorization",
                                "Bearer " + KeyTokenFixture.any().text())
                        .statusCode());
        assertEquals(
                413,
                sent("x".repeat((20 << 20) + 1), "Authorization", "Bearer " + key)
                        .statusCode());
    }

    @Test
    void a_status_has_its_name_in_the_answer_and_in_the_problem() {
        String key = ProgramKey.make(administrator, "Names " + UUID.randomUUID(), "replies:decide")
                .text();
        String request = "POST /api/v1/queue/1/decision HTTP/1.1|Host: localhost|Authorization: Bearer " + key
                + "|Content-Type: application/json|Content-Length: 2|Connection: close||{}";
        try (var connection = new RawConnection(SharedSite.address())) {
            String answer = connection.send(request).untilEnd();
            assertTrue(answer.startsWith("HTTP/1.1 428 Precondition Required\r\n"), answer);
            assertTrue(answer.contains("\"title\":\"Precondition Required\""), answer);
        }
        try (var connection = new RawConnection(SharedSite.address())) {
            String reply = "{\"comment\": \"\", \"name\": \"\", \"email\": \"\"}";
            String answer = connection
                    .send("POST /api/v1" + SharedSite.ARTICLE
                            + "/replies HTTP/1.1|Host: localhost|Content-Type: application/json" + "|Content-Length: "
                            + reply.length() + "|Connection: close||" + reply)
                    .untilEnd();
            assertTrue(answer.startsWith("HTTP/1.1 422 Unprocessable Content\r\n"), answer);
            assertTrue(answer.contains("\"title\":\"Unprocessable Content\""), answer);
        }
    }

    @Test
    void sent_again_the_form_makes_no_second_key() {
        String name = "Twice " + UUID.randomUUID();
        ProgramKey.make(administrator, name, "audit:read");

        HttpResponse<String> again =
                administrator.post("/desk/keys/new", Map.of("name", name, "scope", "audit:read", "days", "30"));

        assertEquals(422, again.statusCode());
        assertEquals(name, Http.page(again).select("input[name=name]").val(), "what was typed is still there");
        assertTrue(Http.page(again).text().contains("Another key of yours has this name."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=&scope=audit:read&days=30",
                "name=%E2%80%8B&scope=audit:read&days=30",
                "name=Some&days=30",
                "name=Some&scope=everything&days=30",
                "name=Some&scope=audit:read&days=31"
            })
    void what_is_wrong_is_said_beside_its_field(String form) {
        HttpResponse<String> answer = administrator.post("/desk/keys/new", "application/x-www-form-urlencoded", form);

        assertEquals(422, answer.statusCode());
        assertEquals(1, Http.page(answer).select("form .problem").size());
    }

    @Test
    void nobody_lets_a_key_do_more_than_they_may_themselves() {
        Http author = SharedSite.visitor().signedIn(AUTHOR, PASSWORD);

        var page = Http.page(author.get("/desk/keys/new"));

        assertFalse(page.select("input[value=queue:read]").isEmpty());
        assertTrue(page.select("input[value=audit:read]").isEmpty());
        HttpResponse<String> more =
                author.post("/desk/keys/new", Map.of("name", "More", "scope", "audit:read", "days", "30"));
        assertEquals(422, more.statusCode());
    }

    @Test
    void without_the_scope_it_is_told_which_one_it_takes() {
        ProgramKey made = ProgramKey.make(administrator, "Reader " + UUID.randomUUID(), "queue:read");

        HttpResponse<String> answer = with(made.text(), "/api/v1/audit");

        assertEquals(403, answer.statusCode());
        assertEquals(
                "Bearer error=\"insufficient_scope\", scope=\"audit:read\"",
                answer.headers().firstValue("WWW-Authenticate").orElseThrow());
        assertTrue(json(answer).getString("detail").contains("audit:read"));
    }

    @Test
    void no_session_opens_what_takes_a_key_and_no_key_makes_a_session() {
        ProgramKey made = ProgramKey.make(administrator, "Sessions " + UUID.randomUUID(), "audit:read");

        assertEquals(401, administrator.get("/api/v1/audit").statusCode());
        HttpResponse<String> answer = with(made.text(), "/api/v1/audit");
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(302, program.get("/desk").statusCode());
    }

    @Test
    void what_everybody_may_read_is_the_same_with_a_key_and_kept_by_nobody() {
        ProgramKey made = ProgramKey.make(administrator, "Public " + UUID.randomUUID(), "audit:read");
        String address = "/api/v1" + SharedSite.ARTICLE;
        HttpResponse<String> open = program.get(address);

        HttpResponse<String> keyed = with(made.text(), address);

        assertEquals(json(open), json(keyed));
        assertEquals("no-store", keyed.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(keyed.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        assertEquals(401, with("rejoinder_wrong", address).statusCode(), "a key that opens nothing is told so");
        assertEquals(200, program.get(address).statusCode());
        assertTrue(program.get(address)
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .isPresent());
    }

    @Test
    void a_key_that_came_where_others_can_read_it_is_refused_and_the_log_names_it_without_its_secret() {
        ProgramKey made = ProgramKey.make(administrator, "Astray " + UUID.randomUUID(), "audit:read");
        String key = made.text();

        assertEquals(400, program.get("/api/v1/audit?access_token=" + key).statusCode());
        assertEquals(400, program.get("/?key=" + key).statusCode());
        assertEquals(400, program.get("/api/v1/replies/" + key).statusCode());
        assertEquals(400, program.send("GET", "/api/v1/audit", "X-Api-Key", key).statusCode());
        assertEquals(
                400,
                program.send("GET", "/api/v1/audit", "Authorization", "Token " + key)
                        .statusCode());
        assertEquals(400, with(key, "/desk/log").statusCode());
        assertEquals(200, with(key, "/api/v1/audit").statusCode());

        List<String> log = SharedSite.log();
        assertTrue(log.stream().anyMatch(line -> line.contains(key.substring(0, 20))));
        assertTrue(log.stream().noneMatch(line -> line.contains(key.substring(20))));
    }

    @Test
    void revoked_it_opens_nothing_from_then_on() {
        ProgramKey made = ProgramKey.make(administrator, "Short " + UUID.randomUUID(), "audit:read");
        assertEquals(200, with(made.text(), "/api/v1/audit").statusCode());

        made.revoke(administrator);

        HttpResponse<String> answer = with(made.text(), "/api/v1/audit");
        assertEquals(401, answer.statusCode());
        assertEquals(
                "Bearer error=\"invalid_token\"",
                answer.headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    @Test
    void the_log_is_read_row_by_row_and_names_the_making_of_a_key() {
        String name = "Rows " + UUID.randomUUID();
        ProgramKey made = ProgramKey.make(administrator, name, "audit:read", "statistics:read");

        JsonObject row = made.eventually(program, "/api/v1/audit?action=key_made&limit=100", name);

        assertEquals(
                name + ": audit:read statistics:read", row.getString("reason").split(",")[0]);
        JsonObject list = json(with(made.text(), "/api/v1/audit?limit=1"));
        String next = list.getString("next").substring(SharedSite.address().length());
        long first = list.getJsonArray("items")
                .getJsonObject(0)
                .getJsonNumber("number")
                .longValue();
        long second = json(with(made.text(), next))
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonNumber("number")
                .longValue();
        assertEquals(first - 1, second);
        assertEquals(
                7,
                json(with(made.text(), "/api/v1/statistics?days=7"))
                        .getJsonArray("days")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/audit?action=nothing",
                "/api/v1/audit?reply=x",
                "/api/v1/audit?from=yesterday",
                "/api/v1/audit?limit=0",
                "/api/v1/statistics?days=0",
                "/api/v1/statistics?days=91",
                "/api/v1/statistics?day=7",
                "/api/v1/audit?limt=5"
            })
    void a_parameter_that_cannot_be_taken_is_named(String path) {
        ProgramKey made = ProgramKey.make(administrator, "Wrong " + UUID.randomUUID(), "audit:read", "statistics:read");

        HttpResponse<String> answer = with(made.text(), path);

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(1, json(answer).getJsonArray("errors").size());
        made.revoke(administrator);
    }
}

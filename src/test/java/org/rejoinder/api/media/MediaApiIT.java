package org.rejoinder.api.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rejoinder.support.KeyClient.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.Scope;
import org.rejoinder.media.PictureImport;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;

/** The library by key, through the services of the desk's page. */
@ExtendWith(ArquillianExtension.class)
class MediaApiIT {

    private static final String MEDIA = "/api/v1/desk/media";
    private static final Set<Scope> ALL = EnumSet.of(Scope.MEDIA_READ, Scope.MEDIA_WRITE);

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

    private KeyClient program(Account owner, Set<Scope> scopes) {
        return new KeyClient(
                site, keys.make(owner, "Camera", scopes, Optional.empty()).text());
    }

    /** No other is the same. */
    private static byte[] png() throws IOException {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            picture.setRGB(x, 0, ThreadLocalRandom.current().nextInt());
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static JsonObject uploaded(KeyClient program, String name) throws IOException {
        HttpResponse<String> answer = program.upload(MEDIA + "?name=" + name, "image/png", png());
        assertEquals(201, answer.statusCode(), answer::body);
        assertEquals(
                json(answer).getString("url"),
                answer.headers().firstValue("Location").orElseThrow());
        return json(answer);
    }

    private static String address(JsonObject picture) {
        return MEDIA + "/" + picture.getJsonNumber("id");
    }

    @Test
    void a_picture_is_uploaded_found_described_and_thrown_away() throws IOException {
        Account author = given.account(Role.AUTHOR);
        KeyClient program = program(author, ALL);
        String name = UUID.randomUUID() + ".png";

        JsonObject picture = uploaded(program, name);
        assertEquals(40, picture.getInt("width"));
        JsonObject found = json(program.get(MEDIA + "?q=" + name + "&limit=1"));
        assertEquals(
                picture.getJsonNumber("id"),
                found.getJsonArray("items").getJsonObject(0).getJsonNumber("id"));
        assertFalse(found.containsKey("next"));
        HttpResponse<String> described =
                program.send("PUT", address(picture), picture.getString("etag"), "{\"alternative\": \"Ten turnips\"}");
        assertEquals(200, described.statusCode(), described::body);
        assertEquals("Ten turnips", json(described).getString("alternative"));
        assertEquals(
                412,
                program.send("PUT", address(picture), picture.getString("etag"), "{\"alternative\": \"Nine\"}")
                        .statusCode());
        assertEquals(
                428,
                program.send("PUT", address(picture), null, "{\"alternative\": \"Nine\"}")
                        .statusCode());
        assertEquals(204, program.send("DELETE", address(picture), null, null).statusCode());
        assertEquals(404, program.get(address(picture)).statusCode());

        while (pendingAudit.write() > 0) {
            // until all of it is there
        }
        var row = audit.before(
                        new AuditQuery(null, author.id(), null, AuditAction.PICTURE_BINNED, null, null),
                        Long.MAX_VALUE,
                        1)
                .get(0);
        assertEquals(Channel.REST, row.door());
        assertEquals(Optional.of("Camera"), row.key());
    }

    @Test
    void what_stands_before_the_file_in_a_form_is_passed_over() throws IOException {
        KeyClient program = program(given.account(Role.AUTHOR), ALL);
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"alternative\"\r\n\r\nTen turnips\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"turnips.png\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(png());
        form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));

        HttpResponse<String> answer = program.upload(MEDIA, "multipart/form-data; boundary=b", form.toByteArray());

        assertEquals(201, answer.statusCode(), answer::body);
        assertEquals("turnips.png", json(answer).getString("name"));
        HttpResponse<String> none = program.upload(
                MEDIA,
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\nx\r\n--b--\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        assertEquals(400, none.statusCode(), none::body);
    }

    @Test
    void what_has_changed_since_it_was_read_is_not_thrown_away() throws IOException {
        KeyClient program = program(given.account(Role.AUTHOR), ALL);
        JsonObject picture = uploaded(program, UUID.randomUUID() + ".png");
        program.send("PUT", address(picture), picture.getString("etag"), "{\"alternative\": \"Ten turnips\"}");

        HttpResponse<String> stale = program.send("DELETE", address(picture), picture.getString("etag"), null);

        assertEquals(412, stale.statusCode(), stale::body);
        assertEquals(
                204,
                program.send("DELETE", address(picture), json(stale).getString("etag"), null)
                        .statusCode());
    }

    @Test
    void the_same_picture_is_there_once_and_a_form_brings_one_as_well() throws IOException {
        KeyClient program = program(given.account(Role.EDITOR), ALL);
        byte[] file = png();
        JsonObject first = json(program.upload(MEDIA, "application/octet-stream", file));
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"turnips.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(file);
        form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));

        HttpResponse<String> again = program.upload(MEDIA, "multipart/form-data; boundary=b", form.toByteArray());

        assertEquals(200, again.statusCode(), again::body);
        assertEquals(first.getJsonNumber("id"), json(again).getJsonNumber("id"));
    }

    @Test
    void of_some_who_send_the_same_picture_at_one_moment_one_has_made_it() throws IOException {
        KeyClient program = program(given.account(Role.EDITOR), ALL);
        byte[] file = png();

        var answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> program.upload(MEDIA, "image/png", file)))
                .toList();

        assertEquals(
                List.of(200, 200, 200, 201),
                answers.stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::statusCode)
                        .sorted()
                        .toList());
    }

    @Test
    void what_is_no_picture_that_can_be_kept_is_refused_with_the_reason() throws IOException {
        KeyClient program = program(given.account(Role.EDITOR), ALL);

        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII);
        assertEquals(415, program.upload(MEDIA, "image/png", svg).statusCode());
        assertEquals(415, program.upload(MEDIA, "text/plain", png()).statusCode());
        assertEquals(400, program.upload(MEDIA, "image/png", new byte[0]).statusCode());
        assertEquals(
                400,
                program.upload(MEDIA, "multipart/form-data; boundary=b", png()).statusCode());
        byte[] broken = Arrays.copyOf(png(), 60);
        assertEquals(422, program.upload(MEDIA, "image/png", broken).statusCode());
        assertEquals(
                413,
                program.upload(MEDIA, "image/png", new byte[(int) PictureImport.LARGEST + 1])
                        .statusCode());
    }

    @Test
    void the_pictures_of_others_are_for_those_who_may_work_on_every_one() throws IOException {
        JsonObject picture = uploaded(program(given.account(Role.EDITOR), ALL), "editors.png");
        KeyClient author = program(given.account(Role.AUTHOR), ALL);

        assertFalse(json(author.get(address(picture))).getBoolean("editable"));
        assertEquals(
                403,
                author.send("PUT", address(picture), picture.getString("etag"), "{\"alternative\": \"Mine\"}")
                        .statusCode());
        assertEquals(403, author.send("DELETE", address(picture), null, null).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"alt\": \"x\"}", "{\"decorative\": \"yes\"}", "{\"alternative\": 1}"})
    void what_cannot_be_said_of_one_says_where_it_is_wrong(String words) throws IOException {
        KeyClient program = program(given.account(Role.EDITOR), ALL);
        JsonObject picture = uploaded(program, "some.png");

        HttpResponse<String> answer = program.send("PUT", address(picture), picture.getString("etag"), words);

        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(json(answer)
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("pointer")
                .startsWith("/"));
    }
}

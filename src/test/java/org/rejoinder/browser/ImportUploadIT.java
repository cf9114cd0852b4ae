package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.exchange.run.LongExport;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.KeyClient;

/** Exports of some megabytes, as programs send them with a key. */
class ImportUploadIT {

    private static final String IMPORTS = "/api/v1/desk/imports";
    private static final String FORM = "multipart/form-data; boundary=turnip";

    private static KeyClient program;

    @BeforeAll
    static void aProgram() throws IOException {
        ProgramKey key = ProgramKey.make(
                SharedSite.administrator(), "Mover " + UUID.randomUUID(), "exchange:read", "exchange:run");
        program = new KeyClient(URI.create(SharedSite.address()).toURL(), key.text());
    }

    private static void assertTaken(HttpResponse<String> answer) {
        assertEquals(202, answer.statusCode(), answer::body);
        String address = IMPORTS + "/" + KeyClient.json(answer).getJsonNumber("id");
        Eventually.within(
                Duration.ofSeconds(60),
                "the end of " + address,
                () -> KeyClient.json(program.get(address)).getString("state").equals("done"));
        assertEquals(204, program.send("DELETE", address, null, null).statusCode());
    }

    @ParameterizedTest
    @EnumSource(LongExport.class)
    void it_is_taken_however_it_is_packed(LongExport export) throws IOException {
        assertTaken(program.upload(IMPORTS + "?name=old", export.type(), export.file()));
    }

    @Test
    void it_is_taken_in_a_form_behind_what_was_typed() throws IOException {
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--turnip\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nAll of it\r\n"
                        + "--turnip\r\nContent-Disposition: form-data; name=\"file\"; filename=\"old.zip\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(LongExport.ZIP.file());
        form.writeBytes("\r\n--turnip--\r\n".getBytes(StandardCharsets.US_ASCII));

        assertTaken(program.upload(IMPORTS, FORM, form.toByteArray()));
    }

    @Test
    void half_of_one_is_refused() throws IOException {
        byte[] zip = LongExport.ZIP.file();

        HttpResponse<String> refused =
                program.upload(IMPORTS + "?name=old.zip", "application/zip", Arrays.copyOf(zip, zip.length / 2));

        assertEquals(422, refused.statusCode(), refused::body);
        assertTrue(refused.body().contains("part of it is missing"), refused::body);
    }
}

package org.rejoinder.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\" \\ back",
                "\u0000\u0001\u001F\b\f\n\r\t",
                "😀 مرحبا \u202E 日本語 \u2028",
                "</script>",
                ""
            })
    void what_was_written_is_read(String text) throws IOException {
        byte[] written = written(text);

        try (var reader = Json.createReader(new ByteArrayInputStream(written))) {
            assertEquals(
                    text,
                    reader.readObject().getJsonArray("rows").getJsonObject(0).getString("text"));
        }
    }

    @Test
    void half_a_character_is_escaped_and_whole_ones_stand_for_themselves() throws IOException {
        String written = new String(written("\uD800 \uDC00 \uD83D\uDE00"), StandardCharsets.UTF_8);

        assertEquals("{\"rows\":[\n{\"text\":\"\\ud800 \\udc00 \uD83D\uDE00\",\"number\":1}\n]}", written);
    }

    private static byte[] written(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var json = new JsonWriter(bytes);
        json.beginObject();
        json.beginArray("rows");
        json.beginRow();
        json.string("text", text);
        json.plain("number", 1);
        json.endObject();
        json.endArray();
        json.endObject();
        json.flush();
        return bytes.toByteArray();
    }
}

package org.rejoinder.exchange.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.exchange.UnreadableExportException;

class ExportJsonTest {

    private static final Set<String> WANTED = Set.of("a", "b", "c.d");

    @TempDir
    Path folder;

    @Test
    void an_object_is_what_is_wanted_of_it() throws Exception {
        assertEquals(
                Map.of("a", "1", "b", "true", "c.d", "x"),
                fields(
                        "{\"z\":{\"a\":3},\"a\":1,\"a\":2,\"b\":true,\"c\":{\"d\":\"x\",\"e\":{\"d\":1}},\"y\":[1,{\"a\":4}]}"));
        assertEquals(Map.of(), fields("{\"a\":null,\"b\":{},\"c\":{\"d\":[\"x\"]}}"));
    }

    @Test
    void whatever_a_file_is_written_in_is_read() throws Exception {
        String text = "{\"a\":\"ä 猫 🐈\"}";
        for (String said : new String[] {"", "\ufeff"}) {
            for (Charset charset :
                    new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
                assertEquals(Map.of("a", "ä 猫 🐈"), fields((said + text).getBytes(charset)), charset::name);
            }
        }
    }

    @Test
    void bytes_of_another_charset_are_read_as_what_they_mostly_are_and_counted() throws Exception {
        Path file = Files.write(folder.resolve("x"), "{\"a\":\"fünf €\"}".getBytes("windows-1252"));
        try (var json = new ExportJson(file)) {
            json.nextDocument();
            assertEquals(Map.of("a", "fünf €"), json.fields(WANTED));
            assertEquals(
                    "2 bytes are not of the charset of the file; they are read as Windows-1252.",
                    json.notes().get(0).words());
        }
    }

    @Test
    void control_characters_and_halves_of_characters_are_left_out_however_they_are_written() throws Exception {
        assertEquals(
                Map.of("a", "xyz\n\t🐈", "b", "é"),
                fields(
                        "{\"a\":\"x\0y\u0001\\u0000\\u0008z\\n\\t\\ud83d\\ud83d\\udc08\\udc08\\uffff\",\"b\":\"\\u00e9\"}"));
    }

    @Test
    void a_string_is_read_to_its_end_and_cut_where_nothing_is_that_long() throws Exception {
        String escaped = "\\u00e9".repeat(ExportJson.LONGEST_STRING) + "\\\"";
        Map<String, String> fields = fields("{\"a\":\"" + escaped + "\",\"b\":\"behind\"}");

        assertEquals(ExportJson.LONGEST_STRING, fields.get("a").length());
        assertEquals("behind", fields.get("b"));
    }

    @Test
    void objects_follow_each_other_however_they_are_parted() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), " {\"a\":1}{\"a\":[{}]}\n\n{\"a\":\"}\\\"{\"}\r\n");
        try (var json = new ExportJson(file)) {
            for (String each : new String[] {"1", "", "}\"{"}) {
                assertTrue(json.nextDocument());
                assertEquals(each, json.fields(WANTED).getOrDefault("a", ""));
            }
            assertFalse(json.nextDocument());
        }
    }

    @Test
    void what_is_left_of_an_object_is_behind_when_the_next_one_begins() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "{\"a\":{\"b\":[1,2,{\"c\":3}]},\"d\":4}\n{\"a\":5}");
        try (var json = new ExportJson(file)) {
            json.nextDocument();
            json.nextKey();
            assertTrue(json.nextDocument());
            assertEquals(Map.of("a", "5"), json.fields(WANTED));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":",
                "{\"a\":\"x",
                "{\"a\":\"\\",
                "{\"a\":\"\\u12",
                "{\"a\":\"\\x\"}",
                "{\"a\":tru}",
                "{\"a\":01}",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":[1,2}",
                "}",
                "[1]",
                "\"x\"",
                "12",
                "<html>"
            })
    void what_is_no_object_or_ends_in_the_middle_is_refused_in_words(String text) {
        var refused = assertThrows(UnreadableExportException.class, () -> fields(text));
        assertTrue(refused.getMessage().endsWith("."), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void what_is_nested_deeper_than_any_export_is_refused(String open) {
        var refused = assertThrows(UnreadableExportException.class, () -> fields("{\"a\":" + open.repeat(100_000)));
        assertEquals(
                "Line 1 is nested more than 200 deep, which no export is. Nothing after it was read.",
                refused.getMessage());
    }

    @Test
    void a_number_of_a_million_digits_is_refused() {
        assertThrows(UnreadableExportException.class, () -> fields("{\"a\":" + "9".repeat(1_000_000) + "}"));
        assertThrows(UnreadableExportException.class, () -> fields("{\"a\":" + " ".repeat(2_000_000)));
    }

    @Test
    void what_is_packed_to_burst_is_refused() throws Exception {
        Path file = folder.resolve("burst");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"a\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 150; i++) {
                out.write(block);
            }
            out.write("\"}".getBytes(StandardCharsets.UTF_8));
        }
        var refused = assertThrows(UnreadableExportException.class, () -> {
            try (var json = new ExportJson(file)) {
                json.nextDocument();
                json.fields(WANTED);
            }
        });
        assertTrue(refused.getMessage().contains("200 times its size"), refused::getMessage);
    }

    private Map<String, String> fields(String text) throws IOException {
        return fields(text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> fields(byte[] bytes) throws IOException {
        try (var json = new ExportJson(Files.write(folder.resolve("x"), bytes))) {
            if (!json.nextDocument()) {
                return Map.of();
            }
            Map<String, String> fields = json.fields(WANTED);
            json.nextDocument();
            return fields;
        }
    }
}

package org.rejoinder.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedBodyDecoderTest {

    private final ChunkedBodyDecoder decoder = new ChunkedBodyDecoder();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3|abc|2|de|0||",
                "03|abc|0000000000000002|de|000||",
                "5;name=value;other=\"quoted; \u00e9\"|abcde|0;last||",
                "5 ; name|abcde|0||",
                "5|abcde|0|Trailer: value|Another:||"
            })
    void chunks_are_one_body_however_they_come(String chunks) {
        byte[] bytes = bytes(chunks + "GET");

        int read = 0;
        while (!decoder.isComplete()) {
            var next = new ByteArrayInputStream(bytes, read++, 1);
            decoder.read(next::read, 1, data);
        }

        assertEquals("abcde", data.toString(StandardCharsets.ISO_8859_1));
        assertEquals("GET", new String(bytes, read, bytes.length - read, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3|abcdef|0||",
                "3|ab|0||",
                "3|abc0||",
                "3|abc\n0||",
                "3|abc\r0||",
                "3\nabc|0||",
                "3\rabc|0||",
                "3|abc|0\n\n",
                "3|abc|0|\n",
                "zz|",
                "|abc|",
                ";a|",
                "0x3|abc|0||",
                "+3|abc|0||",
                "-3|abc|0||",
                " 3|abc|0||",
                "3 |abc|0||",
                "3 3|abc|0||",
                "3,3|abc|0||",
                "3_0|abc|0||",
                "\u0663|abc|0||",
                "00000000000000003|abc|0||",
                "ffffffffffffffff|abc|0||",
                "3;a\nb|abc|0||",
                "3;a\u0000|abc|0||",
                "3|abc|0|no colon||",
                "3|abc|0| folded: value||",
                "3|abc|0|Name : value||",
                "3|abc|0|: value||",
                "3|abc|0|Name: value\n|",
            })
    void what_could_be_read_in_two_ways_is_broken(String chunks) {
        read(chunks);

        assertTrue(decoder.isBroken());
        assertFalse(decoder.isComplete());
    }

    @Test
    void what_is_broken_stays_so() {
        read("zz|");

        read("3|abc|0||");

        assertTrue(decoder.isBroken());
        assertEquals(0, data.size());
    }

    @Test
    void extensions_and_trailers_have_an_end() {
        String chunk = "1;" + "x".repeat(1_000) + "|a|";

        read(chunk.repeat(16) + "0||");
        assertTrue(decoder.isComplete());

        var another = new ChunkedBodyDecoder();
        byte[] many = bytes(chunk.repeat(17) + "0||");
        another.read(new ByteArrayInputStream(many)::read, many.length, data);
        assertTrue(another.isBroken());
    }

    @Test
    void what_is_to_come_is_known_before_it_comes() {
        read("7fffffffffffffff|abc");

        assertEquals(Long.MAX_VALUE - 3, decoder.announced());
    }

    private void read(String chunks) {
        byte[] bytes = bytes(chunks);
        decoder.read(new ByteArrayInputStream(bytes)::read, bytes.length, data);
    }

    private static byte[] bytes(String text) {
        return text.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}

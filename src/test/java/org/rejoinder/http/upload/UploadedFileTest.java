package org.rejoinder.http.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UploadedFileTest {

    private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryAbc";
    private static final String BOUNDARY = "------WebKitFormBoundaryAbc";

    @Test
    void a_file_comes_out_as_it_was_sent_however_it_arrives_and_whatever_it_has() throws IOException {
        var content = new byte[300_000];
        new Random(7).nextBytes(content);
        byte[] almost = ("\r\n" + BOUNDARY.substring(0, BOUNDARY.length() - 1) + "\r\r\n--")
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(almost, 0, content, 65_530, almost.length);

        for (int most : new int[] {1, 7, 65_536, Integer.MAX_VALUE}) {
            UploadedFile file = UploadedFile.in(TYPE, slowly(form("export.xml", content), most));
            assertEquals("export.xml", file.name());
            assertArrayEquals(content, file.content().readAllBytes());
        }
    }

    @Test
    void an_empty_file_is_empty_and_a_name_has_no_folders() throws IOException {
        UploadedFile file = UploadedFile.in(TYPE, slowly(form("C:\\exports\\Überblick.xml", new byte[0]), 3));
        assertEquals("Überblick.xml", file.name());
        assertEquals(-1, file.content().read());
    }

    @Test
    void what_is_cut_off_is_never_taken_for_a_whole_file() throws IOException {
        byte[] form = form("export.xml", "some words".getBytes(StandardCharsets.US_ASCII));
        for (int length = 0; length < form.length - 4; length++) {
            var part = new ByteArrayInputStream(form, 0, length);
            assertThrows(
                    IOException.class,
                    () -> UploadedFile.in(TYPE, part).content().readAllBytes());
        }
        var cut = new ByteArrayInputStream(form, 0, form.length - 10);
        assertThrows(
                EOFException.class, () -> UploadedFile.in(TYPE, cut).content().readAllBytes());
    }

    @Test
    void what_is_no_form_of_a_browser_is_refused() {
        for (String type :
                new String[] {null, "", "text/plain", "multipart/form-data", "multipart/form-data; boundary="}) {
            assertThrows(IOException.class, () -> UploadedFile.in(type, InputStream.nullInputStream()));
        }
        var other = new ByteArrayInputStream("name=value\n".getBytes(StandardCharsets.US_ASCII));
        assertThrows(IOException.class, () -> UploadedFile.in(TYPE, other));
        var endless =
                new ByteArrayInputStream((BOUNDARY + "\r\n" + "x".repeat(100_000)).getBytes(StandardCharsets.US_ASCII));
        assertThrows(IOException.class, () -> UploadedFile.in(TYPE, endless));
    }

    @Test
    void what_comes_behind_a_file_is_read_after_it_wherever_that_was_left() throws IOException {
        var content = new byte[200_000];
        new Random(8).nextBytes(content);
        String more = "\r\n" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"pictures\"; filename=\"uploads.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\nPK zip\r\n" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"fetch\"\r\n\r\nyes";
        byte[] form = form("export.xml", content);
        int end = form.length - ("\r\n" + BOUNDARY + "--\r\n").length();
        var whole = new ByteArrayOutputStream();
        whole.write(form, 0, end);
        whole.write(more.getBytes(StandardCharsets.UTF_8));
        whole.write(form, end, form.length - end);

        for (boolean reads : new boolean[] {true, false}) {
            UploadedFile file = UploadedFile.in(TYPE, slowly(whole.toByteArray(), 777));
            assertEquals("file", file.field());
            if (reads) {
                assertArrayEquals(content, file.content().readAllBytes());
            }
            UploadedFile pictures = file.next().orElseThrow();
            assertEquals("pictures uploads.zip", pictures.field() + " " + pictures.name());
            if (reads) {
                assertEquals("PK zip", new String(pictures.content().readAllBytes(), StandardCharsets.UTF_8));
            }
            UploadedFile fetch = pictures.next().orElseThrow();
            assertEquals("fetch", fetch.field());
            assertEquals("yes", new String(fetch.content().readAllBytes(), StandardCharsets.UTF_8));
            assertTrue(fetch.next().isEmpty());
        }
    }

    private static byte[] form(String name, byte[] content) {
        byte[] before = (BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/xml\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var form = new byte[before.length + content.length + after.length];
        System.arraycopy(before, 0, form, 0, before.length);
        System.arraycopy(content, 0, form, before.length, content.length);
        System.arraycopy(after, 0, form, before.length + content.length, after.length);
        return form;
    }

    private static InputStream slowly(byte[] bytes, int most) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, most));
            }
        };
    }
}

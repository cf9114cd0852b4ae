package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.exchange.commento.CommentoFile;
import org.rejoinder.exchange.commento.CommentoReader;
import org.rejoinder.exchange.disqus.DisqusFile;
import org.rejoinder.exchange.disqus.DisqusReader;
import org.rejoinder.exchange.ghost.GhostFile;
import org.rejoinder.exchange.ghost.GhostReader;
import org.rejoinder.exchange.isso.IssoFile;
import org.rejoinder.exchange.isso.IssoReader;
import org.rejoinder.exchange.remark.RemarkFile;
import org.rejoinder.exchange.remark.RemarkReader;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.exchange.wxr.WxrReader;

class ExportFormatsTest {

    private static final String READABLE =
            " Exports of WordPress (Tools → Export), Ghost (Settings → Import/Export), Disqus (Admin → Community → Export),"
                    + " Commento and Comentario, backups of Remark42 and the database of Isso can be read.";

    @TempDir
    Path folder;

    @Test
    void an_export_is_known_by_how_it_begins_whatever_it_is_written_in() throws Exception {
        for (String said : new String[] {"", "\ufeff", "\n ", "<!-- an <html> page -->"}) {
            assertInstanceOf(WxrReader.class, reader(said + WxrFile.of()), said);
            assertInstanceOf(DisqusReader.class, reader(said + DisqusFile.of()), said);
        }
        for (var charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
            assertInstanceOf(WxrReader.class, reader(WxrFile.of().getBytes(charset)));
        }
    }

    @Test
    void an_export_of_json_is_known_by_what_it_has_packed_or_not() throws Exception {
        for (String said : new String[] {"", "\ufeff", "\n "}) {
            assertInstanceOf(RemarkReader.class, reader(said + RemarkFile.of()), said);
            assertInstanceOf(RemarkReader.class, reader(packed(said + RemarkFile.of())), said);
            assertInstanceOf(GhostReader.class, reader(said + GhostFile.of()), said);
            assertInstanceOf(GhostReader.class, reader(said + GhostFile.ofOlder()), said);
            assertInstanceOf(CommentoReader.class, reader(said + CommentoFile.of()), said);
            assertInstanceOf(CommentoReader.class, reader(packed(said + CommentoFile.ofThird("/"))), said);
        }
        assertInstanceOf(RemarkReader.class, reader(RemarkFile.of().getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void a_database_is_known_by_how_it_begins() throws Exception {
        assertInstanceOf(IssoReader.class, ExportFormats.readerOf(IssoFile.saved(folder, IssoFile.CURRENT)));
    }

    @Test
    void other_json_is_none() {
        for (String other : new String[] {"{}", "{\"name\":\"rejoinder\",\"version\":1}", "{\"a\":{\"db\":[]}}"}) {
            assertEquals("The file is JSON, but no export." + READABLE, refusal(other));
        }
    }

    @Test
    void json_that_is_not_whole_or_packed_and_broken_is_refused_in_words() throws Exception {
        assertTrue(refusal("{\"version\":1,\"users\":[{").contains("cannot be read beyond line 1"));
        byte[] packed = packed("{\"version\":1}");
        assertTrue(refusal(Arrays.copyOf(packed, 5)).contains("packed"));
        packed[12] ^= 0x55;
        assertTrue(refusal(packed).contains("packed"));
    }

    @Test
    void what_wordpress_explains_before_an_export_is_no_obstacle() throws Exception {
        String explained =
                "<!-- This is a WordPress eXtended RSS file. It may be used to move a site. -->\n".repeat(25);

        assertInstanceOf(WxrReader.class, reader(WxrFile.of().replace("<rss", explained + "<rss")));
    }

    @Test
    void a_web_page_is_none() {
        assertEquals(
                "The file is no export: it begins with <html>." + READABLE,
                refusal("<!DOCTYPE html>\n<html lang=\"en\"><body><rss></rss></body></html>"));
    }

    @Test
    void a_document_type_with_entities_is_refused_for_that() {
        assertEquals(
                "The file declares a document type, which no export does. Nothing of it was read.",
                refusal("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><rss></rss>"));
    }

    @Test
    void a_feed_is_none() {
        assertEquals(
                "The file is a feed, which has the newest articles and no replies, and no export." + READABLE,
                refusal("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title></channel></rss>"));
    }

    @Test
    void the_one_export_in_a_zip_is_read_as_it_is_downloaded() throws Exception {
        byte[] fromMacintosh = zip(Map.of("ours/ours.wordpress.2026.xml", WxrFile.of(), "__MACOSX/._ours.xml", "x"));
        assertInstanceOf(WxrReader.class, reader(fromMacintosh));
        assertInstanceOf(RemarkReader.class, reader(zip(Map.of("BACKUP.JSON", RemarkFile.of(), "read.me", "x"))));
    }

    @Test
    void a_zip_with_several_exports_or_none_has_to_be_unpacked() throws Exception {
        assertTrue(refusal(zip(Map.of("a.001.xml", WxrFile.of(), "a.002.xml", WxrFile.of())))
                .contains("several files in it"));
        assertTrue(refusal(zip(Map.of("photo.jpg", "x"))).contains("nothing in it ends in .xml or .json"));
        assertEquals("The file is empty." + READABLE, refusal(zip(Map.of("a.xml", ""))));
        byte[] cut = zip(Map.of("a.xml", WxrFile.of()));
        assertTrue(refusal(Arrays.copyOf(cut, cut.length / 2)).contains("cannot be unpacked"));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip.toByteArray();
    }

    @Test
    void what_programs_pack_themselves_is_read_as_it_comes() throws Exception {
        assertInstanceOf(DisqusReader.class, reader(packed(DisqusFile.of())));
        assertInstanceOf(WxrReader.class, reader(packed(WxrFile.of())));
        assertEquals("The file is no export." + READABLE, refusal(packed("x")));
    }

    @Test
    void an_empty_file_is_none() {
        assertEquals("The file is empty." + READABLE, refusal(""));
        assertEquals("The file is empty." + READABLE, refusal(" \n"));
    }

    @Test
    void a_picture_is_none() {
        byte[] jpeg = "\u00ff\u00d8\u00ff\u00e1 Exif\0 <x:xmpmeta><rss xmlns:wp=\"http://wordpress.org/export/1.2/\">"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertEquals("The file is no export." + READABLE, refusal(jpeg));
    }

    private static byte[] packed(String text) throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return gzip.toByteArray();
    }

    private String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] bytes) {
        return assertThrows(UnreadableExportException.class, () -> reader(bytes))
                .getMessage();
    }

    private ExportReader reader(String text) throws IOException {
        return reader(text.getBytes(StandardCharsets.UTF_8));
    }

    private ExportReader reader(byte[] bytes) throws IOException {
        return ExportFormats.readerOf(Files.write(folder.resolve("export"), bytes));
    }
}

package org.rejoinder.exchange.remark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.exchange.RecordedExport;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.SourceThread;
import org.rejoinder.exchange.UnreadableExportException;

class RemarkReaderTest {

    private static final String LINK = "https://old.example/is-it/";

    @TempDir
    Path folder;

    @Test
    void a_backup_says_where_it_is_from_where_people_wrote_and_what() throws Exception {
        RecordedExport export = read(
                RemarkFile.comment("c1", "", LINK, "<p>It <em>is</em>.</p>\n"),
                RemarkFile.comment("c2", "c1", LINK, "<p>So it is.</p>"),
                RemarkFile.comment("c3", "", LINK + "?x=y", "<p>No.</p>"));

        assertEquals(List.of(new SourceSite("remark", "remark42:remark")), export.sites);
        assertEquals(
                List.of(new SourceThread(LINK, List.of(LINK)), new SourceThread(LINK + "?x=y", List.of(LINK + "?x=y"))),
                export.threads);
        assertEquals(
                new SourceReply(
                        "c1",
                        LINK,
                        "remark42__comment-c1",
                        "",
                        SourceReply.Kind.REPLY,
                        SourceReply.State.PUBLISHED,
                        "Rita",
                        "rita@reader.example",
                        "",
                        "<p>It <em>is</em>.</p>",
                        Optional.of(Instant.parse("2020-05-17T09:00:00.123456789Z"))),
                export.replies.get(0));
        assertEquals("c1", export.replies.get(1).parent());
        assertEquals(List.of(), export.notes);
    }

    @Test
    void a_deleted_comment_was_there_so_that_answers_to_it_find_their_place() throws Exception {
        SourceReply reply = reply(RemarkFile.comment("c1", "", LINK, "")
                .replace("as **typed**", "")
                .replace("\"vote\":0", "\"vote\":0,\"delete\":true"));

        assertEquals(SourceReply.State.TRASHED, reply.state());
        assertEquals("", reply.html());
    }

    @Test
    void what_is_typed_stands_in_for_a_text_that_is_missing() throws Exception {
        assertEquals(
                "<p>as <strong>typed</strong></p>\n",
                reply(RemarkFile.comment("c1", "", LINK, "")).html());
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z,",
        "0000-00-00T00:00:00Z,",
        "tomorrow,",
        "'',",
        "2999-01-01T00:00:00Z, 2999-01-01T00:00:00Z"
    })
    void a_date_that_is_none_is_no_obstacle(String written, Instant at) throws Exception {
        assertEquals(
                Optional.ofNullable(at),
                reply(RemarkFile.comment("c1", "", LINK, "x").replace("2020-05-17T11:00:00.123456789+02:00", written))
                        .writtenAt());
    }

    @Test
    void votes_and_pins_are_left_out_and_counted() throws Exception {
        RecordedExport export = read(
                RemarkFile.comment("c1", "", LINK, "x").replace("\"score\":0", "\"score\":-3"),
                RemarkFile.comment("c2", "", LINK, "x").replace("\"vote\":0", "\"vote\":0,\"pin\":true"));

        assertEquals(
                List.of(
                        new SourceNote("", "1 comments have votes, which are left out."),
                        new SourceNote("", "1 comments were pinned, which nothing is here.")),
                export.notes);
    }

    @Test
    void a_packed_backup_is_read_as_it_is() throws Exception {
        Path file = packed(RemarkFile.of(RemarkFile.comment("c1", "", LINK, "x")));

        assertEquals(1, RecordedExport.of(new RemarkReader(), file).replies.size());
    }

    @Test
    void a_packed_backup_that_ends_in_the_middle_is_refused_in_words() throws Exception {
        Path whole = packed(RemarkFile.of(RemarkFile.comment("c1", "", LINK, "x".repeat(100))));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThrows(UnreadableExportException.class, () -> RecordedExport.of(new RemarkReader(), half));
    }

    @Test
    void a_backup_without_comments_is_one_of_some_site() throws Exception {
        assertEquals(List.of(new SourceSite("", "remark42:")), read().sites);
        assertEquals(
                List.of(new SourceSite("", "remark42:")),
                RecordedExport.of(
                                new RemarkReader(),
                                RemarkFile.saved(folder, "{\"version\":1,\"users\":null,\"posts\":null}\n"))
                        .sites);
    }

    @Test
    void what_ends_in_the_middle_is_refused_in_words() throws Exception {
        String whole = RemarkFile.of(RemarkFile.comment("c1", "", LINK, "x"));
        for (int length : new int[] {0, 1, 50, whole.length() - 20}) {
            Path file = RemarkFile.saved(folder, whole.substring(0, length));
            var refused =
                    assertThrows(UnreadableExportException.class, () -> RecordedExport.of(new RemarkReader(), file));
            assertTrue(refused.getMessage().endsWith("."), refused::getMessage);
        }
    }

    @Test
    void the_network_of_a_writer_is_nowhere() throws Exception {
        SourceReply reply = reply(RemarkFile.comment("c1", "", LINK, "x"));

        assertFalse((reply.html() + reply.name() + reply.email() + reply.website()).contains("203.0.113.7"));
    }

    private SourceReply reply(String comment) throws IOException {
        return read(comment).replies.get(0);
    }

    private RecordedExport read(String... comments) throws IOException {
        return RecordedExport.of(new RemarkReader(), RemarkFile.saved(folder, RemarkFile.of(comments)));
    }

    private Path packed(String text) throws IOException {
        Path file = folder.resolve("backup.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }
}

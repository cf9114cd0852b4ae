package org.rejoinder.exchange.isso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.exchange.RecordedExport;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceReply.State;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.SourceThread;
import org.rejoinder.exchange.UnreadableExportException;

class IssoReaderTest {

    @TempDir
    Path folder;

    @Test
    void a_database_says_where_people_wrote_and_what() throws Exception {
        RecordedExport export = read(IssoFile.CURRENT);

        assertEquals(List.of(new SourceThread("1", List.of("/by-isso/is-it/"))), export.threads);
        assertEquals(
                new SourceReply(
                        "1",
                        "1",
                        "isso-1",
                        "",
                        SourceReply.Kind.REPLY,
                        State.PUBLISHED,
                        "Rita",
                        "rita@reader.example",
                        "https://rita.example",
                        "<p>It <strong>is</strong>.</p>\n",
                        Optional.of(Instant.parse("2017-05-16T09:00:00.250Z"))),
                export.replies.get(0));
        assertEquals(List.of(new SourceNote("", "1 comments have votes, which are left out.")), export.notes);
    }

    @Test
    void each_comment_keeps_its_state_and_what_it_answers_and_who_said_no_name_is_anonymous() throws Exception {
        RecordedExport export = read(IssoFile.CURRENT);

        assertEquals(
                List.of("1", "2", "3", "4", "5"),
                export.replies.stream().map(SourceReply::key).toList());
        assertEquals(
                List.of(State.PUBLISHED, State.TRASHED, State.PUBLISHED, State.HELD, State.PUBLISHED),
                export.replies.stream().map(SourceReply::state).toList());
        assertEquals(
                List.of("", "1", "2", "", ""),
                export.replies.stream().map(SourceReply::parent).toList());
        assertEquals(
                List.of("Rita", "Anonymous", "Anonymous", "Max", "Long"),
                export.replies.stream().map(SourceReply::name).toList());
        assertEquals("<p>So it is, 猫 🐈.</p>\n", export.replies.get(2).html());
    }

    @Test
    void a_text_that_goes_over_many_pages_is_whole() throws Exception {
        assertEquals(
                "<p>" + "word ".repeat(4_000) + "end</p>\n",
                read(IssoFile.CURRENT).replies.get(4).html());
    }

    @Test
    void where_it_is_from_is_a_name_of_its_own_that_tells_no_secret() throws Exception {
        SourceSite site = read(IssoFile.CURRENT).sites.get(0);

        assertEquals(new SourceSite("", "isso:2e96445438740048"), site);
        String old = read(IssoFile.OLD).sites.get(0).address();
        assertTrue(old.matches("isso:[0-9a-f]{16}"), "by its oldest comment: " + old);
    }

    @Test
    void an_old_database_in_utf_16_is_read_and_what_was_deleted_is_gone() throws Exception {
        RecordedExport export = read(IssoFile.OLD);

        assertEquals(
                List.of("https://old.example/by-isso/is-it/"),
                export.threads.get(0).addresses());
        assertEquals(41, export.replies.size());
        assertEquals("<p>ä 1</p>\n", export.replies.get(0).html());
        assertEquals("<p>newest</p>\n", export.replies.get(40).html());
        assertTrue(export.replies.stream().noneMatch(reply -> Integer.parseInt(reply.key()) % 3 == 0));
    }

    @Test
    void a_database_with_a_log_is_read_and_says_what_may_be_missing() throws Exception {
        RecordedExport export = read(IssoFile.WITH_LOG);

        assertEquals(1, export.replies.size());
        assertTrue(export.notes.get(0).words().contains("log of its own"));
    }

    @Test
    void a_database_whose_log_lies_beside_it_is_refused_with_what_to_do() throws Exception {
        for (String suffix : List.of("-wal", "-journal")) {
            Path file = IssoFile.saved(Files.createTempDirectory(folder, "x"), IssoFile.WITH_LOG);
            Path beside = file.resolveSibling(file.getFileName() + suffix);
            Files.write(beside, new byte[0]);
            assertEquals(1, RecordedExport.of(new IssoReader(), file).replies.size());
            Files.write(beside, new byte[100]);

            assertTrue(refusal(file).contains("VACUUM INTO"));
        }
    }

    @Test
    void a_database_of_something_else_is_refused_in_words() throws Exception {
        assertEquals(
                "The file is a database of SQLite, but none of Isso: it has no table “comments”.",
                refusal(IssoFile.saved(folder, IssoFile.ANOTHER)));
    }

    @Test
    void what_ends_in_the_middle_is_refused_in_words() throws Exception {
        byte[] whole = Files.readAllBytes(IssoFile.saved(folder, IssoFile.CURRENT));
        for (int length : new int[] {0, 10, 16, 100, 4_096, 20_000, whole.length - 1, whole.length - 4_096}) {
            Path half = Files.write(folder.resolve("half"), Arrays.copyOf(whole, length));
            assertTrue(refusal(half).endsWith("."));
        }
    }

    @Test
    void the_network_of_a_writer_is_nowhere() throws Exception {
        for (SourceReply reply : read(IssoFile.CURRENT).replies) {
            assertFalse((reply.html() + reply.name() + reply.email() + reply.website()).contains("203.0.113"));
        }
    }

    private String refusal(Path file) {
        return assertThrows(UnreadableExportException.class, () -> RecordedExport.of(new IssoReader(), file))
                .getMessage();
    }

    private RecordedExport read(String name) throws IOException {
        return RecordedExport.of(new IssoReader(), IssoFile.saved(folder, name));
    }
}

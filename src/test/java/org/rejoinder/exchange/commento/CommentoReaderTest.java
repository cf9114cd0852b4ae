package org.rejoinder.exchange.commento;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.exchange.RecordedExport;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceReply.State;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.SourceThread;
import org.rejoinder.exchange.UnreadableExportException;

class CommentoReaderTest {

    private static final String COMMENT = CommentoFile.comment("e706", "root", "/is-it/", "It **is**.");
    private static final String OF_THIRD = CommentoFile.commentOfThird("c1", "null", "<p>It is.</p>");

    @TempDir
    Path folder;

    @Test
    void an_export_of_commento_says_where_people_wrote_and_what_and_who_they_are_behind_it() throws Exception {
        RecordedExport export =
                read(CommentoFile.of(COMMENT, CommentoFile.comment("7d77", "e706", "/is-it/", "So it is.")));

        assertEquals(List.of(new SourceSite("old.example", "https://old.example")), export.sites);
        assertEquals(List.of(new SourceThread("/is-it/", List.of("/is-it/"))), export.threads);
        assertEquals(
                new SourceReply(
                        "e706",
                        "/is-it/",
                        "commento-e706",
                        "",
                        SourceReply.Kind.REPLY,
                        State.PUBLISHED,
                        "Rita",
                        "rita@reader.example",
                        "https://rita.example",
                        "<p>It <strong>is</strong>.</p>\n",
                        Optional.of(Instant.parse("2021-05-11T15:43:01.852651Z"))),
                export.replies.get(0));
        assertEquals("e706", export.replies.get(1).parent());
        assertEquals(List.of(), export.notes);
    }

    @Test
    void an_export_of_comentario_3_has_its_pages_apart() throws Exception {
        RecordedExport export = read(
                CommentoFile.ofThird("/is-it/", OF_THIRD, CommentoFile.commentOfThird("c2", "\"c1\"", "<p>So.</p>")));

        assertEquals(List.of(new SourceSite("5f0a", "comentario:5f0a")), export.sites);
        assertEquals(List.of(new SourceThread("/is-it/", List.of("/is-it/"))), export.threads);
        assertEquals(
                new SourceReply(
                        "c1",
                        "/is-it/",
                        "comentario-c1",
                        "",
                        SourceReply.Kind.REPLY,
                        State.PUBLISHED,
                        "Rita",
                        "rita@reader.example",
                        "https://rita.example",
                        "<p>It is.</p>",
                        Optional.of(Instant.parse("2023-05-11T15:43:01.852Z"))),
                export.replies.get(0));
        assertEquals("c1", export.replies.get(1).parent());
    }

    @ParameterizedTest
    @CsvSource({
        "approved, false, PUBLISHED",
        "unapproved, false, HELD",
        "flagged, false, HELD",
        "approved, true, TRASHED"
    })
    void a_comment_of_commento_keeps_its_state(String state, String deleted, State here) throws Exception {
        assertEquals(
                here,
                reply(CommentoFile.of(COMMENT.replace("\"approved\"", "\"" + state + "\"")
                                .replace("\"deleted\":false", "\"deleted\":" + deleted)))
                        .state());
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false, PUBLISHED",
        "false, true, false, HELD",
        "true, true, false, HELD",
        "false, false, false, TRASHED",
        "true, false, true, TRASHED"
    })
    void a_comment_of_comentario_keeps_its_state(String approved, String pending, String deleted, State here)
            throws Exception {
        assertEquals(
                here,
                reply(CommentoFile.ofThird(
                                "/",
                                OF_THIRD.replace("\"isApproved\":true", "\"isApproved\":" + approved)
                                        .replace("\"isPending\":false", "\"isPending\":" + pending)
                                        .replace("\"isDeleted\":false", "\"isDeleted\":" + deleted)))
                        .state());
    }

    @Test
    void what_commento_writes_for_a_deleted_text_is_none() throws Exception {
        SourceReply reply = reply(CommentoFile.of(COMMENT.replace("It **is**.", "[deleted]")));

        assertEquals(State.TRASHED, reply.state());
        assertEquals("", reply.html());
    }

    @ParameterizedTest
    @CsvSource({"anonymous, Anonymous", "0000000000, Anonymous", "gone, ''", "bd12, Rita"})
    void who_said_no_name_is_anonymous_and_who_is_missing_has_none(String hex, String name) throws Exception {
        assertEquals(
                name,
                reply(CommentoFile.of(COMMENT.replace("\"bd12\"", "\"" + hex + "\"")))
                        .name());
    }

    @Test
    void a_comment_may_say_the_name_of_its_writer_itself() throws Exception {
        assertEquals(
                "Max",
                reply(CommentoFile.ofThird("/", OF_THIRD.replace("\"authorName\":\"\"", "\"authorName\":\"Max\"")))
                        .name());
    }

    @Test
    void a_website_that_javascript_does_not_know_is_none() throws Exception {
        assertEquals(
                "",
                reply(CommentoFile.of(COMMENT).replace("https://rita.example", "undefined"))
                        .website());
    }

    @ParameterizedTest
    @CsvSource({"url, is-it/, /is-it/", "path, /is-it/, /is-it/", "path, '', /", "link, x, /"})
    void the_place_of_a_comment_has_two_names(String field, String path, String thread) throws Exception {
        RecordedExport export =
                read(CommentoFile.of(COMMENT.replace("\"url\":\"/is-it/\"", "\"" + field + "\":\"" + path + "\"")));

        assertEquals(thread, export.threads.get(0).key());
    }

    @Test
    void votes_and_places_above_the_others_are_left_out_and_counted() throws Exception {
        RecordedExport export = read(CommentoFile.ofThird(
                "/",
                OF_THIRD.replace("\"score\":0", "\"score\":7").replace("\"isSticky\":false", "\"isSticky\":true")));

        assertEquals(
                List.of(
                        new SourceNote("", "1 comments have votes, which are left out."),
                        new SourceNote("", "1 comments stood above the others, which none does here.")),
                export.notes);
    }

    @Test
    void an_export_without_anything_is_one_of_some_site() throws Exception {
        for (String none : List.of(
                "{\"version\":1,\"comments\":[],\"commenters\":[]}",
                "{\"version\":3,\"pages\":null,\"comments\":null,\"commenters\":null}",
                "{\"version\":3,\"pages\":{},\"comments\":7,\"commenters\":[[],1,\"x\"]}")) {
            assertEquals(List.of(new SourceSite("", "comentario:")), read(none).sites);
        }
    }

    @Test
    void what_ends_in_the_middle_is_refused_in_words() {
        String whole = CommentoFile.of(COMMENT);
        for (int length : new int[] {0, 1, 50, whole.length() - 20}) {
            var refused = assertThrows(UnreadableExportException.class, () -> read(whole.substring(0, length)));
            assertTrue(refused.getMessage().endsWith("."), refused::getMessage);
        }
    }

    @Test
    void the_network_of_a_writer_is_nowhere() throws Exception {
        SourceReply reply = reply(CommentoFile.ofThird("/", OF_THIRD));

        assertFalse((reply.html() + reply.name() + reply.email() + reply.website()).contains("203.0.113.7"));
    }

    private SourceReply reply(String text) throws IOException {
        return read(text).replies.get(0);
    }

    private RecordedExport read(String text) throws IOException {
        return RecordedExport.of(new CommentoReader(), CommentoFile.saved(folder, text));
    }
}

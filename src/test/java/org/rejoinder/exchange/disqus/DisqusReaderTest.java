package org.rejoinder.exchange.disqus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

class DisqusReaderTest {

    private static final String LINK = "https://old.example/is-it/";

    @TempDir
    Path folder;

    @Test
    void an_export_says_where_it_is_from_where_people_wrote_and_what() throws Exception {
        RecordedExport export = read(
                DisqusFile.thread(2, "12 https://old.example/?p=12", LINK),
                DisqusFile.post(5, 2, "", "<p>It is.</p>"),
                DisqusFile.post(6, 2, "5", "<p>So it is.</p>"));

        assertEquals(List.of(new SourceSite("old-place", "https://old-place.disqus.com")), export.sites);
        assertEquals(List.of(new SourceThread("2", List.of(LINK, "https://old.example/?p=12"))), export.threads);
        assertEquals(
                new SourceReply(
                        "5",
                        "2",
                        "comment-5",
                        "",
                        SourceReply.Kind.REPLY,
                        SourceReply.State.PUBLISHED,
                        "Rita",
                        "",
                        "",
                        "<p>It is.</p>",
                        Optional.of(Instant.parse("2017-05-17T09:00:00Z"))),
                export.replies.get(0));
        assertEquals("5", export.replies.get(1).parent());
        assertEquals(List.of(), export.articles);
        assertEquals(List.of(), export.notes);
    }

    @Test
    void an_export_is_read_packed_as_it_came_by_mail() throws Exception {
        Path file = folder.resolve("disqus.xml.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(DisqusFile.of(DisqusFile.thread(2, "", LINK), DisqusFile.post(5, 2, "", "<p>It is.</p>"))
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(1, RecordedExport.of(new DisqusReader(), file).replies.size());
    }

    @ParameterizedTest
    @CsvSource({
        "isDeleted, true, TRASHED",
        "isSpam, true, SPAM",
        "isApproved, false, HELD",
        "isApproved, true, PUBLISHED",
        "isFlagged, true, PUBLISHED"
    })
    void a_reply_keeps_its_state(String element, String value, SourceReply.State state) throws Exception {
        String post = DisqusFile.post(5, 2, "", "x")
                .replace("<" + element + ">false</" + element + ">", "")
                .replace("</post>", "<%1$s>%2$s</%1$s></post>".formatted(element, value));

        assertEquals(state, reply(post).state());
    }

    @Test
    void spam_that_was_deleted_is_spam() throws Exception {
        assertEquals(
                SourceReply.State.SPAM,
                reply(DisqusFile.post(5, 2, "", "x").replace(">false</is", ">true</is"))
                        .state());
    }

    @Test
    void who_has_no_name_is_called_by_the_name_of_the_account_and_an_address_comes_along_if_there_is_one()
            throws Exception {
        SourceReply reply = reply(DisqusFile.post(5, 2, "", "x")
                .replace("<name>Rita</name>", "<name /><email>rita@reader.example</email>"));

        assertEquals("rita_reads", reply.name());
        assertEquals("rita@reader.example", reply.email());
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-17T09:00:00, 2017-05-17T09:00:00Z",
        "2017-05-17T11:00:00+02:00, 2017-05-17T09:00:00Z",
        "yesterday,",
        "'',"
    })
    void a_date_without_a_zone_is_of_no_zone_and_none_is_no_obstacle(String written, Instant at) throws Exception {
        assertEquals(
                Optional.ofNullable(at),
                reply(DisqusFile.post(5, 2, "", "x").replace("2017-05-17T09:00:00Z", written))
                        .writtenAt());
    }

    @Test
    void threads_without_replies_are_counted_and_deleted_ones_are_not_told_of() throws Exception {
        RecordedExport export = read(
                DisqusFile.thread(1, "", LINK),
                DisqusFile.thread(2, "", LINK + "?utm_source=x"),
                DisqusFile.thread(3, "", LINK).replace("<isDeleted>false", "<isDeleted>true"),
                DisqusFile.post(5, 1, "", "x"),
                DisqusFile.post(6, 1, "", "x"),
                DisqusFile.post(7, 3, "", "x"));

        assertEquals(
                List.of("1"), export.threads.stream().map(SourceThread::key).toList());
        assertEquals(
                List.of("1", "1", "3"),
                export.replies.stream().map(SourceReply::article).toList());
        assertEquals(
                List.of(
                        new SourceNote("", "1 threads have no replies."),
                        new SourceNote("", "1 threads were deleted; their replies are left out.")),
                export.notes);
    }

    @ParameterizedTest
    @CsvSource({
        "12, ''",
        "/2017/is-it/, /2017/is-it/",
        "https://old.example/is-it/, ''",
        "https://old.example/2017/is-it/, https://old.example/2017/is-it/"
    })
    void what_the_site_called_a_thread_is_an_address_if_it_looks_like_one(String identifier, String address)
            throws Exception {
        RecordedExport export = read(DisqusFile.thread(2, identifier, LINK), DisqusFile.post(5, 2, "", "x"));

        assertEquals(
                address.isEmpty() ? List.of(LINK) : List.of(LINK, address),
                export.threads.get(0).addresses());
    }

    @Test
    void an_export_without_anything_is_one_of_some_site() throws Exception {
        assertEquals(List.of(new SourceSite("", "https://disqus.com")), read().sites);
    }

    @Test
    void what_ends_in_the_middle_or_is_another_programs_is_refused_in_words() throws Exception {
        String whole = DisqusFile.of(DisqusFile.thread(2, "", LINK), DisqusFile.post(5, 2, "", "x"));
        for (String text : List.of(whole.substring(0, whole.length() / 2), "<rss/>")) {
            Path file = DisqusFile.saved(folder, text);
            var refused =
                    assertThrows(UnreadableExportException.class, () -> RecordedExport.of(new DisqusReader(), file));
            assertTrue(refused.getMessage().endsWith("."), refused::getMessage);
        }
    }

    @Test
    void the_network_of_a_writer_is_nowhere() throws Exception {
        SourceReply reply = reply(DisqusFile.post(5, 2, "", "x"));

        assertFalse((reply.html() + reply.name() + reply.email() + reply.website()).contains("203.0.113.7"));
    }

    private SourceReply reply(String post) throws IOException {
        return read(DisqusFile.thread(2, "", LINK), post).replies.get(0);
    }

    private RecordedExport read(String... elements) throws IOException {
        return RecordedExport.of(new DisqusReader(), DisqusFile.saved(folder, DisqusFile.of(elements)));
    }
}

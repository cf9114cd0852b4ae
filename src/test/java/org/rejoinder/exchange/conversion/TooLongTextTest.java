package org.rejoinder.exchange.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.exchange.RecordedExport;
import org.rejoinder.exchange.disqus.DisqusFile;
import org.rejoinder.exchange.disqus.DisqusReader;
import org.rejoinder.exchange.ghost.GhostReader;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.exchange.wxr.WxrReader;

/** A reader cuts what is too long for memory: then the whole is refused, whatever the rest of it is after what is no text. */
class TooLongTextTest {

    private static final String LONG = "x".repeat(3_000_000);
    private static final String WHOLE = "<p>first</p><!-- wp:note %s --><p>third</p>";

    @TempDir
    Path folder;

    @Test
    void an_article_of_wordpress_is_refused() throws Exception {
        assertRefused(wordPress(WxrFile.post(1, "publish", WHOLE.formatted(LONG))));
        assertRefused(wordPress(
                WxrFile.post(1, "publish", "<!-- wp:a " + "y".repeat(1_000_000) + " -->" + WHOLE.formatted(LONG))));
    }

    @Test
    void an_article_whose_excerpt_is_too_long_is_refused() throws Exception {
        assertRefused(wordPress(
                WxrFile.post(1, "publish", "<p>first</p>").replace("In short", "In <!-- " + LONG + " --> short")));
    }

    @Test
    void a_comment_of_wordpress_is_refused() throws Exception {
        RecordedExport export = wordPress(WxrFile.post(
                1,
                "publish",
                "<p>x</p>",
                WxrFile.comment(
                        5, "0", "1", "comment", "<!-- wp:a " + LONG.substring(0, 199_900) + " -->a<i " + LONG)));

        assertReplyRefused(export);
    }

    @Test
    void a_comment_of_disqus_is_refused() throws Exception {
        var export = new RecordedExport();
        new DisqusReader()
                .read(
                        DisqusFile.saved(
                                folder,
                                DisqusFile.of(
                                        DisqusFile.thread(2, "", "https://old.example/x"),
                                        DisqusFile.post(5, 2, "", "x" + " ".repeat(300_000) + "y"))),
                        export);

        assertReplyRefused(export);
    }

    @Test
    void an_article_of_ghost_is_refused_whichever_of_its_texts_is_used() throws Exception {
        for (String column : new String[] {"html", "lexical", "plaintext"}) {
            String text = " \\u0000<p>first</p>\\ud800<script>" + LONG + "</script><p>third</p>";
            Path file = Files.writeString(folder.resolve("ghost.json"), """
                    {"db": [{"meta": {"version": "5.0"}, "data": {"posts": [
                        {"id": "1", "title": "One", "slug": "one", "status": "published", "type": "post",
                        "published_at": "2020-01-01T00:00:00.000Z", "%s": "%s"}]}}]}""".formatted(column, text));
            var export = new RecordedExport();
            new GhostReader().read(file, export);

            assertRefused(export);
        }
    }

    private RecordedExport wordPress(String item) throws Exception {
        var export = new RecordedExport();
        new WxrReader().read(WxrFile.saved(folder, WxrFile.of(item)), export);
        return export;
    }

    private static void assertRefused(RecordedExport export) {
        assertRefused(
                "Its text has more than 2,000,000 characters of HTML.",
                () -> new ArticleConverter()
                        .convert(export.articles.get(0), "", PictureLookup.NONE, new ArrayList<>()));
        assertRefused(
                "Its text has more than 2,000,000 characters of HTML.",
                () -> new PageConverter().convert(export.articles.get(0), PictureLookup.NONE, new ArrayList<>()));
    }

    private static void assertReplyRefused(RecordedExport export) {
        assertRefused(
                "Its text has more than 200,000 characters of HTML.",
                () -> ReplyConverter.text(export.replies.get(0), new ArrayList<>()));
    }

    private static void assertRefused(String why, Executable conversion) {
        assertEquals(why, assertThrows(RefusedItemException.class, conversion).getMessage());
    }
}

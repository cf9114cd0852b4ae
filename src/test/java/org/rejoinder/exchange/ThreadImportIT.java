package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Articles;
import org.rejoinder.exchange.commento.CommentoFile;
import org.rejoinder.exchange.ghost.GhostFile;
import org.rejoinder.exchange.isso.IssoFile;
import org.rejoinder.exchange.remark.RemarkFile;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.http.FormerAddresses;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

/** The whole way of what comes from programs of which no test is here that is longer. */
@ExtendWith(ArquillianExtension.class)
class ThreadImportIT {

    @Inject
    private Importer importer;

    @Inject
    private Articles articles;

    @Inject
    private Replies replies;

    @Inject
    private FormerAddresses formerAddresses;

    private final List<ReportRow> rows = new ArrayList<>();
    private Path folder;
    private String slug;

    @BeforeEach
    void chooseAnArticle() throws IOException {
        folder = Files.createTempDirectory("import");
        slug = "moved-" + UUID.randomUUID();
    }

    @Test
    void comments_of_remark42_come_once_and_what_was_deleted_keeps_their_places() throws Exception {
        String link = "https://old.example/" + slug + "/";
        moveIn("/" + slug + "/");
        Path file = RemarkFile.saved(
                folder,
                RemarkFile.of(
                        RemarkFile.comment(slug + "-1", "", link, "<p>It <em>is</em>.</p>"),
                        RemarkFile.comment(slug + "-2", slug + "-1", link, "")
                                .replace("as **typed**", "")
                                .replace("\"vote\":0", "\"vote\":0,\"delete\":true"),
                        RemarkFile.comment(slug + "-3", slug + "-2", link, "<p>So it is.</p>")));

        importer.run(file, rows::add);
        ImportReport again = importer.run(file, rows::add);

        assertEquals(2, again.count(ImportItemType.REPLY, ImportOutcome.UNCHANGED), rows::toString);
        assertTrue(
                rows.contains(new ReportRow(
                        ImportItemType.REPLY,
                        "comment " + slug + "-2",
                        ImportOutcome.REFUSED,
                        "It was deleted, and nothing of it is left.")),
                rows::toString);
        assertEquals(List.of("It *is*.", "So it is."), shown());
    }

    @Test
    void comments_of_commento_come_once_with_who_wrote_them() throws Exception {
        moveIn("/" + slug + "/");
        Path file = CommentoFile.saved(
                folder,
                CommentoFile.of(
                        CommentoFile.comment(slug + "-2", slug + "-1", "/" + slug + "/", "So it **is**."),
                        CommentoFile.comment(slug + "-1", "root", "/" + slug + "/", "It is.")));

        importer.run(file, rows::add);
        ImportReport again = importer.run(file, rows::add);

        assertEquals(2, again.count(ImportItemType.REPLY, ImportOutcome.UNCHANGED), rows::toString);
        assertEquals(List.of("It is.", "So it **is**."), shown());
    }

    @Test
    void comments_of_isso_come_once_and_one_that_waits_waits_here() throws Exception {
        moveIn("/by-isso/is-it/");
        Path file = IssoFile.saved(folder, IssoFile.CURRENT);

        ImportReport report = importer.run(file, rows::add);
        ImportReport again = importer.run(file, rows::add);

        assertEquals(4, report.count(ImportItemType.REPLY, ImportOutcome.NEW), rows::toString);
        assertEquals(4, again.count(ImportItemType.REPLY, ImportOutcome.UNCHANGED), rows::toString);
        assertEquals(1, again.count(ImportItemType.REPLY, ImportOutcome.REFUSED), rows::toString);
        assertEquals(List.of("It **is**.", "So it is, 猫 🐈."), shown().subList(0, 2));
        assertEquals(5, shown().size(), "20,000 characters are three replies");
        assertTrue(shown().get(2).endsWith("(1/3)"));
        assertTrue(shown().get(3).startsWith("(2/3)"));
        assertTrue(shown().get(4).startsWith("(3/3)"));
    }

    @Test
    void posts_of_ghost_come_once_with_their_comments_and_are_found_where_they_were() throws Exception {
        String post = GhostFile.post(
                slug,
                "published",
                "<p>It <em>is</em>.</p><figure class=\"kg-card kg-embed-card\"><iframe src=\"https://play.example/x\"></iframe></figure>");
        Path file = GhostFile.saved(
                folder,
                GhostFile.of(post, GhostFile.post(slug + "-2", "draft", "<p>x</p>"))
                        .replace(
                                "{\"benefits\":[],",
                                "{\"comments\":[{\"id\":\"%1$s-c\",\"post_id\":\"%1$s\",\"status\":\"published\",\"html\":\"<p>So.</p>\"}],"
                                        .formatted(slug)));
        slug = "is-it-" + slug;

        importer.run(file, rows::add);
        ImportReport again = importer.run(file, rows::add);

        assertEquals(2, again.count(ImportItemType.ARTICLE, ImportOutcome.UNCHANGED), rows::toString);
        assertEquals(1, again.count(ImportItemType.REPLY, ImportOutcome.UNCHANGED), rows::toString);
        assertEquals(List.of("So."), shown());
        assertEquals(Optional.of("/articles/" + slug), formerAddresses.placeOf("/" + slug + "/", null));
        assertEquals("Is it <b>?", articles.published(slug).orElseThrow().title());
    }

    /** An article that was at this path before. */
    private void moveIn(String path) throws IOException {
        importer.run(
                WxrFile.saved(
                        folder,
                        WxrFile.of(WxrFile.post(1, "publish", "x"))
                                .replace("https://old.example/blog/</wp:base", "https://" + slug + ".example</wp:base")
                                .replace("/blog/2017/05/16/post-1/", path)
                                .replace("<![CDATA[post-1]]>", "<![CDATA[" + slug + "]]>")),
                row -> {});
    }

    private List<String> shown() {
        return replies.readOn(articles.published(slug).orElseThrow(), 0, 100).stream()
                .map(Reply::text)
                .toList();
    }
}

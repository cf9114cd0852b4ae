package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Articles;
import org.rejoinder.exchange.disqus.DisqusFile;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

@ExtendWith(ArquillianExtension.class)
class DisqusImportIT {

    @Inject
    private Importer importer;

    @Inject
    private Articles articles;

    @Inject
    private Replies replies;

    private final List<ReportRow> rows = new ArrayList<>();
    private Path folder;
    private String slug;

    /** An article that was at {@code /2017/SLUG/} before. */
    @BeforeEach
    void moveAnArticleIn() throws IOException {
        folder = Files.createTempDirectory("import");
        slug = "moved-" + UUID.randomUUID();
        importer.run(
                WxrFile.saved(
                        folder,
                        WxrFile.of(WxrFile.post(1, "publish", "x"))
                                .replace("https://old.example/blog/</wp:base", "https://" + slug + ".example</wp:base")
                                .replace("/2017/05/16/post-1/", "/2017/" + slug + "/")
                                .replace("<![CDATA[post-1]]>", "<![CDATA[" + slug + "]]>")),
                row -> {});
    }

    @Test
    void replies_go_to_the_article_that_was_at_the_address_of_their_thread() throws Exception {
        ImportReport report = importer.run(
                file(
                        DisqusFile.thread(2, "", "https://old.example/blog/2017/" + slug + "/?utm_source=x"),
                        DisqusFile.post(6, 2, "5", "<p>So it is.</p>"),
                        DisqusFile.post(5, 2, "", "<p>It <i>is</i>.</p>"),
                        DisqusFile.post(7, 2, "", "<p>Gone</p>").replace("<isDeleted>false", "<isDeleted>true")),
                rows::add);

        assertEquals(3, report.count(ImportItemType.REPLY, ImportOutcome.NEW), rows::toString);
        assertEquals(1, report.count(ImportItemType.ARTICLE, ImportOutcome.UNCHANGED), rows::toString);
        assertEquals(List.of("It *is*.", "So it is."), shown());
    }

    @Test
    void replies_go_to_the_article_that_is_at_the_address_of_their_thread_here_and_come_once() throws Exception {
        Path file = file(
                DisqusFile.thread(2, "", "https://new.example/articles/" + slug),
                DisqusFile.post(5, 2, "", "<p>It is.</p>"));

        importer.run(file, rows::add);
        ImportReport again = importer.run(file, rows::add);

        assertEquals(1, again.count(ImportItemType.REPLY, ImportOutcome.UNCHANGED), rows::toString);
        assertEquals(List.of("It is."), shown());
    }

    @Test
    void a_thread_of_no_article_here_is_refused_with_its_replies() throws Exception {
        ImportReport report = importer.run(
                file(
                        DisqusFile.thread(2, "", "https://old.example/" + slug + "/other/?x=y"),
                        DisqusFile.thread(3, "", "https://old.example/"),
                        DisqusFile.post(5, 2, "", "<p>It is.</p>"),
                        DisqusFile.post(6, 3, "", "<p>It is.</p>")),
                rows::add);

        assertEquals(2, report.count(ImportItemType.ARTICLE, ImportOutcome.REFUSED), rows::toString);
        assertEquals(2, report.count(ImportItemType.REPLY, ImportOutcome.REFUSED), rows::toString);
        assertTrue(rows.contains(new ReportRow(
                ImportItemType.ARTICLE,
                "thread 2",
                ImportOutcome.REFUSED,
                "No article here has or had this address: /" + slug + "/other")));
        assertTrue(rows.contains(new ReportRow(
                ImportItemType.ARTICLE, "thread 3", ImportOutcome.REFUSED, "It has no address of an article.")));
    }

    @Test
    void a_check_finds_the_same_and_changes_nothing() throws Exception {
        Path file = file(
                DisqusFile.thread(2, "", "https://old.example/blog/2017/" + slug + "/"),
                DisqusFile.post(5, 2, "", "<p>It is.</p>"));

        importer.check(file, rows::add);
        assertEquals(List.of(), shown());
        List<ReportRow> checked = List.copyOf(rows);
        rows.clear();
        importer.run(file, rows::add);

        assertEquals(WithoutPlaces.of(checked), WithoutPlaces.of(rows));
    }

    private List<String> shown() {
        return replies.readOn(articles.published(slug).orElseThrow(), 0, 100).stream()
                .map(Reply::text)
                .toList();
    }

    /** Each test moves in from a site of its own. */
    private Path file(String... elements) throws IOException {
        return DisqusFile.saved(folder, DisqusFile.of(elements).replace("<forum>old-place", "<forum>" + slug));
    }
}

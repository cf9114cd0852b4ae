package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Revisions;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.page.StaticPages;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class NewerExportIT {

    @Inject
    private Given given;

    @Inject
    private Importer importer;

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Publishing publishing;

    @Inject
    private StaticPages pages;

    @Inject
    private Replies replies;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private Moderation moderation;

    @Inject
    private Audit audit;

    private final List<ReportRow> rows = new ArrayList<>();
    private Path folder;
    private String site;
    private String slug;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createTempDirectory("import");
        site = "https://" + UUID.randomUUID() + ".example";
        slug = "moved-" + UUID.randomUUID();
    }

    @Test
    void an_article_that_nobody_changed_here_says_what_the_newer_export_says_and_keeps_what_it_said() throws Exception {
        importer.run(file(WxrFile.post(1, "publish", "First")), rows::add);

        ImportReport newer = importer.run(file(WxrFile.post(1, "publish", "Second")), rows::add);
        ImportReport again = importer.run(file(WxrFile.post(1, "publish", "Second")), rows::add);

        assertEquals(1, newer.count(ImportItemType.ARTICLE, ImportOutcome.UPDATED), rows::toString);
        assertEquals(1, again.count(ImportItemType.ARTICLE, ImportOutcome.UNCHANGED), rows::toString);
        Article article = articles.published(slug).orElseThrow();
        assertEquals("<p>Second</p>", article.body().toString());
        assertEquals(
                "<p>First</p>",
                revisions.of(article, 1).orElseThrow().manuscript().body());
        assertEquals(2, article.newest());
    }

    @Test
    void an_article_that_was_changed_here_stays_and_the_report_says_so() throws Exception {
        importer.run(file(WxrFile.post(1, "publish", "First")), rows::add);
        Article article = articles.published(slug).orElseThrow();
        Account editor = given.account(Role.EDITOR);
        publishing.save(
                editor,
                article.id(),
                article.version(),
                ArticleContent.of("Ours", "", "", "<p>Ours</p>", ""),
                article.slug());

        ImportReport newer = importer.run(file(WxrFile.post(1, "publish", "Second")), rows::add);

        assertEquals(1, newer.count(ImportItemType.ARTICLE, ImportOutcome.DIFFERENT), rows::toString);
        assertTrue(rows.toString().contains("It was changed here, too"));
        assertEquals(
                "<p>First</p>", articles.published(slug).orElseThrow().body().toString());
    }

    @Test
    void a_draft_that_is_public_there_by_now_is_public_and_one_that_is_not_any_more_stays() throws Exception {
        importer.run(file(WxrFile.post(1, "draft", "x")), rows::add);

        importer.run(file(WxrFile.post(1, "publish", "x")), rows::add);
        assertTrue(articles.published(slug).isPresent(), rows::toString);
        ImportReport hidden = importer.run(file(WxrFile.post(1, "draft", "y")), rows::add);

        assertEquals(1, hidden.count(ImportItemType.ARTICLE, ImportOutcome.DIFFERENT), rows::toString);
        assertEquals("<p>x</p>", articles.published(slug).orElseThrow().body().toString());
    }

    @Test
    void a_standing_page_is_updated_too() throws Exception {
        importer.run(page("First"), rows::add);

        ImportReport newer = importer.run(page("Second"), rows::add);

        assertEquals(1, newer.count(ImportItemType.PAGE, ImportOutcome.UPDATED), rows::toString);
        assertEquals(
                "<p>Second</p>",
                pages.textOf(pages.published(slug).orElseThrow()).body());
    }

    @Test
    void replies_say_and_stand_as_the_newer_export_has_it_and_nobody_here_has_decided() throws Exception {
        importer.run(
                file(WxrFile.post(
                        1,
                        "publish",
                        "x",
                        WxrFile.comment(5, "0", "1", "", "First"),
                        WxrFile.comment(6, "0", "1", "", "Buy"),
                        WxrFile.comment(7, "0", "0", "", "Waits"))),
                rows::add);
        Path newer = file(WxrFile.post(
                1,
                "publish",
                "x",
                WxrFile.comment(5, "0", "1", "", "First, edited"),
                WxrFile.comment(6, "0", "spam", "", "Buy"),
                WxrFile.comment(7, "0", "1", "", "Waits")));
        long buy = number("Buy");

        importer.check(newer, row -> {});
        assertEquals(List.of("Buy", "First"), shown(), "a check changes nothing");
        ImportReport report = importer.run(newer, rows::add);
        ImportReport again = importer.run(newer, rows::add);

        assertEquals(3, report.count(ImportItemType.REPLY, ImportOutcome.UPDATED), rows::toString);
        assertEquals(3, again.count(ImportItemType.REPLY, ImportOutcome.UNCHANGED), rows::toString);
        assertEquals(List.of("First, edited", "Waits"), shown());
        Reply spam = replies.forChange(List.of(buy)).get(0);
        assertEquals(ReplyState.SPAM, spam.state());
        assertFalse(spam.isDecided());
        assertEquals(0, replyCounters.reconcile(), "nothing is counted wrong");
        var updates = new AuditQuery(null, null, null, AuditAction.REIMPORTED, null, null);
        assertTrue(audit.before(updates, Long.MAX_VALUE, 10).stream()
                .anyMatch(row -> row.from() == ReplyState.PUBLISHED && row.to() == ReplyState.SPAM));
    }

    @Test
    void a_reply_about_which_somebody_here_has_decided_stays() throws Exception {
        importer.run(file(WxrFile.post(1, "publish", "x", WxrFile.comment(5, "0", "0", "", "Waits"))), rows::add);
        long waits = moderationNumber();
        Reply reply = replies.forChange(List.of(waits)).get(0);
        moderation.decide(given.account(Role.EDITOR), ExpectedVersion.of(reply), Decision.publish(), Channel.DESK);

        ImportReport report = importer.run(
                file(WxrFile.post(1, "publish", "x", WxrFile.comment(5, "0", "trash", "", "Waits"))), rows::add);

        assertEquals(1, report.count(ImportItemType.REPLY, ImportOutcome.DIFFERENT), rows::toString);
        assertEquals(List.of("Waits"), shown());
    }

    private long moderationNumber() {
        return replies.numbersOn(articles.published(slug).orElseThrow().id(), 10)
                .get(0);
    }

    private long number(String text) {
        return replies.readOn(articles.published(slug).orElseThrow(), 0, 100).stream()
                .filter(reply -> reply.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> shown() {
        return replies.readOn(articles.published(slug).orElseThrow(), 0, 100).stream()
                .map(Reply::text)
                .sorted()
                .toList();
    }

    private Path page(String content) throws IOException {
        return file(WxrFile.post(1, "publish", content)
                .replace("<wp:post_type><![CDATA[post]]>", "<wp:post_type><![CDATA[page]]>"));
    }

    /** Each test moves in from a site of its own, to an address of its own. */
    private Path file(String... items) throws IOException {
        return WxrFile.saved(
                folder,
                WxrFile.of(items)
                        .replace("<wp:base_blog_url>https://old.example/blog/", "<wp:base_blog_url>" + site)
                        .replace("<![CDATA[post-1]]>", "<![CDATA[" + slug + "]]>"));
    }
}

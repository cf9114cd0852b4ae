package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Profile;
import org.rejoinder.account.ProfileInput;
import org.rejoinder.account.Profiles;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.http.FormerAddresses;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ImporterIT {

    @Inject
    private Importer importer;

    @Inject
    private FormerAddresses formerAddresses;

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Articles articles;

    @Inject
    private Profiles profiles;

    @Inject
    private Given given;

    @Inject
    private Replies replies;

    @Inject
    private ReplyCounters replyCounters;

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
    void each_row_leads_to_what_its_item_has_become() throws Exception {
        Path file = file(WxrFile.post(1, "publish", "It is.", WxrFile.comment(5, "0", "1", "", "Is it?")));

        importer.check(file, rows::add);
        assertEquals(Set.of(""), places());

        importer.run(file, rows::add);
        Article article = articles.published(slug).orElseThrow();
        Set<String> here = Set.of(
                "/desk/articles/" + article.id(),
                "/desk/queue?state=all&reply="
                        + replies.readOn(article, 0, 1).get(0).id());
        assertEquals(here, places());

        importer.check(file, rows::add);
        assertEquals(here, places());
    }

    /** Of the rows of this reading. */
    private Set<String> places() {
        Set<String> places = rows.stream()
                .filter(row -> row.type() != null)
                .map(ReportRow::place)
                .collect(Collectors.toSet());
        rows.clear();
        return places;
    }

    @Test
    void articles_come_with_their_day_and_replies_with_theirs_their_state_and_their_place() throws Exception {
        Path file = file(WxrFile.post(
                1,
                "publish",
                "Is it?\n\nIt is.",
                WxrFile.comment(7, "5", "1", "", "An answer that comes first"),
                WxrFile.comment(5, "0", "1", "", "It <em>is</em>."),
                WxrFile.comment(8, "7", "0", "", "Waits"),
                WxrFile.comment(9, "8", "1", "", "Answers what is not public"),
                WxrFile.comment(10, "0", "spam", "", "Buy"),
                WxrFile.comment(11, "0", "trash", "", "Gone")));

        ImportReport report = importer.run(file, rows::add);

        assertEquals(1, report.count(ImportItemType.ARTICLE, ImportOutcome.NEW), rows::toString);
        assertEquals(6, report.count(ImportItemType.REPLY, ImportOutcome.NEW), rows::toString);
        Article article = articles.published(slug).orElseThrow();
        assertEquals(
                Instant.parse("2017-05-16T08:30:00Z"), article.publishedAt().orElseThrow());
        List<Reply> shown = replies.readOn(article, 0, 100);
        assertEquals(
                List.of("It *is*.", "An answer that comes first", "Answers what is not public"),
                shown.stream().map(Reply::text).toList());
        assertEquals(List.of(0, 1, 2), shown.stream().map(Reply::depth).toList());
        assertTrue(shown.stream().allMatch(reply -> reply.submittedAt().equals(Instant.parse("2017-05-17T09:00:00Z"))));
        assertEquals(
                List.of("comment-5", "comment-7", "comment-9"),
                shown.stream().map(reply -> reply.formerAnchor().orElseThrow()).toList());
        assertEquals(3, replyCounters.publishedOn(List.of(article)).get(article.id()));
        assertEquals(0, replyCounters.reconcile(), "nothing is counted wrong");
    }

    @Test
    void the_same_file_brings_nothing_twice_and_a_newer_one_what_is_new_or_newer() throws Exception {
        String first = WxrFile.comment(5, "0", "1", "", "First");
        importer.run(file(WxrFile.post(1, "publish", "x", first)), rows::add);
        rows.clear();

        ImportReport again = importer.run(file(WxrFile.post(1, "publish", "x", first)), rows::add);
        assertEquals(1, again.count(ImportItemType.ARTICLE, ImportOutcome.UNCHANGED));
        assertEquals(1, again.count(ImportItemType.REPLY, ImportOutcome.UNCHANGED));

        ImportReport newer = importer.run(
                file(WxrFile.post(
                        1,
                        "publish",
                        "x",
                        WxrFile.comment(5, "0", "1", "", "First, edited"),
                        WxrFile.comment(6, "5", "1", "", "Second"))),
                rows::add);
        assertEquals(1, newer.count(ImportItemType.REPLY, ImportOutcome.UPDATED), rows::toString);
        assertEquals(1, newer.count(ImportItemType.REPLY, ImportOutcome.NEW), rows::toString);
        assertEquals(
                List.of("First, edited", "Second"),
                replies.readOn(articles.published(slug).orElseThrow(), 0, 100).stream()
                        .map(Reply::text)
                        .toList());
    }

    @Test
    void the_log_tells_what_was_brought_and_from_where() throws Exception {
        importer.run(file(WxrFile.post(1, "publish", "x", WxrFile.comment(5, "0", "1", "", "y"))), rows::add);
        pendingAudit.write();

        var imports = new AuditQuery(null, null, null, AuditAction.CONTENT_IMPORTED, null, null);
        assertTrue(audit.before(imports, Long.MAX_VALUE, 10).stream()
                .anyMatch(row ->
                        (site + ": 1 article, 1 reply").equals(row.reason().orElse(""))));
    }

    @Test
    void a_check_says_the_same_and_changes_nothing() throws Exception {
        Path file = file(
                WxrFile.post(
                        1,
                        "publish",
                        "x",
                        WxrFile.comment(5, "99", "1", "", "Of nobody"),
                        WxrFile.comment(5, "0", "1", "", "Twice")),
                WxrFile.post(2, "draft", "y", WxrFile.comment(6, "0", "1", "", "On a draft")));

        ImportReport check = importer.check(file, rows::add);
        assertTrue(articles.published(slug).isEmpty());
        List<ReportRow> checked = List.copyOf(rows);
        rows.clear();
        importer.run(file, rows::add);

        assertEquals(WithoutPlaces.of(checked), WithoutPlaces.of(rows));
        assertEquals(2, check.count(ImportItemType.ARTICLE, ImportOutcome.NEW));
        assertEquals(1, check.count(ImportItemType.REPLY, ImportOutcome.NEW));
        assertEquals(2, check.count(ImportItemType.REPLY, ImportOutcome.REFUSED), rows::toString);
    }

    @Test
    void what_ends_in_the_middle_brings_nothing() throws Exception {
        Path file = file(WxrFile.post(1, "publish", "x"), WxrFile.post(2, "publish", "y"));
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf("</item>")));

        assertThrows(UnreadableExportException.class, () -> importer.run(file, rows::add));
        assertTrue(articles.published(slug).isEmpty());
    }

    @Test
    void a_circle_of_answers_comes_over_and_so_does_who_has_no_address() throws Exception {
        Path file = file(WxrFile.post(
                1,
                "publish",
                "x",
                WxrFile.comment(5, "6", "1", "", "One"),
                WxrFile.comment(6, "5", "1", "", "Two").replace("rita@reader.example", ""),
                WxrFile.comment(7, "7", "1", "", "Itself").replace("rita@reader.example", "not an address")));

        importer.run(file, rows::add);

        List<Reply> shown = replies.readOn(articles.published(slug).orElseThrow(), 0, 100);
        assertEquals(3, shown.size(), rows::toString);
        assertEquals(2, shown.stream().filter(reply -> reply.depth() == 0).count());
        assertTrue(rows.stream().anyMatch(row -> row.words().contains("address of its writer is none")));
    }

    @Test
    void no_row_of_a_report_tells_of_an_address_and_pictures_say_which_they_are() throws Exception {
        Path file = file(WxrFile.post(
                1,
                "publish",
                "<img src=\"https://old.example/map.png\" alt=\"A map\">",
                WxrFile.comment(5, "0", "1", "pingback", "x"),
                WxrFile.comment(6, "0", "1", "", "x").replace("rita@reader.example", "rita@@reader.example")));

        importer.run(file, rows::add);

        assertFalse(rows.toString().contains("@"), rows::toString);
        assertTrue(rows.toString().contains("1 pingbacks"));
        assertTrue(articles.published(slug)
                .orElseThrow()
                .body()
                .toString()
                .contains("[Picture: A map – https://old.example/map.png]"));
    }

    @Test
    void a_title_that_is_too_long_is_cut_and_the_report_says_so() throws Exception {
        ImportReport report = importer.run(
                file(WxrFile.post(1, "publish", "x").replace("Post 1]]", "Word ".repeat(50) + "]]")), rows::add);

        assertEquals(1, report.count(ImportItemType.ARTICLE, ImportOutcome.NEW), rows::toString);
        Article article = articles.published(slug).orElseThrow();
        assertTrue(article.title().startsWith("Word Word") && article.title().length() <= 200, article::title);
        assertTrue(rows.get(0).words().contains("Its title is cut: 249 characters are too many."), rows::toString);
    }

    @Test
    void former_addresses_lead_to_where_an_article_is_today() throws Exception {
        int number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        importer.run(
                file(WxrFile.post(1, "publish", "x")
                        .replace("/2017/05/16/post-1/", "/2017/" + slug + "/")
                        .replace("<wp:post_id>1<", "<wp:post_id>" + number + "<")),
                rows::add);

        assertEquals(Optional.of("/articles/" + slug), formerAddresses.placeOf("/blog/2017/" + slug, null));
        assertEquals(Optional.of("/articles/" + slug), formerAddresses.placeOf("/blog/2017/" + slug + "/", "utm=x"));
        assertEquals(
                Optional.of("/articles/" + slug + "/replies.atom"),
                formerAddresses.placeOf("/blog/2017/" + slug + "/feed/", null));
        assertEquals(Optional.of("/articles/" + slug), formerAddresses.placeOf("/", "p=" + number));
        assertEquals(Optional.empty(), formerAddresses.placeOf("/blog/2017/" + slug + "/other", null));
    }

    @Test
    void former_lists_of_categories_tags_and_authors_lead_to_these_here() throws Exception {
        Account author = given.account(Role.AUTHOR);
        Profile profile = profiles.save(author, new ProfileInput("Dora Doyle", "", "", ""));
        String end = slug.substring(slug.length() - 12);
        String tag = "ünder-" + end;
        Path file = file(WxrFile.post(1, "publish", "x")
                .replace("north-korea", "k-" + slug)
                .replace("North Korea", tag + " &amp; Co")
                .replace("\"security\"", "\"s-" + slug + "\""));
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("dora@old.example", author.id() + "@example.net")
                        .replace("[dora]", "[d-" + slug + "]"));

        importer.run(file, rows::add);

        String here = "/tags/under-" + end + "-co";
        assertEquals(Optional.of(here), formerAddresses.placeOf("/tag/k-" + slug, null), rows::toString);
        assertEquals(Optional.of(here), formerAddresses.placeOf("/tag/k-" + slug + "/page/3/", null));
        assertEquals(Optional.of(here + "/feed.atom"), formerAddresses.placeOf("/tag/k-" + slug + "/feed/", null));
        assertEquals(Optional.of("/tags/security"), formerAddresses.placeOf("/category/s-" + slug, null));
        assertEquals(
                Optional.of("/authors/" + profile.handle()), formerAddresses.placeOf("/author/d-" + slug + "/", null));
    }

    @Test
    void an_author_who_has_no_profile_here_is_named_in_the_report() throws Exception {
        importer.run(file(WxrFile.post(1, "publish", "x")), rows::add);

        assertTrue(
                rows.stream()
                        .anyMatch(row ->
                                row.about().equals("author dora") && row.words().contains("profile")),
                rows::toString);
    }

    @Test
    void an_earlier_slug_leads_to_its_article_unless_another_is_there_today() throws Exception {
        String meta =
                "<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>";
        Path file = file(
                WxrFile.post(1, "publish", "x", meta.formatted("former-" + slug), meta.formatted("other-" + slug))
                        .replace("/blog/2017/05/16/post-1/", "/" + slug + "/"),
                WxrFile.post(2, "publish", "y")
                        .replace("/blog/2017/05/16/post-2/", "/other-" + slug + "/")
                        .replace("[post-2]", "[other-" + slug + "]"));

        importer.run(file, rows::add);

        assertEquals(Optional.of("/articles/" + slug), formerAddresses.placeOf("/former-" + slug, null));
        assertEquals(Optional.of("/articles/other-" + slug), formerAddresses.placeOf("/other-" + slug, null));
    }

    @Test
    void new_replies_come_to_an_article_of_which_a_newer_text_is_refused() throws Exception {
        importer.run(file(WxrFile.post(1, "publish", "x", WxrFile.comment(5, "0", "1", "", "First"))), rows::add);

        ImportReport newer = importer.run(
                file(WxrFile.post(
                        1,
                        "publish",
                        "word ".repeat(400_001),
                        WxrFile.comment(5, "0", "1", "", "First"),
                        WxrFile.comment(6, "5", "1", "", "Second"))),
                rows::add);

        assertEquals(1, newer.count(ImportItemType.ARTICLE, ImportOutcome.REFUSED), rows::toString);
        assertEquals(1, newer.count(ImportItemType.REPLY, ImportOutcome.NEW), rows::toString);
        assertEquals(
                2, replies.readOn(articles.published(slug).orElseThrow(), 0, 10).size());
    }

    @Test
    void what_took_no_comments_takes_no_replies() throws Exception {
        importer.run(
                file(WxrFile.post(1, "publish", "x").replace("<![CDATA[open]]>", "<![CDATA[closed]]>")), rows::add);

        assertFalse(articles.published(slug).orElseThrow().takesReplies());
    }

    @Test
    void many_replies_keep_their_order() throws Exception {
        String[] comments = IntStream.rangeClosed(1, 250)
                .mapToObj(i -> WxrFile.comment(i, i % 10 == 0 ? String.valueOf(i - 1) : "0", "1", "", "Number " + i))
                .toArray(String[]::new);

        ImportReport report = importer.run(file(WxrFile.post(1, "publish", "x", comments)), rows::add);

        assertEquals(250, report.count(ImportItemType.REPLY, ImportOutcome.NEW));
        List<Reply> shown = replies.readOn(articles.published(slug).orElseThrow(), 0, 300);
        assertEquals(
                IntStream.rangeClosed(1, 250).mapToObj(i -> "Number " + i).toList(),
                shown.stream().map(Reply::text).collect(Collectors.toList()));
        assertEquals(25, shown.stream().filter(reply -> reply.depth() == 1).count());
        assertTrue(shown.stream().allMatch(reply -> reply.state() == ReplyState.PUBLISHED));
    }

    @Test
    void a_reply_that_is_too_long_comes_in_parts_and_nothing_of_it_is_lost() throws Exception {
        String words = IntStream.range(0, 5_000).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        Path file = file(WxrFile.post(
                1,
                "publish",
                "x",
                WxrFile.comment(5, "0", "1", "", words),
                WxrFile.comment(6, "5", "1", "", "An answer")));

        ImportReport report = importer.run(file, rows::add);
        ImportReport again = importer.run(file, rows::add);

        assertEquals(2, report.count(ImportItemType.REPLY, ImportOutcome.NEW), rows::toString);
        assertEquals(2, again.count(ImportItemType.REPLY, ImportOutcome.UNCHANGED), rows::toString);
        List<Reply> shown = replies.readOn(articles.published(slug).orElseThrow(), 0, 100);
        assertEquals(List.of(0, 1, 1, 1), shown.stream().map(Reply::depth).toList());
        assertEquals(
                words,
                shown.stream()
                        .limit(3)
                        .map(reply -> reply.text().replaceAll("\\s*\\(\\d/\\d\\)\\s*", ""))
                        .collect(Collectors.joining(" ")));
        assertEquals("An answer", shown.get(3).text());
        assertEquals(
                List.of("comment-5", "comment-6"),
                shown.stream().flatMap(reply -> reply.formerAnchor().stream()).toList());
    }

    @Test
    void an_author_with_the_address_of_an_account_leads_to_its_profile() throws Exception {
        Account author = given.account(Role.AUTHOR);
        Profile profile = profiles.save(author, new ProfileInput("Dora Doyle", "", "", ""));

        importer.run(
                WxrFile.saved(
                        folder,
                        Files.readString(file(WxrFile.post(1, "publish", "x")))
                                .replace("dora@old.example", author.id() + "@example.net")),
                rows::add);

        Article article = articles.published(slug).orElseThrow();
        assertEquals("Dora Doyle", article.byline());
        assertEquals(List.of(profile.handle()), article.credits().handles());
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

package org.rejoinder.exchange.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
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
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.ReportRow;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.http.FormerAddresses;
import org.rejoinder.media.ImageMetadata;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.page.PageText;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ImportRemovalIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    private ImportStart start;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportReports reports;

    @Inject
    private RemovalExtent extent;

    @Inject
    private RemovalWork removalWork;

    @Inject
    private Articles articles;

    @Inject
    private Publishing publishing;

    @Inject
    private Pictures pictures;

    @Inject
    private StaticPages pages;

    @Inject
    private Replies replies;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private Moderation moderation;

    @Inject
    private FormerAddresses formerAddresses;

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Given given;

    private Account administrator;
    private String site;
    private String name;

    @BeforeEach
    void prepare() {
        administrator = given.account(Role.ADMINISTRATOR);
        name = UUID.randomUUID().toString();
        site = "https://" + name + ".example";
    }

    @Test
    void what_nobody_has_touched_goes_with_its_addresses_and_can_be_brought_again() throws Exception {
        Path file = file(post(1, comment(11, 0), comment(12, 11)), post(2));
        long id = brought(file);
        Article article = articles.published(slug(1)).orElseThrow();
        assertEquals(Optional.of("/articles/" + slug(1)), formerAddresses.placeOf("/2017/" + slug(1), null));
        ImportCounts expected = extent.of(runs.with(id).orElseThrow());

        remove(id);

        ImportRun removed = runs.with(id).orElseThrow();
        assertEquals(expected.without(ImportOutcome.KEPT).numbers().get("REPLY.REMOVED"), 2L);
        assertEquals(2, removed.removedCounts().count(ImportItemType.ARTICLE, ImportOutcome.REMOVED));
        assertEquals(2, removed.removedCounts().count(ImportItemType.REPLY, ImportOutcome.REMOVED));
        assertEquals(0, removed.removedCounts().count(ImportOutcome.KEPT));
        assertTrue(articles.published(slug(1)).isEmpty());
        assertTrue(articles.movedFrom(slug(1)).isEmpty());
        assertEquals(Optional.empty(), formerAddresses.placeOf("/2017/" + slug(1), null));
        assertEquals(List.of(), replies.readOn(article, 0, 10));
        assertEquals(0, replyCounters.reconcile(), "nothing is counted wrong");
        pendingAudit.write();
        var removals = new AuditQuery(null, null, null, AuditAction.IMPORT_REMOVED, null, null);
        assertTrue(audit.before(removals, Long.MAX_VALUE, 20).stream()
                .anyMatch(row -> (site + ": 2 articles, 2 replies; 0 stay")
                                .equals(row.reason().orElse(""))
                        && row.actor().equals(administrator.name())));

        long again = brought(file);

        assertEquals(
                2, runs.with(again).orElseThrow().broughtCounts().count(ImportItemType.ARTICLE, ImportOutcome.NEW));
        assertEquals(
                2,
                replies.readOn(articles.published(slug(1)).orElseThrow(), 0, 10).size());
        assertEquals(Optional.of("/articles/" + slug(1)), formerAddresses.placeOf("/2017/" + slug(1), null));
    }

    @Test
    void what_came_closed_to_replies_goes_and_what_was_opened_here_stays() throws Exception {
        Path file = file(
                post(1).replace("<![CDATA[open]]>", "<![CDATA[closed]]>"),
                post(2).replace("<![CDATA[open]]>", "<![CDATA[closed]]>"));
        long id = brought(file);
        Article opened = articles.published(slug(2)).orElseThrow();
        publishing.openReplies(administrator, opened.id(), opened.version(), true);

        remove(id);

        ImportRun removed = runs.with(id).orElseThrow();
        assertEquals(1, removed.removedCounts().count(ImportItemType.ARTICLE, ImportOutcome.REMOVED));
        assertTrue(articles.published(slug(1)).isEmpty());
        assertTrue(articles.published(slug(2)).isPresent());
    }

    @Test
    void the_addresses_of_lists_go_with_the_import_they_came_with() throws Exception {
        String list = "/tag/" + name + "-list";
        Path file = file(post(1).replace("north-korea", name + "-list"));
        long id = brought(file);
        assertEquals(Optional.of("/tags/north-korea"), formerAddresses.placeOf(list, null));

        remove(id);

        // What was read before is forgotten a moment after the commit
        Eventually.within(
                LONG,
                "it leads nowhere",
                () -> formerAddresses.placeOf(list, null).isEmpty());
    }

    @Test
    void what_was_edited_decided_or_answered_stays_and_is_listed_with_what_it_answers() throws Exception {
        Path file = file(
                post(1, comment(11, 0), comment(12, 11), comment(13, 0), comment(14, 0)),
                post(2, comment(21, 0)),
                post(3, comment(31, 0)),
                post(4));
        long id = brought(file);
        Map<String, Reply> on1 = repliesOn(slug(1));
        Reply answered = on1.get("Number 12");
        given.published(given.heldAnswerTo(answered, articles.published(slug(1)).orElseThrow()), administrator);
        Reply heldAgain = on1.get("Number 13");
        moderation.decide(administrator, ExpectedVersion.of(heldAgain), Decision.hold(), Channel.DESK);
        Article edited = articles.published(slug(2)).orElseThrow();
        publishing.save(administrator, edited.id(), edited.version(), ArticleContent.of("Better", "", "", "x", ""), "");
        Article closed = articles.published(slug(4)).orElseThrow();
        publishing.openReplies(administrator, closed.id(), closed.version(), false);
        ImportCounts expected = extent.of(runs.with(id).orElseThrow());

        remove(id);

        ImportRun removed = runs.with(id).orElseThrow();
        assertEquals(3, removed.removedCounts().count(ImportItemType.REPLY, ImportOutcome.KEPT));
        assertEquals(3, removed.removedCounts().count(ImportItemType.REPLY, ImportOutcome.REMOVED));
        assertEquals(3, removed.removedCounts().count(ImportItemType.ARTICLE, ImportOutcome.KEPT));
        assertEquals(1, removed.removedCounts().count(ImportItemType.ARTICLE, ImportOutcome.REMOVED));
        for (ImportItemType type : List.of(ImportItemType.ARTICLE, ImportItemType.REPLY)) {
            for (ImportOutcome outcome : List.of(ImportOutcome.KEPT, ImportOutcome.REMOVED)) {
                assertEquals(
                        removed.removedCounts().count(type, outcome), expected.count(type, outcome), "as it was asked");
            }
        }
        Map<String, String> kept =
                reports
                        .read(removed, ImportPhase.REMOVAL, row -> row.outcome() == ImportOutcome.KEPT, 0, 100)
                        .rows()
                        .stream()
                        .collect(Collectors.toMap(ReportRow::about, ReportRow::words));
        assertEquals("It was answered here.", kept.get("reply " + answered.id()));
        assertEquals("Somebody here decided about it.", kept.get("reply " + heldAgain.id()));
        assertEquals(
                "What answers it stays.",
                kept.get("reply " + on1.get("Number 11").id()));
        assertEquals("It was edited here.", kept.get("article " + edited.id() + ": Post 2"));
        assertEquals("Somebody here decided about it.", kept.get("article " + closed.id() + ": Post 4"));
        assertTrue(articles.published(slug(3)).isEmpty());
        assertEquals(0, replyCounters.reconcile(), "nothing is counted wrong");

        long again = brought(file);

        ImportCounts second = runs.with(again).orElseThrow().broughtCounts();
        assertEquals(3, second.count(ImportItemType.REPLY, ImportOutcome.UNCHANGED), "what stayed is not there twice");
        assertEquals(3, second.count(ImportItemType.REPLY, ImportOutcome.NEW));
        assertEquals(1, second.count(ImportItemType.ARTICLE, ImportOutcome.NEW));
        assertTrue(repliesOn(slug(2)).containsKey("Number 21"), "below what was edited, too");
    }

    @Test
    void a_removal_that_is_stopped_goes_on_and_counts_all_of_it() throws Exception {
        String[] comments = new String[450];
        for (int i = 0; i < comments.length; i++) {
            comments[i] = comment(i + 1, 0);
        }
        long id = brought(file(post(1, comments)));
        runs.change(id, run -> {
            run.beginRemoval(administrator);
            run.end(ImportState.STOPPED, null, run.begunAt());
        });

        assertThrows(
                ImportStoppedException.class,
                () -> removalWork.perform(runs.with(id).orElseThrow(), rows -> rows > 0));
        int left = repliesOn(slug(1)).size();
        assertTrue(left > 0 && left < 450, "between two stretches: " + left);
        assertTrue(articles.published(slug(1)).isPresent());

        ImportCounts counts = removalWork.perform(runs.with(id).orElseThrow(), rows -> false);

        assertEquals(450, counts.count(ImportItemType.REPLY, ImportOutcome.REMOVED));
        assertEquals(1, counts.count(ImportItemType.ARTICLE, ImportOutcome.REMOVED));
        assertEquals(0, replyCounters.reconcile());
    }

    @Test
    void one_that_runs_or_was_only_looked_through_is_not_removed() throws Exception {
        long id = start.open(administrator, file(post(1)).toString());
        Eventually.within(
                LONG, "checked", () -> !runs.with(id).orElseThrow().state().isActive());

        assertFalse(runs.beginRemoval(id, administrator));
    }

    private Map<String, Reply> repliesOn(String slug) {
        return replies.readOn(articles.published(slug).orElseThrow(), 0, 1_000).stream()
                .collect(Collectors.toMap(Reply::text, Function.identity(), (one, other) -> one));
    }

    @Test
    void pages_and_pictures_that_nobody_has_changed_or_shows_go_as_well() throws Exception {
        Path uploads = uploads("map.png", "shown.png", "described.png");
        Path file = file(
                post(1).replace("[x]", "[<img src=\"" + upload("map.png") + "\" alt=\"A map\">]"),
                page(3, "about-" + name),
                page(4, "edited-" + name),
                attachment(77, upload("map.png")),
                attachment(78, upload("shown.png")),
                attachment(79, upload("described.png")));
        long id = brought(file, uploads);
        Article article = articles.published(slug(1)).orElseThrow();
        assertTrue(article.isLeadImageChosen());
        Article ours = given.articleBy(administrator);
        String showing = "<p>x</p><img src=\"" + here("shown.png") + "\" alt=\"y\">";
        publishing.save(administrator, ours.id(), ours.version(), ArticleContent.of("Ours", "", "", showing, ""), "");
        Picture described = picture("described.png");
        pictures.describe(administrator, described.id(), described.version(), new ImageMetadata("Ours", false, "", ""));
        StaticPage edited = pages.published("edited-" + name).orElseThrow();
        pages.save(administrator, edited.id(), edited.version(), PageText.of("Ours", "<p>x</p>"), "");
        ImportCounts expected = extent.of(runs.with(id).orElseThrow());

        remove(id);

        ImportCounts counts = runs.with(id).orElseThrow().removedCounts();
        assertEquals(
                expected.without(ImportOutcome.NEW).count(ImportOutcome.REMOVED), counts.count(ImportOutcome.REMOVED));
        assertEquals(
                1,
                counts.count(ImportItemType.ARTICLE, ImportOutcome.REMOVED),
                "that it led with one keeps it from nothing");
        assertEquals(1, counts.count(ImportItemType.PAGE, ImportOutcome.REMOVED));
        assertEquals(1, counts.count(ImportItemType.PAGE, ImportOutcome.KEPT));
        assertEquals(1, counts.count(ImportItemType.PICTURE, ImportOutcome.REMOVED));
        assertEquals(2, counts.count(ImportItemType.PICTURE, ImportOutcome.KEPT));
        assertEquals(2, expected.count(ImportItemType.PICTURE, ImportOutcome.KEPT));
        assertTrue(pages.published("about-" + name).isEmpty());
        assertTrue(pages.published("edited-" + name).isPresent());
        assertEquals(Optional.empty(), formerAddresses.placeOf("/wp-content/uploads/" + name + "/05/map.png", null));
        assertTrue(formerAddresses
                .placeOf("/wp-content/uploads/" + name + "/05/shown.png", null)
                .isPresent());

        long again = brought(file, uploads);

        ImportCounts second = runs.with(again).orElseThrow().broughtCounts();
        assertEquals(1, second.count(ImportItemType.PAGE, ImportOutcome.NEW));
        assertEquals(1, second.count(ImportItemType.PICTURE, ImportOutcome.NEW));
    }

    private Path uploads(String... names) throws Exception {
        Path folder =
                Files.createDirectories(Files.createTempDirectory("import").resolve("uploads/" + name + "/05"));
        for (String each : names) {
            var drawing = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
            drawing.setRGB(0, 0, name.hashCode());
            drawing.setRGB(1, 0, each.hashCode());
            ImageIO.write(drawing, "png", folder.resolve(each).toFile());
        }
        return folder.getParent().getParent();
    }

    private String upload(String file) {
        return site + "/wp-content/uploads/" + name + "/05/" + file;
    }

    private String here(String file) {
        return formerAddresses
                .placeOf("/wp-content/uploads/" + name + "/05/" + file, null)
                .orElseThrow();
    }

    private Picture picture(String file) {
        return pictures.list(file, Long.MAX_VALUE, 100).stream()
                .filter(each -> each.address().equals(here(file)))
                .findFirst()
                .orElseThrow();
    }

    private static String page(int number, String slug) {
        return WxrFile.post(number, "publish", "x")
                .replace("<wp:post_type><![CDATA[post]]>", "<wp:post_type><![CDATA[page]]>")
                .replace("<![CDATA[post-" + number + "]]>", "<![CDATA[" + slug + "]]>")
                .replace("/2017/05/16/post-" + number + "/", "/" + slug + "/");
    }

    private long brought(Path file, Path uploads) throws Exception {
        long id =
                start.open(administrator, file.toString(), start.picturesAt(administrator, uploads.toString(), false));
        awaitState(id, ImportPhase.CHECK);
        assertTrue(runs.begin(id, ImportPhase.IMPORT));
        awaitState(id, ImportPhase.IMPORT);
        return id;
    }

    private static String attachment(int number, String address) {
        return "<item><title>map</title><wp:post_id>" + number + "</wp:post_id><wp:post_type>attachment</wp:post_type>"
                + "<wp:status>inherit</wp:status><wp:attachment_url>" + address + "</wp:attachment_url></item>";
    }

    private long brought(Path file) throws Exception {
        long id = start.open(administrator, file.toString());
        awaitState(id, ImportPhase.CHECK);
        assertTrue(runs.begin(id, ImportPhase.IMPORT));
        awaitState(id, ImportPhase.IMPORT);
        return id;
    }

    private void remove(long id) {
        assertTrue(runs.beginRemoval(id, administrator));
        awaitState(id, ImportPhase.REMOVAL);
    }

    private void awaitState(long id, ImportPhase phase) {
        Eventually.within(LONG, phase + " is done", () -> {
            ImportRun run = runs.with(id).orElseThrow();
            assertTrue(run.state() != ImportState.FAILED, () -> run.problem().orElse(""));
            return run.phase() == phase && run.state() == ImportState.DONE;
        });
    }

    private String slug(int number) {
        return "p" + number + "-" + name;
    }

    private static String comment(int number, int parent) {
        return WxrFile.comment(number, String.valueOf(parent), "1", "", "Number " + number);
    }

    private String post(int number, String... comments) {
        return WxrFile.post(number, "publish", "x", comments)
                .replace("<![CDATA[post-" + number + "]]>", "<![CDATA[" + slug(number) + "]]>")
                .replace("/2017/05/16/post-" + number + "/", "/2017/" + slug(number) + "/");
    }

    private Path file(String... posts) throws Exception {
        return Files.writeString(
                Files.createTempDirectory("import").resolve("export.xml"),
                WxrFile.of(posts)
                        .replace("<wp:base_blog_url>https://old.example/blog/", "<wp:base_blog_url>" + site)
                        .replace("https://old.example/blog/2017", site + "/2017"));
    }
}

package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.topic.TopicInput;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.http.ExceptionMapping;
import org.rejoinder.media.ImageMetadata;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.RetentionCategory;
import org.rejoinder.page.PageText;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;
import org.rejoinder.support.Given;

/** Of several who save the same thing at the same moment one does, and each of the others is told that somebody was first. */
@ExtendWith(ArquillianExtension.class)
class ConcurrentSavesIT {

    private static final int AT_ONCE = 4;
    private static final int CONFLICT = 409;

    @Inject
    private Publishing publishing;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Topics topics;

    @Inject
    private StaticPages pages;

    @Inject
    private Pictures pictures;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private Retention retention;

    @Inject
    private Given given;

    /** The first of a role is none for the others before it is committed. */
    @BeforeEach
    void somebody_is_there() {
        given.account(Role.ADMINISTRATOR);
    }

    @Test
    void an_article() {
        Account editor = given.account(Role.EDITOR);
        Article article = publishing.draft(editor, words("First"));

        assertOneWins(saver -> publishing.save(editor, article.id(), article.version(), words("Of " + saver), ""));
    }

    @Test
    void a_standing_page() {
        Account editor = given.account(Role.EDITOR);
        StaticPage page = pages.add(
                editor, PageText.of("A page", "<p>Text</p>"), UUID.randomUUID().toString());

        assertOneWins(
                saver -> pages.save(editor, page.id(), page.version(), PageText.of("Of " + saver, "<p>Text</p>"), ""));
        pages.moveToTrash(editor, page.id(), pages.with(page.id()).orElseThrow().version());
    }

    @Test
    void a_picture() throws IOException {
        Account author = given.account(Role.AUTHOR);
        Picture picture = pictures.take(author, "some.png", png());

        assertOneWins(saver -> pictures.describe(
                author, picture.id(), picture.version(), new ImageMetadata("Of " + saver, false, "", "")));
    }

    @Test
    void the_rules_of_the_newsroom() {
        PublishingSettings before = publishingSettingsService.rules();

        assertOneWins(saver -> publishingSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                before.version(),
                before.authorsPublish(),
                ZoneId.of("UTC+" + saver)));
        publishingSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                publishingSettingsService.rules().version(),
                before.authorsPublish(),
                before.timeZone());
    }

    @Test
    void the_settings_of_moderation() {
        var before = moderationSettingsService.current();
        List<String> rules = moderationSettingsService.rules();

        assertOneWins(saver -> moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                before.version(),
                before.authorsDecide(),
                before.secondOpinionPercent(),
                before.remindAfterHours(),
                before.hideAtReports(),
                false,
                List.of("Rule of " + saver)));
        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                moderationSettingsService.current().version(),
                before.authorsDecide(),
                before.secondOpinionPercent(),
                before.remindAfterHours(),
                before.hideAtReports(),
                false,
                rules);
    }

    @Test
    void for_how_long_things_are_kept() {
        var before = retention.settings();
        Account administrator = given.account(Role.ADMINISTRATOR);

        assertOneWins(
                saver -> retention.set(administrator, before.version(), Map.of(RetentionCategory.SPAM, 10 + saver)));
        retention.set(administrator, retention.settings().version(), before.days());
    }

    @Test
    void the_masthead() {
        var before = siteBrandingService.current();

        assertOneWins(saver ->
                siteBrandingService.set(given.account(Role.ADMINISTRATOR), before.version(), before.masthead()));
    }

    /** Nothing says which version of it was shown: a second one comes too late or is the newest, and none is a fault. */
    @Test
    void what_is_said_about_a_tag_for_the_first_time() {
        Account editor = given.account(Role.EDITOR);
        String slug = "tag-" + UUID.randomUUID();

        List<Integer> outcomes =
                atOnce(saver -> topics.describe(editor, Topics.Kind.TAG, slug, new TopicInput("Of " + saver)));

        assertTrue(outcomes.contains(0));
        assertTrue(List.of(0, CONFLICT).containsAll(outcomes), outcomes.toString());
    }

    private interface Save {

        void by(int saver);
    }

    private static void assertOneWins(Save save) {
        List<Integer> outcomes = atOnce(save);

        assertEquals(List.of(0, CONFLICT, CONFLICT, CONFLICT), outcomes);
    }

    /** @return 0 for who saved, else the status that it is told with, in order */
    private static List<Integer> atOnce(Save save) {
        var start = new CyclicBarrier(AT_ONCE);
        List<CompletableFuture<Void>> savers = IntStream.range(0, AT_ONCE)
                .mapToObj(saver -> CompletableFuture.runAsync(
                        () -> {
                            await(start);
                            save.by(saver);
                        },
                        task -> inTheApplication(task)))
                .toList();
        return savers.stream().map(ConcurrentSavesIT::outcome).sorted().toList();
    }

    private static void inTheApplication(Runnable task) {
        var thread = new Thread(task);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    private static int outcome(CompletableFuture<Void> saver) {
        try {
            saver.join();
            return 0;
        } catch (CompletionException e) {
            return ExceptionMapping.statusOf(e).orElseThrow(() -> new AssertionError("nothing that is known", e));
        }
    }

    private static ArticleContent words(String title) {
        return ArticleContent.of(title, "", "Ada Writer", "<p>Words</p>", "");
    }

    private static Path png() throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, ThreadLocalRandom.current().nextInt());
        Path file = Files.createTempFile("picture", ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}

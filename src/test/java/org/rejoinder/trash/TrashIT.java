package org.rejoinder.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.ArticleTrashedException;
import org.rejoinder.article.Articles;
import org.rejoinder.article.KnownToReadersException;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.list.ArticleList;
import org.rejoinder.article.list.ArticleListFilter;
import org.rejoinder.article.list.ArticleOrder;
import org.rejoinder.article.list.ArticleSearchCriteria;
import org.rejoinder.article.list.ArticleSummary;
import org.rejoinder.article.preview.PreviewLinks;
import org.rejoinder.media.Picture;
import org.rejoinder.media.PictureAccessDeniedException;
import org.rejoinder.media.Pictures;
import org.rejoinder.page.PageText;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;
import org.rejoinder.support.Given;

/** What is deleted stays in the bin for thirty days, out of everybody's way, and comes back as it was. */
@ExtendWith(ArquillianExtension.class)
class TrashIT {

    @Inject
    private Trash trash;

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Inject
    private ArticleList list;

    @Inject
    private PreviewLinks previews;

    @Inject
    private StaticPages pages;

    @Inject
    private Pictures pictures;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    private Account author;
    private Account other;
    private Account editor;

    @BeforeEach
    void people() {
        author = given.account(Role.AUTHOR);
        other = given.account(Role.AUTHOR);
        editor = given.account(Role.EDITOR);
    }

    @Test
    void a_draft_in_the_bin_is_in_no_list_and_nobody_works_on_it_until_it_is_restored() {
        Article draft = draft();
        String preview = previews.make(author, draft.id());
        publishing.schedule(editor, draft.id(), draft.version(), clock.instant().plus(Duration.ofDays(1)));

        assertTrue(publishing.moveToTrash(author, draft.id()));
        assertFalse(publishing.moveToTrash(author, draft.id()), "said again, nothing happens");

        assertEquals(List.of(), listed());
        assertEquals(List.of(), list.outBetween(author, Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"), 10));
        assertTrue(previews.byToken(preview.substring(preview.lastIndexOf('/') + 1))
                .isEmpty());
        int version = now(draft).version();
        assertThrows(
                ArticleTrashedException.class, () -> publishing.save(author, draft.id(), version, content("New"), ""));
        assertThrows(ArticleTrashedException.class, () -> publishing.publish(editor, draft.id(), version));
        assertEquals(
                List.of(author.name()),
                items(TrashKind.ARTICLE, author).stream().map(TrashedItem::by).toList());

        assertTrue(source(TrashKind.ARTICLE).restore(author, draft.id()));
        assertFalse(source(TrashKind.ARTICLE).restore(author, draft.id()));
        assertEquals(List.of(draft.id()), listed());
        assertTrue(now(draft).dueAt().isEmpty(), "what was scheduled does not go out by itself");
    }

    @Test
    void what_readers_have_or_had_does_not_go_there() {
        Article live = given.articleBy(author);
        assertThrows(KnownToReadersException.class, () -> publishing.moveToTrash(author, live.id()));

        Article back = publishing.unpublish(editor, live.id(), live.version());

        assertThrows(KnownToReadersException.class, () -> publishing.moveToTrash(author, back.id()));
    }

    @Test
    void nobody_deletes_sees_or_restores_what_is_somebody_elses() {
        Article draft = draft();
        assertThrows(ArticleAccessDeniedException.class, () -> publishing.moveToTrash(other, draft.id()));
        publishing.moveToTrash(author, draft.id());

        assertEquals(List.of(), items(TrashKind.ARTICLE, other));
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> source(TrashKind.ARTICLE).restore(other, draft.id()));
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> source(TrashKind.ARTICLE).delete(other, draft.id()));
        assertTrue(items(TrashKind.ARTICLE, editor).stream().anyMatch(item -> item.id() == draft.id()));
        assertFalse(trash.kinds(other).contains(TrashKind.PAGE));
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> source(TrashKind.PAGE).list(other, TrashedItem.Position.BEGINNING, 1));
    }

    @Test
    void after_thirty_days_or_when_somebody_says_so_nothing_is_left_and_the_address_is_free() {
        Article first = draft();
        Article second = draft();
        publishing.moveToTrash(author, first.id());
        publishing.moveToTrash(author, second.id());

        assertTrue(source(TrashKind.ARTICLE).delete(author, first.id()));
        assertFalse(source(TrashKind.ARTICLE).delete(author, first.id()));
        trash.purge(clock.instant().plus(Trash.KEPT).minusSeconds(60));
        assertEquals(1, items(TrashKind.ARTICLE, author).size());
        trash.purge(clock.instant().plus(Trash.KEPT).plusSeconds(1));

        assertTrue(articles.with(first.id()).isEmpty());
        assertTrue(articles.with(second.id()).isEmpty());
        assertEquals(
                second.slug(), publishing.draft(author, content(second.title())).slug());
    }

    @Test
    void the_list_goes_on_page_by_page_newest_first() {
        List<Article> drafts = List.of(draft(), draft(), draft());
        drafts.forEach(each -> publishing.moveToTrash(author, each.id()));

        List<TrashedItem> all = items(TrashKind.ARTICLE, author);
        TrashedItem first = all.get(0);

        assertEquals(3, all.size());
        assertEquals(drafts.get(2).id(), first.id());
        assertEquals(
                all.subList(1, 2),
                source(TrashKind.ARTICLE).list(author, new TrashedItem.Position(first.at(), first.id()), 1));
    }

    @Test
    void a_page_comes_back_as_a_draft_at_its_address() {
        String title = "Bin " + UUID.randomUUID();
        StaticPage page = pages.add(editor, PageText.of(title, "<p>Words</p>"), "");
        page = pages.publish(editor, page.id(), page.version(), true);
        pages.moveToTrash(editor, page.id(), page.version());
        long id = page.id();

        assertTrue(pages.published(page.slug()).isEmpty());
        assertTrue(pages.all().stream().noneMatch(each -> each.id() == id));
        assertTrue(items(TrashKind.PAGE, editor).stream()
                .anyMatch(item -> item.id() == id && item.name().equals(title)));

        assertTrue(source(TrashKind.PAGE).restore(editor, id));
        StaticPage restored = pages.with(id).orElseThrow();
        assertFalse(restored.isPublished());
        assertEquals(page.slug(), restored.slug());

        pages.moveToTrash(editor, id, restored.version());
        assertTrue(source(TrashKind.PAGE).delete(editor, id));
        assertTrue(pages.with(id).isEmpty());
    }

    @Test
    void a_picture_is_not_offered_and_keeps_its_files_until_it_is_deleted_for_good() throws IOException {
        Picture picture = taken(author);
        String file = picture.address().substring("/media/".length());
        pictures.moveToTrash(author, picture.id());

        assertEquals(List.of(), pictures.list(picture.name(), Long.MAX_VALUE, 10));
        assertTrue(pictures.print(file).isPresent());
        assertEquals(List.of(), items(TrashKind.PICTURE, other));
        assertThrows(
                PictureAccessDeniedException.class,
                () -> source(TrashKind.PICTURE).delete(other, picture.id()));

        assertTrue(source(TrashKind.PICTURE).delete(author, picture.id()));
        assertFalse(pictures.print(file).isPresent());
    }

    @Test
    void a_picture_that_an_article_shows_after_all_is_out_of_the_bin() throws IOException {
        Picture picture = taken(author);
        pictures.moveToTrash(author, picture.id());

        publishing.draft(
                author,
                ArticleContent.of(
                        "With it",
                        "",
                        "",
                        "<figure><img src=\"" + picture.address() + "\" alt=\"Words\"></figure>",
                        ""));

        assertEquals(List.of(), items(TrashKind.PICTURE, author));
        assertEquals(1, pictures.list(picture.name(), Long.MAX_VALUE, 10).size());
    }

    private Article draft() {
        return publishing.draft(author, content("Binned " + UUID.randomUUID()));
    }

    private static ArticleContent content(String title) {
        return ArticleContent.of(title, "Standfirst", "Ada Writer", "<p>Words</p>", "security");
    }

    private Article now(Article article) {
        return articles.with(article.id()).orElseThrow();
    }

    private List<Long> listed() {
        var all = new ArticleSearchCriteria(ArticleListFilter.ALL, "", "", null, ArticleOrder.CHANGED, null);
        return list.editableBy(author, all, 10).stream().map(ArticleSummary::id).toList();
    }

    private TrashSource source(TrashKind kind) {
        return trash.of(kind).orElseThrow();
    }

    private List<TrashedItem> items(TrashKind kind, Account account) {
        return source(kind).list(account, TrashedItem.Position.BEGINNING, 100);
    }

    private Picture taken(Account by) throws IOException {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode());
        Path file = Files.createTempFile("picture", null);
        ImageIO.write(image, "png", file.toFile());
        try {
            return pictures.take(by, "bin-" + UUID.randomUUID() + ".png", file);
        } finally {
            Files.delete(file);
        }
    }
}

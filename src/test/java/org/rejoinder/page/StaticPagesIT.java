package org.rejoinder.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.MissingAltTextException;
import org.rejoinder.article.SlugTakenException;
import org.rejoinder.branding.MenuEntry;
import org.rejoinder.branding.SiteBranding;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.branding.SiteVersion;
import org.rejoinder.branding.StaleVersionException;
import org.rejoinder.media.ImageInUseException;
import org.rejoinder.media.Picture;
import org.rejoinder.media.PictureUse;
import org.rejoinder.media.PictureUses;
import org.rejoinder.media.Pictures;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class StaticPagesIT {

    @Inject
    private StaticPages pages;

    @Inject
    private PageTrash pageTrash;

    @Inject
    private PageRevisions revisions;

    @Inject
    private PageLinks links;

    @Inject
    private SiteVersion changes;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private Pictures pictures;

    @Inject
    private PictureUses pictureUses;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private Account editor;

    @BeforeEach
    void hire() {
        editor = given.account(Role.EDITOR);
    }

    @Test
    void about_and_the_comment_policy_are_there_from_the_start_with_words() {
        for (PageType pageType : new PageType[] {PageType.ABOUT, PageType.COMMENT_POLICY}) {
            StaticPage page = pages.byType(pageType);
            assertTrue(page.isPublished());
            assertFalse(pages.textOf(page).title().isBlank());
            assertTrue(
                    pages.textOf(page).body().contains("<p>"),
                    pages.textOf(page).body());
        }
    }

    @Test
    void a_page_is_read_by_nobody_until_it_is_published_nor_after_it_was_taken_back() {
        String title = "Imprint " + UUID.randomUUID();
        StaticPage page = pages.add(editor, PageText.of(title, "<p>Ada</p>"), "");
        assertTrue(pages.published(page.slug()).isEmpty());
        assertFalse(linked(title));

        page = pages.publish(editor, page.id(), page.version(), true);
        assertTrue(pages.published(page.slug()).isPresent());
        assertTrue(linked(title));

        page = pages.publish(editor, page.id(), page.version(), false);
        assertTrue(pages.published(page.slug()).isEmpty());
        assertFalse(linked(title));
    }

    @Test
    void a_former_address_leads_to_the_present_one_and_so_does_the_menu() {
        StaticPage page = published("Shop");
        String former = page.slug();
        SiteBranding before = siteBrandingService.current().masthead();
        siteBrandingService.set(
                given.account(Role.ADMINISTRATOR),
                siteBrandingService.current().version(),
                SiteBranding.of(
                        before.name(),
                        before.tagline(),
                        before.accent(),
                        List.of(new MenuEntry("Buy", "/pages/" + former)),
                        before.footer(),
                        before.language(),
                        before.frontTitle()));
        String wanted = "kiosk-" + UUID.randomUUID();

        page = pages.save(editor, page.id(), page.version(), pages.textOf(page), wanted);

        assertEquals(wanted, page.slug());
        assertEquals(wanted, pages.movedFrom(former).orElseThrow().slug());
        assertEquals(
                List.of(new MenuEntry("Buy", "/pages/" + wanted)),
                siteBrandingService.current().masthead().menu());
        StaticPage other = pages.add(editor, PageText.of("Other", ""), "");
        assertThrows(
                SlugTakenException.class,
                () -> pages.save(editor, other.id(), other.version(), pages.textOf(other), former));
        siteBrandingService.set(
                given.account(Role.ADMINISTRATOR), siteBrandingService.current().version(), before);
    }

    @Test
    void a_public_page_tells_what_its_pictures_show_and_keeps_them() throws IOException {
        Picture picture = given.picture(editor, "");
        StaticPage page = pages.add(editor, showing(picture, ""), "");
        long id = page.id();
        int version = page.version();

        assertThrows(MissingAltTextException.class, () -> pages.publish(editor, id, version, true));
        page = pages.save(editor, id, version, showing(picture, "A lighthouse"), "");
        page = pages.publish(editor, id, page.version(), true);
        int published = page.version();
        assertThrows(MissingAltTextException.class, () -> pages.save(editor, id, published, showing(picture, ""), ""));
        pages.save(editor, id, published, PageText.of("Where we are", "<p>Moved</p>"), "");

        assertThrows(ImageInUseException.class, () -> pictures.moveToTrash(editor, picture.id()));
        assertEquals(
                Map.of(picture.id(), List.of(new PictureUse(PictureUse.Kind.PAGE, id))),
                pictureUses.of(List.of(picture)));
        pages.moveToTrash(editor, id, pages.with(id).orElseThrow().version());
        assertTrue(pageTrash.delete(editor, id));
        pictures.moveToTrash(editor, picture.id());
    }

    private static PageText showing(Picture picture, String alternative) {
        return PageText.of(
                "Where we are",
                "<p>Here</p><figure><img src=\"" + picture.address() + "\" alt=\"" + alternative + "\"></figure>");
    }

    @Test
    void the_words_that_a_page_came_with_can_be_had_back() {
        untouched(PageType.COMMENT_POLICY);
        StaticPage page = pages.byType(PageType.COMMENT_POLICY);
        PageText shipped = pages.textOf(page);
        assertEquals(List.of(), revisions.of(page.id(), Integer.MAX_VALUE, 9));

        page = pages.save(editor, page.id(), page.version(), PageText.of(shipped.title(), "<p>Ours</p>"), "");

        assertEquals(shipped, revisions.of(page.id(), 1).orElseThrow().text());
        assertEquals("", revisions.of(page.id(), 1).orElseThrow().savedBy());
        page = pages.restore(editor, page.id(), page.version(), 1);
        assertEquals(shipped, pages.textOf(page));
    }

    /** As on a new site. */
    @Test
    void a_draft_is_stored_while_it_is_written_in_one_text_once_for_each_form_and_unseen_by_readers() {
        String form = UUID.randomUUID().toString();
        long seen = changes.number();
        StaticPage page = pages.beginAutosaved(editor, PageText.of("Contact", "<p>Wri</p>"), "", form);
        long id = page.id();
        page = pages.beginAutosaved(editor, PageText.of("Contact", "<p>Write</p>"), "", form);
        page = pages.autosave(editor, id, page.version(), PageText.of("Contact", "<p>Write to us</p>"), "");

        assertEquals(id, page.id());
        assertEquals(1, revisions.of(id, Integer.MAX_VALUE, 9).size());
        assertEquals("<p>Write to us</p>", text(id).body());
        assertEquals(seen, changes.number());

        page = pages.save(editor, id, page.version(), PageText.of("Contact", "<p>Write to us.</p>"), "");
        page = pages.autosave(editor, id, page.version(), PageText.of("Contact", "<p>Write to us. Do</p>"), "");
        assertEquals(2, revisions.of(id, Integer.MAX_VALUE, 9).size());
        int older = page.version() - 1;
        PageText late = PageText.of("Contact", "<p>Late</p>");
        assertThrows(StaleVersionException.class, () -> pages.autosave(editor, id, older, late, ""));
        int published = pages.publish(editor, id, page.version(), true).version();
        assertThrows(ArticleAccessDeniedException.class, () -> pages.autosave(editor, id, published, late, ""));
    }

    private void untouched(PageType pageType) {
        long id = pages.byType(pageType).id();
        given.change(() -> {
            entities.createQuery("delete from PageRevision r where r.page = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            entities.createQuery("update StaticPage p set p.title = null, p.body = null where p.id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        });
    }

    @Test
    void words_that_the_site_needs_are_no_addresses() {
        assertEquals("tags-page", pages.add(editor, PageText.of("Tags", ""), "").slug());
    }

    @Test
    void of_two_editors_the_second_is_told_and_overwrites_nothing() {
        StaticPage page = published("Both");
        int shownToBoth = page.version();
        pages.save(editor, page.id(), shownToBoth, PageText.of("Both", "<p>First</p>"), "");

        assertThrows(
                StaleVersionException.class,
                () -> pages.save(editor, page.id(), shownToBoth, PageText.of("Both", "<p>Second</p>"), ""));
        assertThrows(StaleVersionException.class, () -> pages.moveToTrash(editor, page.id(), shownToBoth));
        assertEquals("<p>First</p>", text(page.id()).body());
    }

    @Test
    void a_deleted_page_is_gone_and_its_address_is_free_once_it_is_deleted_for_good() {
        StaticPage page = published("Gone");
        pages.moveToTrash(editor, page.id(), page.version());

        assertTrue(pages.published(page.slug()).isEmpty());
        assertThrows(SlugTakenException.class, () -> pages.add(editor, PageText.of("New", ""), page.slug()));
        assertTrue(pageTrash.delete(editor, page.id()));
        assertEquals(
                page.slug(),
                pages.add(editor, PageText.of("New", ""), page.slug()).slug());
    }

    @Test
    void every_text_of_a_page_is_kept_and_can_be_restored() {
        StaticPage page = published("First");
        pages.save(editor, page.id(), page.version(), PageText.of("Second", "<p>Second</p>"), "");
        StaticPage saved = pages.with(page.id()).orElseThrow();
        pages.save(editor, page.id(), saved.version(), PageText.of("Second", "<p>Second</p>"), "");

        assertEquals(2, revisions.of(page.id(), Integer.MAX_VALUE, 10).size(), "what says the same is no new text");

        int version = pages.with(page.id()).orElseThrow().version();
        StaticPage restored = pages.restore(editor, page.id(), version, 1);
        assertEquals(revisions.of(page.id(), 1).orElseThrow().text(), pages.textOf(restored));
        assertEquals(
                editor.name(),
                revisions.of(page.id(), Integer.MAX_VALUE, 1).get(0).savedBy());
        assertThrows(StaleVersionException.class, () -> pages.restore(editor, page.id(), version, 2));
        Account author = given.account(Role.AUTHOR);
        assertThrows(ArticleAccessDeniedException.class, () -> pages.restore(author, page.id(), restored.version(), 2));
    }

    @Test
    void what_every_site_needs_cannot_be_deleted_and_privacy_not_be_taken_back() {
        StaticPage about = pages.byType(PageType.ABOUT);
        StaticPage privacy = pages.byType(PageType.PRIVACY);

        assertThrows(ArticleAccessDeniedException.class, () -> pages.moveToTrash(editor, about.id(), about.version()));
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> pages.publish(editor, privacy.id(), privacy.version(), false));
    }

    @Test
    void privacy_takes_an_introduction_and_keeps_its_title_and_address() {
        StaticPage privacy = pages.byType(PageType.PRIVACY);
        String title = pages.textOf(privacy).title();

        pages.save(editor, privacy.id(), privacy.version(), PageText.of("Other", "<p>Ask Ada.</p>"), "other");

        assertEquals("privacy", pages.byType(PageType.PRIVACY).slug());
        assertEquals(title, text(privacy.id()).title());
        assertEquals("<p>Ask Ada.</p>", text(privacy.id()).body());
        pages.save(editor, privacy.id(), pages.byType(PageType.PRIVACY).version(), PageText.of(title, ""), "");
    }

    @Test
    void only_editors_and_administrators_touch_pages() {
        for (Role role : new Role[] {Role.AUTHOR, Role.MODERATOR}) {
            Account other = given.account(role);
            assertThrows(ArticleAccessDeniedException.class, () -> pages.add(other, PageText.of("Mine", ""), ""));
        }
    }

    @Test
    void scripts_do_not_get_into_a_page() {
        PageText text = PageText.of("Nice", "<p onclick=x>One</p><script>two</script>");

        assertEquals("<p>One</p>", text.body());
    }

    private StaticPage published(String title) {
        StaticPage page = pages.add(editor, PageText.of(title + " " + UUID.randomUUID(), "<p>Words</p>"), "");
        return pages.publish(editor, page.id(), page.version(), true);
    }

    private PageText text(long id) {
        return pages.textOf(pages.with(id).orElseThrow());
    }

    private boolean linked(String title) {
        return links.current(changes.number()).stream()
                .anyMatch(link -> link.title().equals(title));
    }
}

package org.rejoinder.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.AltTextCheck;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.Slug;
import org.rejoinder.article.SlugTakenException;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.branding.SiteVersion;
import org.rejoinder.branding.StaleVersionException;
import org.rejoinder.html.NumberedName;

/**
 * All standing pages, and what editors do with them. Each change names the version it was made on; one made on an older is
 * refused with {@link StaleVersionException}.
 */
@ApplicationScoped
@Transactional
public class StaticPages {

    /** More would be a book. */
    public static final int MOST = 100;

    private static final String NONE = "page";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteVersion changes;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private PageRevisions revisions;

    @Inject
    private AltTextCheck altTextCheck;

    @Inject
    private Clock clock;

    @Inject
    private DefaultPageTexts words;

    /** In the order in which they were made. */
    public List<StaticPage> all() {
        return entities.createQuery(
                        "select p from StaticPage p where p.trashNotice.at is null order by p.id", StaticPage.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Without their texts; in the order in which they were made. */
    public List<PageLink> published() {
        return entities.createQuery(
                        "select p.kind, p.slug, p.title from StaticPage p where p.published = true order by p.id",
                        Object[].class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> link((PageType) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private PageLink link(PageType pageType, String slug, String title) {
        return new PageLink(pageType, slug, title == null ? words.titleOf(pageType) : title);
    }

    public Optional<StaticPage> published(String slug) {
        return at(slug).filter(StaticPage::isPublished);
    }

    /** The published page that once had this slug and now has another. */
    public Optional<StaticPage> movedFrom(String slug) {
        return Optional.ofNullable(entities.find(PageSlugRedirect.class, slug))
                .flatMap(former -> with(former.page()))
                .filter(page -> page.isPublished() && !page.slug().equals(slug));
    }

    public Optional<StaticPage> with(long id) {
        return Optional.ofNullable(entities.find(StaticPage.class, id));
    }

    /** By their numbers; those in the bin have none. */
    public Map<Long, String> titlesOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select p.id, p.kind, p.title from StaticPage p where p.id in :ids"
                                        + " and p.trashNotice.at is null",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (Long) row[0],
                                row -> row[2] == null ? words.titleOf((PageType) row[1]) : (String) row[2]));
    }

    public StaticPage byType(PageType pageType) {
        return entities.createQuery("select p from StaticPage p where p.kind = :kind", StaticPage.class)
                .setParameter("kind", pageType)
                .getSingleResult();
    }

    /** What readers get, or would. */
    public PageText textOf(StaticPage page) {
        return new PageText(
                page.title().orElseGet(() -> words.titleOf(page.kind())),
                page.body().orElseGet(() -> words.bodyOf(page.kind())));
    }

    /**
     * A draft.
     *
     * @param address where its author wants it; empty for one made from its title
     */
    public StaticPage add(Account editor, PageText text, String address) {
        check(editor);
        lockAddresses();
        if (all().size() >= MOST) {
            throw new TooManyPagesException();
        }
        String slug = address.isBlank() ? free(text.title()) : wanted(address, null);
        var page = new StaticPage(text, slug, clock.instant());
        entities.persist(page);
        revisions.add(page, text, editor);
        return page;
    }

    /** One that nobody here wrote; at this address, or at that with the first free number. */
    StaticPage addImported(PageText text, String slug, boolean toReaders) {
        lockAddresses();
        var page = new StaticPage(text, free(slug), clock.instant());
        entities.persist(page);
        revisions.add(page, text, null);
        page.publish(toReaders, clock.instant());
        keepSlug(page);
        changes.note();
        entities.flush();
        return page;
    }

    /** Nobody here has written this text, either. */
    void rewriteImported(StaticPage page, PageText text) {
        page.write(text, clock.instant());
        revisions.add(page, text, null);
        changes.note();
        entities.flush();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<StaticPage> findForUpdate(long id) {
        return Optional.ofNullable(entities.find(StaticPage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Readers of a published page get it at once. */
    public StaticPage save(Account editor, long id, int shownVersion, PageText text, String address) {
        return change(editor, id, shownVersion, page -> {
            if (!text.equals(textOf(page))) {
                write(page, text, editor);
            }
            revisions.newestOf(id).ifPresent(PageRevision::endSession);
            move(page, address);
        });
    }

    private void move(StaticPage page, String address) {
        if (page.kind().isFree() && !address.isBlank() && !address.strip().equals(page.slug())) {
            lockAddresses();
            String before = page.slug();
            page.moveTo(wanted(address, page));
            siteBrandingService.redirect("/pages/" + before, "/pages/" + page.slug());
            keepSlug(page);
        }
    }

    /**
     * Stores a draft while it is written; nothing that readers see is made anew for it.
     *
     * @throws ArticleAccessDeniedException if readers have it: what they get is changed by nobody unasked
     */
    public StaticPage autosave(Account editor, long id, int shownVersion, PageText text, String address) {
        StaticPage page = open(editor, id, shownVersion);
        if (page.isPublished()) {
            throw new ArticleAccessDeniedException();
        }
        String before = page.slug();
        if (!text.equals(textOf(page))) {
            write(page, text, editor);
            revisions.newestOf(id).ifPresent(PageRevision::beginSession);
        }
        move(page, address);
        if (!page.slug().equals(before)) {
            changes.note();
        }
        entities.flush();
        return page;
    }

    /** The same before anybody saved it: once for each form of a new page, however often that is sent. */
    public StaticPage beginAutosaved(Account editor, PageText text, String address, String form) {
        check(editor);
        lockAddresses();
        Optional<StaticPage> begun = entities.createQuery(
                        "select p from StaticPage p where p.form = :form", StaticPage.class)
                .setParameter("form", form)
                .getResultStream()
                .findFirst();
        if (begun.isPresent()) {
            StaticPage page = begun.get();
            return autosave(editor, page.id(), page.version(), text, address);
        }
        StaticPage page = add(editor, text, address);
        page.beganWith(form);
        revisions.newestOf(page.id()).ifPresent(PageRevision::beginSession);
        entities.flush();
        return page;
    }

    /** An earlier text is there again; readers of a published page get it at once. */
    public StaticPage restore(Account editor, long id, int shownVersion, int number) {
        return change(editor, id, shownVersion, page -> {
            PageText text = revisions
                    .of(id, number)
                    .orElseThrow(StaleVersionException::new)
                    .text();
            write(page, text, editor);
        });
    }

    private void write(StaticPage page, PageText text, Account editor) {
        if (page.isPublished()) {
            altTextCheck.require(text.body());
        }
        if (page.body().isEmpty()) {
            revisions.add(page, textOf(page), null);
        }
        page.write(text, clock.instant());
        revisions.add(page, text, editor);
    }

    /** @throws org.rejoinder.article.MissingAltTextException if it has a picture that some readers would learn nothing of */
    public StaticPage publish(Account editor, long id, int shownVersion, boolean toReaders) {
        return change(editor, id, shownVersion, page -> {
            if (!page.kind().isFree()) {
                throw new ArticleAccessDeniedException();
            }
            if (toReaders) {
                altTextCheck.require(textOf(page).body());
            }
            page.publish(toReaders, clock.instant());
            keepSlug(page);
        });
    }

    /** Into the bin; its addresses stay its own there. */
    public void moveToTrash(Account editor, long id, int shownVersion) {
        change(editor, id, shownVersion, page -> {
            if (page.kind().isHereToStay()) {
                throw new ArticleAccessDeniedException();
            }
            page.moveToTrash(editor, clock.instant());
        });
    }

    private StaticPage change(Account editor, long id, int shownVersion, Consumer<StaticPage> change) {
        StaticPage page = open(editor, id, shownVersion);
        change.accept(page);
        changes.note();
        entities.flush();
        return page;
    }

    /** Nobody else changes it until the transaction ends. */
    private StaticPage open(Account editor, long id, int shownVersion) {
        check(editor);
        StaticPage page = findForUpdate(id).orElseThrow(StaleVersionException::new);
        if (page.isTrashed() || page.version() != shownVersion) {
            throw new StaleVersionException();
        }
        return page;
    }

    private static void check(Account editor) {
        if (!editor.may(Permission.EDIT_PAGES)) {
            throw new ArticleAccessDeniedException();
        }
    }

    private void keepSlug(StaticPage page) {
        if (page.isPublished() && entities.find(PageSlugRedirect.class, page.slug()) == null) {
            entities.persist(new PageSlugRedirect(page));
        }
    }

    /** @param owner who may have had it before; null for a new page */
    private String wanted(String address, StaticPage owner) {
        String slug = Slug.of(address, NONE);
        if (isTaken(slug, owner)) {
            throw new SlugTakenException(slug);
        }
        return slug;
    }

    private String free(String title) {
        return NumberedName.firstFree(Slug.of(title, NONE), slug -> isTaken(slug, null));
    }

    private boolean isTaken(String slug, StaticPage owner) {
        boolean taken = at(slug).filter(found -> !found.equals(owner)).isPresent();
        PageSlugRedirect former = entities.find(PageSlugRedirect.class, slug);
        return taken || former != null && (owner == null || !former.page().equals(owner.id()));
    }

    /** Until the transaction ends nobody else gives a page an address. */
    private void lockAddresses() {
        entities.createNativeQuery("select number from site_change for update").getSingleResult();
    }

    private Optional<StaticPage> at(String slug) {
        return entities.createQuery("select p from StaticPage p where p.slug = :slug", StaticPage.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}

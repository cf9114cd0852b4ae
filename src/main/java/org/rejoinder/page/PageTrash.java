package org.rejoinder.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.trash.TrashKind;
import org.rejoinder.trash.TrashSource;
import org.rejoinder.trash.TrashedItem;

/** Standing pages in the bin. They have titles of their own: what has the product's words is not deleted. */
@ApplicationScoped
@Transactional
public class PageTrash implements TrashSource {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PageRevisions revisions;

    @Override
    public TrashKind kind() {
        return TrashKind.PAGE;
    }

    @Override
    public boolean isOpenTo(Account account) {
        return account.may(Permission.EDIT_PAGES);
    }

    @Override
    public List<TrashedItem> list(Account account, TrashedItem.Position after, int most) {
        requireOpenTo(account);
        return entities.createQuery(
                        "select p from StaticPage p where p.trashNotice.at < :at or p.trashNotice.at = :at and p.id < :id"
                                + " order by p.trashNotice.at desc, p.id desc",
                        StaticPage.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setHint("eclipselink.batch", "p.trashNotice.by")
                .setMaxResults(most)
                .getResultStream()
                .map(page -> TrashedItem.of(page.id(), page.title().orElse(page.slug()), page.trashNotice()))
                .toList();
    }

    /** As a draft. */
    @Override
    public boolean restore(Account account, long id) {
        requireOpenTo(account);
        return change(id, StaticPage::leaveTrash);
    }

    /** With its addresses, which anybody can have again. */
    @Override
    public boolean delete(Account account, long id) {
        requireOpenTo(account);
        return change(id, this::remove);
    }

    @Override
    public int deleteUntil(Instant trashedBefore, int most) {
        List<Long> old = entities.createQuery(
                        "select p.id from StaticPage p where p.trashNotice.at < :before order by p.trashNotice.at, p.id",
                        Long.class)
                .setParameter("before", trashedBefore)
                .setMaxResults(most)
                .getResultList();
        old.forEach(id -> change(id, this::remove));
        return old.size();
    }

    private static void requireOpenTo(Account account) {
        if (!account.may(Permission.EDIT_PAGES)) {
            throw new ArticleAccessDeniedException();
        }
    }

    private boolean change(long id, Consumer<StaticPage> change) {
        Optional<StaticPage> trashed = Optional.ofNullable(
                        entities.find(StaticPage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(StaticPage::isTrashed);
        trashed.ifPresent(change);
        return trashed.isPresent();
    }

    /** For good, with its addresses, which anybody can have again. */
    void remove(StaticPage page) {
        revisions.removeAll(page);
        entities.createQuery("delete from PageSlugRedirect f where f.page = :page")
                .setParameter("page", page.id())
                .executeUpdate();
        entities.remove(page);
    }
}

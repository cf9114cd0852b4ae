package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.trash.TrashKind;
import org.rejoinder.trash.TrashSource;
import org.rejoinder.trash.TrashedItem;

/** Articles in the bin. Each account sees those that it may edit. */
@ApplicationScoped
@Transactional
public class ArticleTrash implements TrashSource {

    private static final List<String> BELONGING = List.of(
            "article_revision",
            "article_words",
            "article_visit",
            "article_slug",
            "article_reply_count",
            "preview_link",
            "picture_use",
            "error_report",
            "trashed_tag_article");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Articles articles;

    @Override
    public TrashKind kind() {
        return TrashKind.ARTICLE;
    }

    @Override
    public boolean isOpenTo(Account account) {
        return account.may(Permission.WRITE_ARTICLES);
    }

    @Override
    public List<TrashedItem> list(Account account, TrashedItem.Position after, int most) {
        return entities.createQuery(
                        "select a from Article a where a.state = :trashed and (:all = true or a.author = :account)"
                                + " and (a.trashNotice.at < :at or a.trashNotice.at = :at and a.id < :id)"
                                + " order by a.trashNotice.at desc, a.id desc",
                        Article.class)
                .setParameter("trashed", ArticleState.TRASHED)
                .setParameter("all", account.may(Permission.EDIT_ALL_ARTICLES))
                .setParameter("account", account)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setHint("eclipselink.batch", "a.trashNotice.by")
                .setMaxResults(most)
                .getResultStream()
                .map(article -> TrashedItem.of(article.id(), article.title(), article.trashNotice()))
                .toList();
    }

    @Override
    public boolean restore(Account account, long id) {
        return change(account, id, Article::leaveTrash);
    }

    @Override
    public boolean delete(Account account, long id) {
        return change(account, id, this::remove);
    }

    private boolean change(Account account, long id, Consumer<Article> change) {
        Optional<Article> trashed = articles.findForUpdate(id).filter(Article::isTrashed);
        trashed.filter(article -> !article.isEditableBy(account)).ifPresent(article -> {
            throw new ArticleAccessDeniedException();
        });
        trashed.ifPresent(change);
        return trashed.isPresent();
    }

    @Override
    public int deleteUntil(Instant trashedBefore, int most) {
        List<Article> old = entities.createQuery(
                        "select a from Article a where a.state = :trashed and a.trashNotice.at < :before"
                                + " order by a.trashNotice.at, a.id",
                        Article.class)
                .setParameter("trashed", ArticleState.TRASHED)
                .setParameter("before", trashedBefore)
                .setMaxResults(most)
                .getResultList();
        old.forEach(article ->
                articles.findForUpdate(article.id()).filter(Article::isTrashed).ifPresent(this::remove));
        return old.size();
    }

    private void remove(Article article) {
        BELONGING.forEach(table -> entities.createNativeQuery("delete from " + table + " where article_id = ?1")
                .setParameter(1, article.id())
                .executeUpdate());
        entities.remove(article);
    }
}

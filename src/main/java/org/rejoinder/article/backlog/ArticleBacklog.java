package org.rejoinder.article.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.Byline;
import org.rejoinder.article.WorkflowStage;

/** Articles that are not done, as far as somebody may work on them. */
@ApplicationScoped
@Transactional
public class ArticleBacklog {

    private static final String MINE_OR_ALL = " and (:all = true or a.author = :account)";

    private static final String WRITTEN_BY = "a.author = :author and a.workflow.stage = :stage";

    @PersistenceContext
    private EntityManager entities;

    /** How many wait for somebody who may publish them. */
    public long countSubmitted() {
        return entities.createQuery("select count(a) from Article a where a.workflow.stage = :submitted", Long.class)
                .setParameter("submitted", WorkflowStage.SUBMITTED)
                .getSingleResult();
    }

    /** How many an editor has returned to this account, and it has not handed in again. */
    public long countReturnedTo(Account author) {
        return entities.createQuery(
                        "select count(a) from Article a where " + WRITTEN_BY
                                + " and a.workflow.reviewNote is not null and a.state <> :trashed",
                        Long.class)
                .setParameter("author", author)
                .setParameter("stage", WorkflowStage.WRITTEN)
                .setParameter("trashed", ArticleState.TRASHED)
                .getSingleResult();
    }

    /** Those that wait for somebody who may publish them, the longest unchanged first; none to those who may not. */
    public List<BacklogArticle> submitted(Account editor, int most) {
        if (!editor.may(Permission.PUBLISH_ARTICLES)) {
            return List.of();
        }
        return list(
                most,
                query("a.changedAt", "a.workflow.stage = :stage", "a.changedAt")
                        .setParameter("stage", WorkflowStage.SUBMITTED));
    }

    /** What this account may edit of those that go out by themselves, the next first. */
    public List<BacklogArticle> scheduled(Account account, int most) {
        return list(
                most,
                query("a.workflow.dueAt", "a.workflow.stage = :stage" + MINE_OR_ALL, "a.workflow.dueAt")
                        .setParameter("stage", WorkflowStage.SCHEDULED)
                        .setParameter("all", account.may(Permission.EDIT_ALL_ARTICLES))
                        .setParameter("account", account));
    }

    /** What an editor has returned to this account with a note, the longest unchanged first. */
    public List<BacklogArticle> returnedTo(Account author, int most) {
        return list(
                most,
                query(
                                "a.changedAt",
                                WRITTEN_BY + " and a.workflow.reviewNote is not null and a.state <> :trashed",
                                "a.changedAt")
                        .setParameter("author", author)
                        .setParameter("stage", WorkflowStage.WRITTEN)
                        .setParameter("trashed", ArticleState.TRASHED));
    }

    /** What this account is writing and nobody has seen, those that were changed last first. */
    public List<BacklogArticle> draftsBy(Account author, int most) {
        return list(
                most,
                query(
                                "a.changedAt",
                                WRITTEN_BY + " and a.workflow.reviewNote is null and a.state = :draft",
                                "a.changedAt desc")
                        .setParameter("author", author)
                        .setParameter("stage", WorkflowStage.WRITTEN)
                        .setParameter("draft", ArticleState.DRAFT));
    }

    private TypedQuery<Object[]> query(String at, String condition, String order) {
        return entities.createQuery(
                "select a.id, a.title, a.byline, " + at + ", a.workflow.reviewNote from Article a where " + condition
                        + " order by " + order + ", a.id",
                Object[].class);
    }

    private static List<BacklogArticle> list(int most, TypedQuery<Object[]> query) {
        return query.setMaxResults(most)
                .getResultStream()
                .map(row -> new BacklogArticle(
                        (Long) row[0],
                        (String) row[1],
                        Byline.of((String) row[2]).words(),
                        (Instant) row[3],
                        (String) row[4]))
                .toList();
    }
}

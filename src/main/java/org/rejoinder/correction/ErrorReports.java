package org.rejoinder.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.article.Articles;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.CommenterErased;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;

/** Takes what readers report as wrong to whoever wrote the article, and forgets it once something was done about it. */
@ApplicationScoped
@Transactional
public class ErrorReports {

    /** Reports that nobody has done anything about, and the one that has waited longest. */
    public record Open(long count, Optional<ErrorReport> oldest) {}

    /** More than these of one article nobody looks through at once; the next come as they are closed. */
    private static final int SHOWN = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Articles articles;

    @Inject
    private Commenters commenters;

    @Inject
    private Event<ErrorReported> reported;

    @Inject
    private Clock clock;

    /**
     * The author hears of the first that is open, not of each. The same again within an open one is that one.
     *
     * @return false if there is no such public article
     */
    public boolean take(ErrorReportInput errorReportInput) {
        Optional<Article> found = articles.published(errorReportInput.article());
        found.ifPresent(article -> {
            Instant now = clock.instant();
            Commenter commenter =
                    commenters.of(EmailAddress.parse(errorReportInput.email()).orElseThrow(), now);
            List<ErrorReport> open = about(article);
            if (by(commenter).stream()
                    .noneMatch(known -> known.article().equals(article)
                            && known.text().equals(errorReportInput.text().strip()))) {
                entities.persist(new ErrorReport(article, commenter, errorReportInput, now));
                if (open.isEmpty()) {
                    reported.fire(new ErrorReported(article));
                }
            }
        });
        return found.isPresent();
    }

    /** The oldest ones, oldest first. */
    public List<ErrorReport> about(Article article) {
        return entities.createQuery(
                        "select r from ErrorReport r where r.article = :article order by r.id", ErrorReport.class)
                .setParameter("article", article)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Those about articles that this account may edit. */
    public Open openTo(Account editor) {
        boolean all = editor.may(Permission.EDIT_ALL_ARTICLES);
        long count = countOpenTo(editor);
        Optional<ErrorReport> oldest = count == 0
                ? Optional.empty()
                : entities.createQuery(
                                "select r from ErrorReport r join fetch r.article a"
                                        + " where (:all = true or a.author = :editor) order by r.id",
                                ErrorReport.class)
                        .setParameter("all", all)
                        .setParameter("editor", editor)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
        return new Open(count, oldest);
    }

    /** How many of those there are. */
    public long countOpenTo(Account editor) {
        return entities.createQuery(
                        "select count(r) from ErrorReport r where (:all = true or r.article.author = :editor)",
                        Long.class)
                .setParameter("all", editor.may(Permission.EDIT_ALL_ARTICLES))
                .setParameter("editor", editor)
                .getSingleResult();
    }

    /** How many are open about each of these articles; those with none are not named. */
    public Map<Long, Long> countAbout(Collection<Long> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select r.article.id, count(r) from ErrorReport r where r.article.id in :articles group by r.article.id",
                        Object[].class)
                .setParameter("articles", some)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Oldest first. */
    public List<ErrorReport> by(Commenter commenter) {
        return entities.createQuery(
                        "select r from ErrorReport r where r.writer = :writer order by r.id", ErrorReport.class)
                .setParameter("writer", commenter)
                .getResultList();
    }

    /** Something was done about it, or need not be: nothing is kept of it. Said again, nothing happens. */
    public void close(Account editor, long number) {
        ErrorReport report = entities.find(ErrorReport.class, number);
        if (report != null) {
            if (!report.article().isEditableBy(editor)) {
                throw new ArticleAccessDeniedException();
            }
            entities.remove(report);
        }
    }

    /** Of what an article said that is gone, nothing needs to be mended. */
    void forget(@Observes ArticleChanged changed) {
        articles.with(changed.article())
                .filter(Article::isRemoved)
                .ifPresent(article -> entities.createQuery("delete from ErrorReport r where r.article = :article")
                        .setParameter("article", article)
                        .executeUpdate());
    }

    void forget(@Observes CommenterErased forgotten) {
        by(forgotten.writer()).forEach(entities::remove);
        entities.flush();
    }
}

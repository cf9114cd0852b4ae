package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.html.NumberedName;

/** All articles. Readers' questions are answered with published ones only. */
@ApplicationScoped
@Transactional
public class Articles {

    private static final int MOST_NAMED = 3;

    private static final List<String> BELONGING = List.of(
            "article_revision",
            "article_words",
            "article_visit",
            "article_slug",
            "preview_link",
            "picture_use",
            "trashed_tag_article",
            "webmention",
            "sent_webmention");

    @PersistenceContext
    private EntityManager entities;

    public Optional<Article> published(String slug) {
        return at(slug).filter(Article::isPublished);
    }

    public Optional<Article> retracted(String slug) {
        return at(slug).filter(Article::isRetracted);
    }

    /** The article, published or retracted, that once had this slug and now has another. */
    public Optional<Article> movedFrom(String slug) {
        return entities.createQuery(
                        "select a from Article a, SlugRedirect f where f.article = a and f.slug = :slug and a.slug <> :slug",
                        Article.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .filter(article -> article.isPublished() || article.isRetracted());
    }

    /** By their numbers. */
    public Map<Long, String> titlesOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select a.id, a.title from Article a where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** Only of those that this account may know of: those that readers have, and those that it may edit. */
    public Map<Long, String> titlesOf(Collection<Long> ids, Account reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select a.id, a.title from Article a where a.id in :ids"
                                + " and (:all = true or a.author = :reader or a.state = :public)",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("all", reader.may(Permission.EDIT_ALL_ARTICLES))
                .setParameter("reader", reader)
                .setParameter("public", ArticleState.PUBLISHED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** The titles of others that are the same part of the same series. */
    public List<String> withPart(ArticleContent content, long except) {
        if (content.series().isBlank()) {
            return List.of();
        }
        return entities.createQuery(
                        "select a.title from Article a where a.series.slug = :series and a.part = :part and a.id <> :except"
                                + " order by a.id",
                        String.class)
                .setParameter("series", Topic.named(content.series()).slug())
                .setParameter("part", content.part())
                .setParameter("except", except)
                .setMaxResults(MOST_NAMED)
                .getResultList();
    }

    public Optional<Article> with(long id) {
        return Optional.ofNullable(entities.find(Article.class, id));
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Article> findForUpdate(long id) {
        return Optional.ofNullable(entities.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The numbers of those whose time to go out has come, the longest due first. */
    List<Long> dueAt(Instant now) {
        return entities.createQuery(
                        "select a.id from Article a where a.workflow.stage = :scheduled and a.workflow.dueAt <= :now order by a.workflow.dueAt, a.id",
                        Long.class)
                .setParameter("scheduled", WorkflowStage.SCHEDULED)
                .setParameter("now", now)
                .getResultList();
    }

    /** Whether readers have anything that somebody here wrote. */
    public boolean isAnyOwnPublished() {
        return entities.createQuery(
                                "select count(a) from Article a where a.state = :public and a.author is not null",
                                Long.class)
                        .setParameter("public", ArticleState.PUBLISHED)
                        .getSingleResult()
                > 0;
    }

    /** Those at these addresses that nobody here wrote and nobody has changed since they were imported. */
    public List<Long> unchangedImports(Collection<String> slugs) {
        return entities.createQuery(
                        "select a.id from Article a where a.slug in :slugs and a.author is null and a.newest = 1"
                                + " and a.state <> :removed order by a.id",
                        Long.class)
                .setParameter("slugs", slugs)
                .setParameter("removed", ArticleState.REMOVED)
                .getResultList();
    }

    public boolean isEmpty() {
        return entities.createQuery("select count(a) from Article a", Long.class)
                        .getSingleResult()
                == 0;
    }

    void add(Article article) {
        entities.persist(article);
    }

    void flush() {
        entities.flush();
    }

    /** Of one that is removed: what it said, and where it was. */
    void forgetTextsOf(long id) {
        entities.flush();
        BELONGING.forEach(table -> entities.createNativeQuery("delete from " + table + " where article_id = ?1")
                .setParameter(1, id)
                .executeUpdate());
    }

    /** Remembers the present slug for ever, so that it answers even when the article has another one. */
    void keepSlug(Article article) {
        if (entities.find(SlugRedirect.class, article.slug()) == null) {
            entities.persist(new SlugRedirect(article));
        }
    }

    /**
     * The slug itself if nobody else has or had it, else the slug with the first free number. Until the transaction ends nobody
     * else is told so about any: of two in one moment, the second sees what the first has taken.
     */
    String free(String slug, Article owner) {
        entities.createNativeQuery("select id from address_lock for update").getSingleResult();
        return NumberedName.firstFree(slug, candidate -> isTaken(candidate, owner));
    }

    private boolean isTaken(String slug, Article owner) {
        boolean taken = at(slug).filter(found -> !found.equals(owner)).isPresent();
        SlugRedirect former = entities.find(SlugRedirect.class, slug);
        return taken || former != null && !former.article().equals(owner);
    }

    private Optional<Article> at(String slug) {
        return entities.createQuery("select a from Article a where a.slug = :slug", Article.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}

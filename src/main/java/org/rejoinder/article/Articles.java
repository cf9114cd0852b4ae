package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    /** What this account may edit of what is sought, newest change first. */
    public List<ArticleSummary> editableBy(Account account, ArticleSearchCriteria articleSearchCriteria, int most) {
        var conditions = new StringBuilder(articleSearchCriteria.shelf().condition());
        Map<String, Object> values = new HashMap<>();
        if (!account.may(Permission.EDIT_ALL_ARTICLES)) {
            conditions.append(" and a.author = :account");
            values.put("account", account);
        }
        if (!articleSearchCriteria.words().isEmpty()) {
            conditions.append(" and (lower(a.title) like :words escape '!' or lower(a.byline) like :words escape '!')");
            values.put(
                    "words",
                    "%" + articleSearchCriteria.words().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%");
        }
        if (!articleSearchCriteria.tag().isEmpty()) {
            conditions.append(" and a.id in (select b.id from Article b join b.tags t where t.slug = :tag)");
            values.put("tag", Topic.slugOf(articleSearchCriteria.tag()));
        }
        if (articleSearchCriteria.after() != null) {
            conditions.append(" and (a.changedAt < :at or a.changedAt = :at and a.id < :id)");
            values.put("at", articleSearchCriteria.after().changedAt());
            values.put("id", articleSearchCriteria.after().id());
        }
        return lines(conditions + " order by a.changedAt desc, a.id desc", values, most);
    }

    /** What this account may edit of what went out or goes out then. */
    public List<ArticleSummary> outBetween(Account account, Instant from, Instant until, int most) {
        return lines(
                "(a.workflow.dueAt >= :from and a.workflow.dueAt < :until or a.workflow.dueAt is null and a.publishedAt >= :from"
                        + " and a.publishedAt < :until) and (:all = true or a.author = :account)"
                        + " order by a.publishedAt, a.id",
                Map.of(
                        "from",
                        from,
                        "until",
                        until,
                        "all",
                        account.may(Permission.EDIT_ALL_ARTICLES),
                        "account",
                        account),
                most);
    }

    /** Without their texts, which may be long. */
    private List<ArticleSummary> lines(String conditions, Map<String, Object> values, int most) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select " + ArticleSummary.COLUMNS + " from Article a where " + conditions, Object[].class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most)
                .getResultStream()
                .map(ArticleSummary::of)
                .toList();
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

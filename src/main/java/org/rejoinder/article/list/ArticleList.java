package org.rejoinder.article.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.Topic;

/** What accounts may edit, without the texts. */
@ApplicationScoped
@Transactional
public class ArticleList {

    @PersistenceContext
    private EntityManager entities;

    /** What this account may edit of what is sought. */
    public List<ArticleSummary> editableBy(Account account, ArticleSearchCriteria articleSearchCriteria, int most) {
        var conditions = new StringBuilder(articleSearchCriteria.shelf().condition());
        Map<String, Object> values = new HashMap<>();
        if (!account.may(Permission.EDIT_ALL_ARTICLES)) {
            conditions.append(" and a.author = :account");
            values.put("account", account);
        }
        List<String> words = articleSearchCriteria.foldedWords();
        for (int i = 0; i < words.size(); i++) {
            conditions
                    .append(" and exists (select w from ArticleWords w where w.article = a.id and w.words like :word")
                    .append(i)
                    .append(" escape '!')");
            values.put("word" + i, "%" + words.get(i).replaceAll("([%_!])", "!$1") + "%");
        }
        if (articleSearchCriteria.author() != null) {
            conditions.append(" and a.author.id = :author");
            values.put("author", articleSearchCriteria.author());
        }
        if (!articleSearchCriteria.tag().isEmpty()) {
            conditions.append(" and a.id in (select b.id from Article b join b.tags t where t.slug = :tag)");
            values.put("tag", Topic.slugOf(articleSearchCriteria.tag()));
        }
        if (articleSearchCriteria.after() != null) {
            conditions.append(" and ").append(articleSearchCriteria.order().behind());
            values.put("key", articleSearchCriteria.after().key());
            values.put("id", articleSearchCriteria.after().id());
        }
        return lines(conditions + articleSearchCriteria.order().clause(), values, most);
    }

    /** The names of those at the desk who wrote something, by their numbers, in the order of their names. */
    public Map<Long, String> authors(int most) {
        Map<Long, String> names = new LinkedHashMap<>();
        entities.createQuery(
                        "select c.id, c.name from Account c where exists (select a from Article a where a.author = c)"
                                + " order by c.name, c.id",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    /** What this account may edit of what went out or goes out then. */
    public List<ArticleSummary> outBetween(Account account, Instant from, Instant until, int most) {
        return lines(
                "a.state <> org.rejoinder.article.ArticleState.TRASHED and (a.workflow.dueAt >= :from and a.workflow.dueAt < :until or a.workflow.dueAt is null and a.publishedAt >= :from"
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
                "select " + ArticleSummary.COLUMNS + " from Article a where a.state <> :removed and " + conditions,
                Object[].class);
        query.setParameter("removed", ArticleState.REMOVED);
        values.forEach(query::setParameter);
        return query.setMaxResults(most)
                .getResultStream()
                .map(ArticleSummary::of)
                .toList();
    }
}

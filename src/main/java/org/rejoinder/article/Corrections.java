package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The corrections of all articles; readers are told of those of public ones. */
@ApplicationScoped
@Transactional
public class Corrections {

    @PersistenceContext
    private EntityManager entities;

    void add(Correction correction) {
        entities.persist(correction);
    }

    /** Oldest first. */
    public List<Correction> of(Article article) {
        return entities.createQuery(
                        "select c from Correction c where c.article = :article order by c.at, c.id", Correction.class)
                .setParameter("article", article)
                .getResultList();
    }

    /** By the number of the article; oldest first. */
    public Map<Long, List<Correction>> ofEach(Collection<Article> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select c from Correction c where c.article in :articles order by c.at, c.id", Correction.class)
                .setParameter("articles", articles)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(correction -> correction.article().id()));
    }

    /**
     * Newest first.
     *
     * @param before the number of the correction that the page before ended with
     */
    public List<Correction> publicBefore(long before, int most) {
        return entities.createQuery(
                        "select c from Correction c join fetch c.article a"
                                + " where a.state = :published and c.id < :before order by c.id desc",
                        Correction.class)
                .setParameter("published", ArticleState.PUBLISHED)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }
}

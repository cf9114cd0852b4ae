package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

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

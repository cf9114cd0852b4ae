package org.rejoinder.article.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rejoinder.account.Profile;

/** Whom the byline of a published article leads to. */
@ApplicationScoped
@Transactional
public class PublishedAuthors {

    @PersistenceContext
    private EntityManager entities;

    /** By their handles, from the one behind this. */
    @SuppressWarnings("unchecked")
    public List<Profile> list(String after, int most) {
        return entities.createNativeQuery(
                        "select p.* from profile p where p.handle > ?1 and exists (select 1 from profile_handle h"
                                + " join article_byline b on b.handle = h.handle join article a on a.id = b.article_id"
                                + " where h.profile_id = p.id and a.state = 'PUBLISHED') order by p.handle",
                        Profile.class)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
    }
}

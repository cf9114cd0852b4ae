package org.rejoinder.article.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rejoinder.account.AccountDeleted;

/** The articles of somebody who is gone belong to whoever was named; their bylines stay. */
@ApplicationScoped
class ArticleHandover {

    @PersistenceContext
    private EntityManager entities;

    void handOver(@Observes AccountDeleted deleted) {
        if (deleted.heir() != null) {
            entities.createNativeQuery("update article set author_id = ?1 where author_id = ?2")
                    .setParameter(1, deleted.heir())
                    .setParameter(2, deleted.account())
                    .executeUpdate();
        }
    }
}

package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.Account;

/** Who has which article open in the editor. It keeps nobody out: a save on an older text is refused anyway. */
@ApplicationScoped
@Transactional
public class Visits {

    /** Whoever was not heard of for so long has gone. */
    static final Duration GONE_AFTER = Duration.ofSeconds(75);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Articles articles;

    @Inject
    private Clock clock;

    /**
     * @return the names of everybody else who is there
     * @throws NotYours unless this account may edit the article
     */
    public List<String> come(Account account, long article) {
        if (articles.with(article).filter(open -> open.isEditableBy(account)).isEmpty()) {
            throw new NotYours();
        }
        Instant now = clock.instant();
        Visit visit = entities.find(Visit.class, new Visit.Key(article, account.id()));
        if (visit == null) {
            visit = new Visit(article, entities.getReference(Account.class, account.id()));
            entities.persist(visit);
        }
        visit.seen(now);
        return entities.createQuery(
                        "select v.account.name from Visit v where v.article = :article and v.account <> :account"
                                + " and v.seenAt > :gone order by v.account.name",
                        String.class)
                .setParameter("article", article)
                .setParameter("account", account)
                .setParameter("gone", now.minus(GONE_AFTER))
                .getResultList();
    }
}

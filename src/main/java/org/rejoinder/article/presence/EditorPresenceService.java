package org.rejoinder.article.presence;

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
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.Articles;

/** Who has which article open in the editor. It keeps nobody out: a save on an older text is refused anyway. */
@ApplicationScoped
@Transactional
public class EditorPresenceService {

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
     * @throws ArticleAccessDeniedException unless this account may edit the article
     */
    public List<String> heartbeat(Account account, long article) {
        if (articles.with(article).filter(open -> open.isEditableBy(account)).isEmpty()) {
            throw new ArticleAccessDeniedException();
        }
        Instant now = clock.instant();
        EditorPresence editorPresence =
                entities.find(EditorPresence.class, new EditorPresence.Key(article, account.id()));
        if (editorPresence == null) {
            editorPresence = new EditorPresence(article, entities.getReference(Account.class, account.id()));
            entities.persist(editorPresence);
        }
        editorPresence.seen(now);
        return entities.createQuery(
                        "select v.account.name from EditorPresence v where v.article = :article and v.account <> :account"
                                + " and v.seenAt > :gone order by v.account.name",
                        String.class)
                .setParameter("article", article)
                .setParameter("account", account)
                .setParameter("gone", now.minus(GONE_AFTER))
                .getResultList();
    }

    /** In another tab they may still be there: then they are seen again. */
    public void leave(Account account, long article) {
        entities.createQuery("delete from EditorPresence v where v.article = :article and v.account = :account")
                .setParameter("article", article)
                .setParameter("account", account)
                .executeUpdate();
    }
}

package org.rejoinder.article.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.Articles;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RandomToken;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.Settings;

/** Links that let somebody without account read what is not public yet. Whoever has the token may; the site keeps none. */
@ApplicationScoped
@Transactional
public class PreviewLinks {

    public static final Duration LASTS = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Articles articles;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private HmacSha256 digest;

    protected PreviewLinks() {}

    @Inject
    PreviewLinks(RootKey root) {
        digest = new HmacSha256(root, "preview link");
    }

    /** @return its address, which nobody can be told again */
    public String make(Account editor, long article) {
        Article previewed = editable(editor, article);
        Instant now = clock.instant();
        entities.createQuery("delete from PreviewLink p where p.endsAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
        String token = RandomToken.next();
        entities.persist(new PreviewLink(previewed, digest.hexOf(token), editor, now, now.plus(LASTS)));
        return settings.site() + "/previews/" + token;
    }

    /** Those that still work, oldest first. */
    public List<PreviewLink> of(Article article) {
        return entities.createQuery(
                        "select p from PreviewLink p where p.article = :article and p.endsAt > :now order by p.id",
                        PreviewLink.class)
                .setParameter("article", article)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Said again, nothing happens. */
    public void revoke(Account editor, long article, long link) {
        entities.createQuery("delete from PreviewLink p where p.id = :link and p.article = :article")
                .setParameter("link", link)
                .setParameter("article", editable(editor, article))
                .executeUpdate();
    }

    /** Empty if there never was one, it has ended, somebody has revoked it, or its article is in the bin. */
    public Optional<PreviewLink> byToken(String token) {
        return entities.createQuery(
                        "select p from PreviewLink p join fetch p.article where p.digest = :digest and p.endsAt > :now"
                                + " and p.article.state <> :trashed",
                        PreviewLink.class)
                .setParameter("digest", digest.hexOf(token))
                .setParameter("trashed", ArticleState.TRASHED)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    private Article editable(Account editor, long id) {
        return articles.with(id)
                .filter(article -> article.isEditableBy(editor))
                .orElseThrow(ArticleAccessDeniedException::new);
    }
}

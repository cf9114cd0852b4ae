package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.rejoinder.account.Account;

/** Readers get the newest text of an article, at the desk's word or because its time has come. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Publication {

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Corrections corrections;

    @Inject
    private Event<ArticleChanged> changed;

    void publish(Article article, Instant now) {
        ArticleListings before = ArticleListings.ofKnown(article);
        article.publish(revisions.newestOf(article), now);
        articles.keepSlug(article);
        changed.fire(new ArticleChanged(article.id(), before));
    }

    /** They are told what was wrong in what they had. @param by null if nobody is known any more who said so */
    void correct(Article article, CorrectionNote note, Account by, Instant now) {
        publish(article, now);
        article.correct(now);
        corrections.add(new Correction(article, article.shown(), note, by, now));
    }
}

package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.html.ArticleImage;
import org.rejoinder.media.PictureUse;
import org.rejoinder.media.PictureUses;
import org.rejoinder.media.Pictures;

/** Every text that an article has had. */
@ApplicationScoped
@Transactional
public class Revisions {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Pictures pictures;

    @Inject
    private PictureUses pictureUses;

    @Inject
    private Clock clock;

    /** The one that the next save is made on. */
    public Revision newestOf(Article article) {
        return of(article, article.newest()).orElseThrow();
    }

    public Optional<Revision> of(Article article, int number) {
        return Optional.ofNullable(entities.find(Revision.class, new Revision.Key(article.id(), number)));
    }

    /** Newest first. */
    public List<Revision> of(Article article, int before, int most) {
        return entities.createQuery(
                        "select r from Revision r where r.article = :article and r.number < :before order by r.number desc",
                        Revision.class)
                .setParameter("article", article.id())
                .setParameter("before", before)
                .setHint("eclipselink.batch", "r.savedBy")
                .setMaxResults(most)
                .getResultList();
    }

    /** Who saved any of its texts. */
    public List<Account> writersOf(Article article) {
        return entities.createQuery(
                        "select a from Account a where a.id in"
                                + " (select r.savedBy.id from Revision r where r.article = :article) order by a.id",
                        Account.class)
                .setParameter("article", article.id())
                .getResultList();
    }

    /** @param by null for content that nobody at the desk wrote */
    void begin(Article article, Account by, ArticleContent articleContent) {
        entities.persist(article.revise(articleContent, by, clock.instant(), null));
        keepPictures(article, articleContent);
        keepWords(article, articleContent);
    }

    /**
     * @param restoredFrom null unless it is the text of that earlier revision again
     * @return whether there was anything new in it
     */
    boolean add(Article article, Account by, ArticleContent articleContent, Integer restoredFrom) {
        Revision newest = newestOf(article);
        boolean goesOn =
                restoredFrom == null && isBeingWritten(article, newest, by) && !newest.isReplacedBy(articleContent);
        newest.endSession();
        if (newest.manuscript().equals(articleContent)) {
            return false;
        }
        if (goesOn) {
            article.rewrite(newest, articleContent, clock.instant());
        } else {
            entities.persist(article.revise(articleContent, by, clock.instant(), restoredFrom));
        }
        keepPictures(article, articleContent);
        keepWords(article, articleContent);
        return true;
    }

    void keepWords(Article article, ArticleContent articleContent) {
        ArticleWords words = entities.find(ArticleWords.class, article.id());
        if (words == null) {
            entities.persist(new ArticleWords(article.id(), articleContent));
        } else {
            words.say(articleContent);
        }
    }

    /**
     * Puts in what an earlier version did not keep. An article that is being restored has no text yet.
     *
     * @return how many articles it was this time
     */
    public int keepMissingWords(int most) {
        List<Long> without = entities.createQuery(
                        "select a.id from Article a where not exists"
                                + " (select w from ArticleWords w where w.article = a.id) and exists"
                                + " (select r from Revision r where r.article = a.id and r.number = a.newest) order by a.id",
                        Long.class)
                .setMaxResults(most)
                .getResultList();
        without.forEach(id -> {
            Article article = entities.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE);
            keepWords(article, newestOf(article).manuscript());
        });
        return without.size();
    }

    /** Stores what is being written, in one text for as long as the same person goes on with it. */
    void autosave(Article article, Account by, ArticleContent articleContent) {
        if (!newestOf(article).manuscript().equals(articleContent)) {
            add(article, by, articleContent, null);
            newestOf(article).beginSession();
        }
    }

    private boolean isBeingWritten(Article article, Revision newest, Account by) {
        return by != null && !article.isKnownToReaders() && newest.isBeingWrittenBy(by, clock.instant());
    }

    /** Every text can be restored, and its pictures with it. */
    private void keepPictures(Article article, ArticleContent articleContent) {
        List<ArticleImage> shown = ArticleImage.in(articleContent.body());
        pictureUses.add(
                new PictureUse(PictureUse.Kind.ARTICLE, article.id()),
                shown.stream().map(ArticleImage::address).toList());
        shown.stream()
                .filter(picture -> !picture.words().isBlank())
                .forEach(picture -> pictures.describeIfSilent(
                        picture.address(), picture.words().strip()));
    }
}

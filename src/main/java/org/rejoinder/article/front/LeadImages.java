package org.rejoinder.article.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.article.AltTextCheck;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.article.ArticleListings;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.html.LeadImage;
import org.rejoinder.media.Picture;
import org.rejoinder.media.PictureUse;
import org.rejoinder.media.PictureUses;
import org.rejoinder.media.Pictures;

/** Which picture of the library stands for an article in lists, on the front page, in feeds and where it is passed on. */
@ApplicationScoped
@Transactional
public class LeadImages {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Pictures pictures;

    @Inject
    private PictureUses pictureUses;

    @Inject
    private AltTextCheck altTextCheck;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Event<ArticleChanged> changed;

    /** What readers get, or get by themselves one day, is changed by those who may publish it. */
    public boolean mayChoose(Account by, Article article) {
        boolean agreed = article.isPublished()
                || article.isRetracted()
                || article.dueAt().isPresent();
        return agreed ? publishingSettingsService.rules().letPublish(by, article) : article.isEditableBy(by);
    }

    /**
     * Of an article that nobody at the desk wrote.
     *
     * @param address of a picture of the library
     * @param alternative for those who do not see it; may be empty
     */
    public void chooseImported(long article, String address, String alternative) {
        Article imported = entities.find(Article.class, article, LockModeType.PESSIMISTIC_WRITE);
        pictureUses.add(new PictureUse(PictureUse.Kind.ARTICLE, article), List.of(address));
        imported.leadWith(LeadImage.of(address, alternative).orElse(null));
        if (imported.isPublished()) {
            changed.fire(new ArticleChanged(article, ArticleListings.of(imported), false));
        }
    }

    /**
     * @param picture of the library; empty for the first wide one in the text
     * @throws ArticleAccessDeniedException if they may not change it, or there is no such article or picture
     * @throws org.rejoinder.article.MissingAltTextException if it says nothing to those who do not see it
     */
    public void choose(Account by, long article, Optional<Long> picture) {
        Article edited = Optional.ofNullable(entities.find(Article.class, article, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.isEditableBy(by))
                .orElseThrow(ArticleAccessDeniedException::new);
        if (!mayChoose(by, edited)) {
            throw new ArticleAccessDeniedException();
        }
        Optional<Picture> chosen = picture.map(id -> pictures.with(id).orElseThrow(ArticleAccessDeniedException::new));
        chosen.ifPresent(altTextCheck::require);
        chosen.ifPresent(
                used -> pictureUses.add(new PictureUse(PictureUse.Kind.ARTICLE, article), List.of(used.address())));
        edited.leadWith(
                chosen.flatMap(used -> LeadImage.of(used.address(), used.words().alternative()))
                        .orElse(null));
        if (edited.isPublished()) {
            changed.fire(new ArticleChanged(article, ArticleListings.of(edited)));
        }
    }
}

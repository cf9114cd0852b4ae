package org.rejoinder.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.html.ArticleImage;
import org.rejoinder.media.PictureUse;
import org.rejoinder.media.PictureUses;

/** Every text that somebody here has written for a page; the product's own words are none of them. */
@ApplicationScoped
@Transactional
public class PageRevisions {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PictureUses pictureUses;

    @Inject
    private Clock clock;

    public Optional<PageRevision> of(long page, int number) {
        return Optional.ofNullable(entities.find(PageRevision.class, new PageRevision.Key(page, number)));
    }

    /** Newest first. */
    public List<PageRevision> of(long page, int before, int most) {
        return entities.createQuery(
                        "select r from PageRevision r where r.page = :page and r.number < :before order by r.number desc",
                        PageRevision.class)
                .setParameter("page", page)
                .setParameter("before", before)
                .setHint("eclipselink.batch", "r.savedBy")
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<PageRevision> newestOf(long page) {
        return of(page, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** While nobody else changes the page. What is being written as its newest goes on. */
    void add(StaticPage page, PageText text, Account by) {
        Instant now = clock.instant();
        Optional<PageRevision> newest = newestOf(page.id());
        if (newest.filter(last -> last.goesOnWith(text, by, now)).isPresent()) {
            newest.get().rewrite(text, now);
        } else {
            int last = newest.map(PageRevision::number).orElse(0);
            entities.persist(new PageRevision(page.id(), last + 1, text, by, now));
        }
        newest.ifPresent(PageRevision::endSession);
        pictureUses.add(
                new PictureUse(PictureUse.Kind.PAGE, page.id()),
                ArticleImage.in(text.body()).stream().map(ArticleImage::address).toList());
    }

    void removeAll(StaticPage page) {
        entities.createNativeQuery("delete from page_picture_use where page_id = ?1")
                .setParameter(1, page.id())
                .executeUpdate();
        entities.createQuery("delete from PageRevision r where r.page = :page")
                .setParameter("page", page.id())
                .executeUpdate();
    }
}

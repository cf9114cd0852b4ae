package org.rejoinder.article.topic;

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
import org.rejoinder.article.Topic;
import org.rejoinder.article.TopicReplacer;
import org.rejoinder.trash.TrashNotice;
import org.rejoinder.trash.TrashedItem;

/** The rows of tags in the bin, a stretch of articles in a transaction. */
@ApplicationScoped
@Transactional
class TrashedTags {

    private static final int STRETCH = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TopicReplacer replacer;

    @Inject
    private Topics topics;

    @Inject
    private Clock clock;

    List<TrashedItem> list(TrashedItem.Position after, int most) {
        return entities.createQuery(
                        "select t from TrashedTag t where t.trashNotice.at < :at or t.trashNotice.at = :at and t.id < :id"
                                + " order by t.trashNotice.at desc, t.id desc",
                        TrashedTag.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setHint("eclipselink.batch", "t.trashNotice.by")
                .setMaxResults(most)
                .getResultStream()
                .map(tag -> TrashedItem.of(tag.id(), tag.name(), tag.trashNotice()))
                .toList();
    }

    List<Long> trashedBefore(Instant before, int most) {
        return entities.createQuery(
                        "select t.id from TrashedTag t where t.trashNotice.at < :before order by t.trashNotice.at, t.id",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** Still without an article. */
    long add(Account by, String slug, String name) {
        String words = topics.description(Topics.Kind.TAG, slug).orElse("");
        var tag = new TrashedTag(name, words, new TrashNotice(by, clock.instant()));
        entities.persist(tag);
        entities.flush();
        return tag.id();
    }

    /** @return whether there may be more articles that have it */
    boolean takeSome(long tag, String slug) {
        List<Long> articles = replacer.replaceTag(slug, null);
        articles.forEach(article -> entities.createNativeQuery(
                        "insert into trashed_tag_article (tag_id, article_id) values (?1, ?2)")
                .setParameter(1, tag)
                .setParameter(2, article)
                .executeUpdate());
        return !articles.isEmpty();
    }

    /** @return whether there may be more articles that had it */
    boolean giveSome(long id) {
        Optional<TrashedTag> tag = Optional.ofNullable(entities.find(TrashedTag.class, id));
        List<Long> articles = tag.isEmpty() ? List.of() : articlesOf(id);
        articles.forEach(article -> {
            replacer.addTag(article, tag.orElseThrow().name());
            entities.createNativeQuery("delete from trashed_tag_article where tag_id = ?1 and article_id = ?2")
                    .setParameter(1, id)
                    .setParameter(2, article)
                    .executeUpdate();
        });
        return !articles.isEmpty();
    }

    private List<Long> articlesOf(long tag) {
        List<?> rows = entities.createNativeQuery(
                        "select article_id from trashed_tag_article where tag_id = ?1 order by article_id")
                .setParameter(1, tag)
                .setMaxResults(STRETCH)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    /** What is said about it stands there again, unless something else is said by now. */
    void describeAgain(long id) {
        TrashedTag tag = entities.find(TrashedTag.class, id);
        String slug = Topic.slugOf(tag.name());
        if (!tag.words().isEmpty() && topics.description(Topics.Kind.TAG, slug).isEmpty()) {
            topics.importTopic(Topics.Kind.TAG, slug, new TopicInput(tag.words()));
        }
    }

    /** @return whether it was there */
    boolean remove(long id) {
        entities.createNativeQuery("delete from trashed_tag_article where tag_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        return entities.createQuery("delete from TrashedTag t where t.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    boolean isThere(long id) {
        return entities.find(TrashedTag.class, id) != null;
    }
}

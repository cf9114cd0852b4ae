package org.rejoinder.moderation.featured;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleState;
import org.rejoinder.reply.ReplyState;

/** All picks of editors. Readers' questions are answered with those whose replies are public. */
@ApplicationScoped
@Transactional
public class FeaturedReplies {

    @PersistenceContext
    private EntityManager entities;

    /** Of one article, newest pick first. */
    public List<FeaturedReply> publishedOn(Article article) {
        return entities.createQuery(
                        "select f from FeaturedReply f join fetch f.reply r join fetch r.writer"
                                + " where f.articleNumber = :article and r.state = :published order by f.at desc, f.id desc",
                        FeaturedReply.class)
                .setParameter("article", article.id())
                .setParameter("published", ReplyState.PUBLISHED)
                .setMaxResults(Featuring.MOST)
                .getResultList();
    }

    /** Of all articles that are public, newest pick first. */
    public List<FeaturedReply> newestPublished(int most) {
        return entities.createQuery(
                        "select f from FeaturedReply f join fetch f.reply r join fetch r.article a left join fetch f.by"
                                + " where r.state = :published and a.state = :public order by f.at desc, f.id desc",
                        FeaturedReply.class)
                .setParameter("published", ReplyState.PUBLISHED)
                .setParameter("public", ArticleState.PUBLISHED)
                .setMaxResults(most)
                .getResultList();
    }

    /** Which of these replies are picked, by their numbers. */
    public Set<Long> among(Collection<Long> replies) {
        return replies.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        entities.createQuery("select f.id from FeaturedReply f where f.id in :replies", Long.class)
                                .setParameter("replies", replies)
                                .getResultList());
    }

    public Optional<FeaturedReply> with(long reply) {
        return Optional.ofNullable(entities.find(FeaturedReply.class, reply));
    }

    /** The pick whose writer is to be told first, locked. */
    public Optional<FeaturedReply> nextToMail(Instant now) {
        return entities.createQuery(
                        "select f.id from FeaturedReply f where f.mailDueAt <= :now order by f.mailDueAt, f.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(id -> entities.find(FeaturedReply.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(FeaturedReply featured) {
        entities.persist(featured);
    }

    void remove(FeaturedReply featured) {
        entities.remove(featured);
    }

    void remove(Collection<Long> replies) {
        if (!replies.isEmpty()) {
            entities.createQuery("delete from FeaturedReply f where f.id in :replies")
                    .setParameter("replies", replies)
                    .executeUpdate();
        }
    }
}

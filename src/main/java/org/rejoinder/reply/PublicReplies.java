package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleState;

/** Published replies to public articles, by their numbers; no other reply can come out of here. */
@ApplicationScoped
@Transactional
public class PublicReplies {

    private static final String PUBLIC =
            "select new org.rejoinder.reply.PublicReply(r.id, a.id, a.title, r.name, r.text,"
                    + " r.publishedAt) from Reply r join r.article a"
                    + " where r.state = :published and a.state = :public and ";

    @PersistenceContext
    private EntityManager entities;

    /** Those among these that are public. */
    public List<PublicReply> among(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("r.id in :ids", Map.of("ids", ids)).getResultList();
    }

    /** The next numbers of replies, public or not: asked for public ones in this order, H2 reads all that there are each time. */
    public List<Long> numbersAfter(long id, int most) {
        return entities.createQuery("select r.id from Reply r where r.id > :after order by r.id", Long.class)
                .setParameter("after", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** The next with higher numbers that answer this article, in their order. */
    public List<PublicReply> on(long article, long after, int most) {
        return list("a.id = :article and r.id > :after order by r.id", Map.of("article", article, "after", after))
                .setMaxResults(most)
                .getResultList();
    }

    /** The one that links led to where it was before, which end with this. */
    public Optional<Reply> at(String formerAnchor, Article article) {
        return entities.createQuery(
                        "select r from Reply r where r.formerAnchor = :anchor and r.article = :article order by r.id",
                        Reply.class)
                .setParameter("anchor", formerAnchor)
                .setParameter("article", article)
                .setMaxResults(1)
                .getResultStream()
                .filter(Reply::isPublic)
                .findFirst();
    }

    /** Whether any reply to it, public or not, was somewhere else before, where links lead to it. */
    public boolean hasFormerAnchors(Article article) {
        return !entities.createQuery(
                        "select r.id from Reply r where r.article = :article and r.formerAnchor is not null",
                        Long.class)
                .setParameter("article", article)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private TypedQuery<PublicReply> list(String conditions, Map<String, Object> values) {
        TypedQuery<PublicReply> query = entities.createQuery(PUBLIC + conditions, PublicReply.class)
                .setParameter("published", ReplyState.PUBLISHED)
                .setParameter("public", ArticleState.PUBLISHED);
        values.forEach(query::setParameter);
        return query;
    }

    /** Whether nothing may be left of one of these. */
    public boolean isAnyErased(Collection<Long> ids) {
        return !ids.isEmpty()
                && entities.createQuery(
                                        "select count(r) from Reply r where r.id in :ids and r.state = :erased",
                                        Long.class)
                                .setParameter("ids", ids)
                                .setParameter("erased", ReplyState.ERASED)
                                .getSingleResult()
                        > 0;
    }
}

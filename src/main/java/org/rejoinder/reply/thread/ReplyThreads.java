package org.rejoinder.reply.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rejoinder.article.Article;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** The replies to an article as they are read. */
@ApplicationScoped
@Transactional
public class ReplyThreads {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Published replies in the order of reading, and between them those that are not public but were answered: what such
     * a reply says must not be shown, only that it was there.
     */
    public List<Reply> readOn(Article article, int skip, int most) {
        return withAnswered(
                published("", article).setFirstResult(skip).setMaxResults(most).getResultList());
    }

    /**
     * As {@link #readOn}, the next behind a place.
     *
     * @param path of the last one before; empty to begin
     */
    public List<Reply> readBehind(Article article, String path, int most) {
        return withAnswered(published(" and r.thread.path > :path", article)
                .setParameter("path", path)
                .setMaxResults(most)
                .getResultList());
    }

    private static List<Reply> withAnswered(List<Reply> published) {
        var shown = new TreeMap<String, Reply>();
        for (Reply reply : published) {
            shown.put(reply.thread().path(), reply);
            for (Optional<Reply> above = reply.answers();
                    above.isPresent();
                    above = above.get().answers()) {
                if (above.get().state() == ReplyState.PUBLISHED) {
                    break;
                }
                shown.put(above.get().thread().path(), above.get());
            }
        }
        return List.copyOf(shown.values());
    }

    private TypedQuery<Reply> published(String further, Article article) {
        return entities.createQuery(
                        "select r from Reply r join fetch r.writer left join fetch r.answers"
                                + " where r.article = :article and r.state = :published" + further
                                // All columns of an index, since H2 reads in the order of one that is named whole or
                                // not at all
                                + " order by r.articleNumber, r.state, r.thread.path",
                        Reply.class)
                .setParameter("article", article)
                .setParameter("published", ReplyState.PUBLISHED);
    }

    /** How many published replies stand before this one on its article. */
    public long publishedBefore(Reply reply) {
        return entities.createQuery(
                        "select count(r) from Reply r where r.article = :article and r.state = :published"
                                + " and r.thread.path < :path",
                        Long.class)
                .setParameter("article", reply.article())
                .setParameter("published", ReplyState.PUBLISHED)
                .setParameter("path", reply.thread().path())
                .getSingleResult();
    }
}

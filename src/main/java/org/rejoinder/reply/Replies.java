package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleState;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.reply.similarity.SimilarityGroups;
import org.rejoinder.reply.thread.ReplyThreads;

/** All replies. Readers' questions are answered with published ones only. */
@ApplicationScoped
@Transactional
public class Replies {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReceiptTokens receipts;

    @Inject
    private SimilarityGroups similarityGroups;

    @Inject
    private ReplyThreads threads;

    /** See {@link ReplyThreads#readOn}. */
    public List<Reply> readOn(Article article, int skip, int most) {
        return threads.readOn(article, skip, most);
    }

    /** Newest first, to articles that are public. */
    public List<Reply> newestPublished(int most) {
        return entities.createQuery(
                        "select r from Reply r join fetch r.article a where r.state = :published and a.state = :public"
                                + " order by r.state desc, r.publishedAt desc, r.id desc",
                        Reply.class)
                .setParameter("published", ReplyState.PUBLISHED)
                .setParameter("public", ArticleState.PUBLISHED)
                .setMaxResults(most)
                .getResultList();
    }

    /** Newest first, whatever they answer. */
    public List<Reply> newestPublishedOn(Article article, int skip, int most) {
        return entities.createQuery(
                        "select r from Reply r join fetch r.writer left join fetch r.answers"
                                + " where r.article = :article and r.state = :published"
                                // Else H2 takes the index on the path
                                + " and r.publishedAt is not null"
                                + " order by r.articleNumber desc, r.state desc, r.publishedAt desc, r.id desc",
                        Reply.class)
                .setParameter("article", article)
                .setParameter("published", ReplyState.PUBLISHED)
                .setFirstResult(skip)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many replies wait for a decision under each of these articles; those with none are not named. */
    public Map<Long, Long> countHeldOn(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select r.articleNumber, count(r) from Reply r where r.articleNumber in :articles"
                                + " and r.state = :held group by r.articleNumber",
                        Object[].class)
                .setParameter("articles", articles)
                .setParameter("held", ReplyState.HELD)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    public Optional<Reply> published(long id) {
        return Optional.ofNullable(entities.find(Reply.class, id)).filter(Reply::isPublic);
    }

    public Optional<Reply> with(long id) {
        return Optional.ofNullable(entities.find(Reply.class, id));
    }

    /** Held until the transaction ends, so that whoever else wants to change it waits and then sees what was decided. */
    public Optional<Reply> forChange(long id) {
        return Optional.ofNullable(entities.find(Reply.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As many at once, locked in the order of their numbers; those that do not exist are left out. */
    public List<Reply> forChange(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select r from Reply r where r.id in :ids order by r.id", Reply.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Says something else from now on; what it said before is kept.
     *
     * @param byWriter whether its writer changes it; else somebody at the desk does
     */
    public void reword(Reply reply, String name, String text, boolean byWriter, Instant at) {
        String normalized = TextNormalizer.normalize(text);
        if (!name.equals(reply.name())
                || !normalized.strip().equals(reply.text().strip())) {
            entities.persist(ReplyRevision.of(reply, byWriter));
        }
        reply.reword(name, normalized, byWriter, at);
    }

    /**
     * What these replies said before, by their numbers: what was typed before the desk changed it, else what was typed
     * before its writer last did. Those that were never changed are left out.
     */
    public Map<Long, ReplyRevision> formerWordingsOf(Collection<Long> ids) {
        Map<Long, ReplyRevision> former = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "select w from ReplyRevision w where w.reply in :ids order by w.revision",
                            ReplyRevision.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(replyRevision -> former.merge(
                            replyRevision.reply(),
                            replyRevision,
                            (earlier, later) -> later.isByWriter() || earlier.isByWriter() ? later : earlier));
        }
        return former;
    }

    /** All that these replies said before, by their numbers, oldest first; those that were never changed are left out. */
    public Map<Long, List<ReplyRevision>> wordingsOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select w from ReplyRevision w where w.reply in :ids order by w.revision",
                                ReplyRevision.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(ReplyRevision::reply));
    }

    /** The numbers of the replies of a writer that are not erased, oldest first. */
    public List<Long> numbersBy(Commenter commenter, int most) {
        return entities.createQuery("select r.id from Reply r where r.writer = :writer order by r.id", Long.class)
                .setParameter("writer", commenter)
                .setMaxResults(most)
                .getResultList();
    }

    /** The numbers of the replies to an article that are not erased, oldest first. */
    public List<Long> numbersOn(long article, int most) {
        return entities.createQuery(
                        "select r.id from Reply r where r.articleNumber = :article and r.state <> :erased order by r.id",
                        Long.class)
                .setParameter("article", article)
                .setParameter("erased", ReplyState.ERASED)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many replies to these articles are not erased, of those that were written since then. */
    public long countOn(Collection<Long> articles, Instant since) {
        if (articles.isEmpty()) {
            return 0;
        }
        return entities.createQuery(
                        "select count(r) from Reply r where r.articleNumber in :articles and r.state <> :erased"
                                + " and r.submittedAt >= :since",
                        Long.class)
                .setParameter("articles", articles)
                .setParameter("erased", ReplyState.ERASED)
                .setParameter("since", since)
                .getSingleResult();
    }

    /**
     * What a person wrote, newest first.
     *
     * @param below only replies with a lower number
     */
    public List<Reply> by(Commenter commenter, long below, int most) {
        return entities.createQuery(
                        "select r from Reply r join fetch r.article where r.writer = :writer and r.id < :below"
                                + " order by r.id desc",
                        Reply.class)
                .setParameter("writer", commenter)
                .setParameter("below", below)
                .setMaxResults(most)
                .getResultList();
    }

    /** Forgets what was written and who wrote it, of replies that are erased by now. Their counts are told of by the caller. */
    public void purge(Collection<Reply> erased) {
        List<Long> ids = erased.stream().map(Reply::id).toList();
        similarityGroups.forget(ids);
        entities.createQuery("delete from ReplyRevision w where w.reply in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        erased.forEach(Reply::purge);
    }

    /** The reply that this receipt is for. */
    public Optional<Reply> byReceipt(String token) {
        return entities.createQuery(
                        "select r from Reply r join fetch r.article left join fetch r.writer left join fetch r.answers"
                                + " where r.receipt = :receipt",
                        Reply.class)
                .setParameter("receipt", receipts.stored(token))
                .getResultStream()
                .findFirst();
    }

    /**
     * Stored before this returns, unless the database knows the same submission already; counted and told of by whoever is
     * told that it was stored.
     */
    void add(Reply reply, String digest) {
        entities.persist(reply);
        reply.assignThread(digest, receipts.stored(receipts.token(reply.id())));
        entities.flush();
        similarityGroups.expect(reply);
    }

    /** As {@link #add}, and is stored with others; only what waits for a decision is compared with anything. */
    void addImported(Reply reply) {
        entities.persist(reply);
        reply.assignThread(null, receipts.stored(receipts.token(reply.id())));
        if (reply.state() == ReplyState.HELD) {
            entities.flush();
            similarityGroups.expect(reply);
        }
    }

    /** The reply that this submission repeats, if it came now. */
    Optional<Reply> repeated(String digest, Instant now) {
        Optional<Reply> same = entities.createQuery("select r from Reply r where r.digest = :digest", Reply.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
        if (same.isPresent() && !RepeatWindow.isOpen(same.get(), now)) {
            same.get().mayBeRepeated();
            entities.flush();
            return Optional.empty();
        }
        return same;
    }

    /**
     * What people have decided about, the newest decision first.
     *
     * @param below the audit row of a decision; only older ones are asked for
     */
    public List<DecidedReply> decidedBefore(long below, int most) {
        return entities.createQuery(
                        "select new org.rejoinder.reply.DecidedReply(r.lastEntry, r.id, r.state, r.text, r.name,"
                                + " r.website, r.writer.id, r.likelihood) from Reply r where r.lastEntry < :below"
                                + " and r.staff is null and r.state in :decided order by r.lastEntry desc",
                        DecidedReply.class)
                .setParameter("below", below)
                .setParameter("decided", List.of(ReplyState.PUBLISHED, ReplyState.REJECTED, ReplyState.SPAM))
                .setMaxResults(most)
                .getResultList();
    }

    /** What these writers called themselves last; one who never wrote is left out. */
    public Map<Long, String> namesOf(Collection<Long> writers) {
        if (writers.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select r.writer.id, r.name from Reply r where r.id in (select max(n.id) from Reply n"
                                + " where n.writer.id in :writers group by n.writer.id)",
                        Object[].class)
                .setParameter("writers", writers)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    long publishedBy(Commenter commenter) {
        return entities.createQuery(
                        "select count(r) from Reply r where r.writer = :writer and r.state = :published", Long.class)
                .setParameter("writer", commenter)
                .setParameter("published", ReplyState.PUBLISHED)
                .getSingleResult();
    }
}

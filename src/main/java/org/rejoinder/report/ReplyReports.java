package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.reply.Reply;

/** Every report of a reply that is kept, and what became of it. */
@ApplicationScoped
@Transactional
public class ReplyReports {

    /** Of one reply: nobody reads more at once. */
    static final int READ = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReportKeys keys;

    @Inject
    private ReportFigures reportFigures;

    void add(ReplyReport report) {
        entities.persist(report);
        report.receive(keys.stored(keys.token(report.id())));
    }

    void add(ReportDecision decision) {
        entities.persist(decision);
    }

    /** What whoever made it can see it by. */
    public String tokenOf(ReplyReport report) {
        return keys.token(report.id());
    }

    public Optional<ReplyReport> byToken(String token) {
        return entities.createQuery("select r from ReplyReport r where r.receipt = :stored", ReplyReport.class)
                .setParameter("stored", keys.stored(token))
                .getResultStream()
                .findFirst();
    }

    Optional<ReplyReport> with(long id) {
        return Optional.ofNullable(entities.find(ReplyReport.class, id));
    }

    /** As it is, now that its reply is locked. */
    void refresh(ReplyReport report) {
        entities.refresh(report);
    }

    Optional<ReportDecision> decision(long id) {
        return Optional.ofNullable(entities.find(ReportDecision.class, id));
    }

    /** The same again from the same network, not before then. */
    Optional<ReplyReport> repeated(Reply reply, String digest, Instant since) {
        return entities.createQuery(
                        "select r from ReplyReport r where r.reply = :reply and r.repeatDigest = :digest and r.at > :since"
                                + " order by r.id desc",
                        ReplyReport.class)
                .setParameter("reply", reply)
                .setParameter("digest", digest)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** That this reply, as it is, was kept after a report for the same reason. */
    Optional<ReportDecision> keptBefore(ReplyReport report) {
        return entities.createQuery(
                        "select d from ReplyReport r join r.decision d where r.reply = :reply and r.reason = :reason"
                                + " and r.rule = :rule and d.outcome = :kept and d.revision = :revision"
                                + " order by d.id desc",
                        ReportDecision.class)
                .setParameter("reply", report.reply())
                .setParameter("reason", report.reason())
                .setParameter("rule", report.rule())
                .setParameter("kept", ReportOutcome.KEPT)
                .setParameter("revision", report.reply().revision())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Oldest first. */
    List<ReplyReport> openAbout(Collection<Long> replies) {
        return replies.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r from ReplyReport r where r.decision is null and r.reply.id in :replies"
                                        + " order by r.id",
                                ReplyReport.class)
                        .setParameter("replies", replies)
                        .getResultList();
    }

    /** Of each reply its {@value #READ} oldest, however many there are. */
    List<ReplyReport> oldestOpenAbout(Collection<Long> replies) {
        if (replies.isEmpty()) {
            return List.of();
        }
        String oldest = "(select id from reply_report where decision_id is null and reply_id = ? order by decision_id,"
                + " reply_id, id fetch first " + READ + " rows only)";
        Query query = entities.createNativeQuery(
                Stream.generate(() -> oldest).limit(replies.size()).collect(Collectors.joining(" union all ")));
        int place = 1;
        for (Long reply : replies) {
            query.setParameter(place++, reply);
        }
        @SuppressWarnings("unchecked")
        List<Number> found = query.getResultList();
        return entities.createQuery(
                        "select r from ReplyReport r join fetch r.reply where r.id in :some order by r.id",
                        ReplyReport.class)
                .setParameter("some", found.stream().map(Number::longValue).toList())
                .getResultList();
    }

    /** Open and answered, the newest first; at most as many as {@code most}. */
    public List<ReplyReport> about(Collection<Long> replies, int most) {
        return replies.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r from ReplyReport r left join fetch r.decision where r.reply.id in :replies"
                                        + " order by r.id desc",
                                ReplyReport.class)
                        .setParameter("replies", replies)
                        .setMaxResults(most)
                        .getResultList();
    }

    long countOpenAbout(Reply reply) {
        return entities.createQuery(
                        "select count(r) from ReplyReport r where r.decision is null and r.reply = :reply", Long.class)
                .setParameter("reply", reply)
                .getSingleResult();
    }

    /** From how many networks there are open ones since then. */
    long countNetworks(Reply reply, Instant since) {
        return entities.createQuery(
                        "select count(distinct r.network) from ReplyReport r where r.decision is null and r.reply = :reply"
                                + " and r.at > :since",
                        Long.class)
                .setParameter("reply", reply)
                .setParameter("since", since)
                .getSingleResult();
    }

    List<ReplyReport> closedBy(ReportDecision decision) {
        return entities.createQuery("select r from ReplyReport r where r.decision = :decision", ReplyReport.class)
                .setParameter("decision", decision)
                .getResultList();
    }

    /** Whether somebody has appealed against it. */
    boolean isAppealed(ReportDecision decision) {
        return entities.createQuery("select count(r) from ReplyReport r where r.appealOf = :decision", Long.class)
                        .setParameter("decision", decision)
                        .getSingleResult()
                > 0;
    }

    /** What was decided about reports of these replies since then, newest first. */
    List<ReportDecision> decisionsAbout(Collection<Long> replies, Instant since) {
        return replies.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d from ReportDecision d where d.reply.id in :replies and d.at >= :since"
                                        + " order by d.id desc",
                                ReportDecision.class)
                        .setParameter("replies", replies)
                        .setParameter("since", since)
                        .getResultList();
    }

    /** Those of these decisions, by their rows in the audit, that took the reply down after reports. */
    public List<ReportDecision> takenDownBy(Reply reply, Collection<Long> entries) {
        return entities.createQuery(
                        "select d from ReportDecision d where d.reply = :reply and d.entry.id in :entries"
                                + " and d.outcome = :takenDown",
                        ReportDecision.class)
                .setParameter("reply", reply)
                .setParameter("entries", entries)
                .setParameter("takenDown", ReportOutcome.TAKEN_DOWN)
                .getResultList();
    }

    /** Since then, newest first. */
    List<ReportDecision> decidedBy(Account account, Instant since) {
        return entities.createQuery(
                        "select d from ReportDecision d join fetch d.reply where d.account = :account and d.at >= :since"
                                + " order by d.at desc, d.id desc",
                        ReportDecision.class)
                .setParameter("account", account)
                .setParameter("since", since)
                .setMaxResults(READ)
                .getResultList();
    }

    /** As if it had not been made. */
    void reopen(ReportDecision decision) {
        closedBy(decision).forEach(ReplyReport::reopen);
        entities.flush();
        entities.remove(decision);
    }

    /** Oldest first. */
    public List<ReplyReport> by(Commenter reporter) {
        return entities.createQuery(
                        "select r from ReplyReport r where r.reporter = :reporter order by r.id", ReplyReport.class)
                .setParameter("reporter", reporter)
                .getResultList();
    }

    void forget(Commenter reporter) {
        reportFigures.keepNumbersOf("r.writer_id = ?1", reporter.id());
        by(reporter).forEach(entities::remove);
        entities.flush();
    }

    /** Everything that was decided before then, and not appealed against since. */
    int forgetDecidedBefore(Instant limit) {
        reportFigures.keepNumbersOf("d.decided_at < ?1", limit.atOffset(ZoneOffset.UTC));
        int gone = entities.createQuery("delete from ReplyReport r where r.decision.id in"
                        + " (select d.id from ReportDecision d where d.at < :limit)")
                .setParameter("limit", limit)
                .executeUpdate();
        entities.createQuery("delete from ReportDecision d where d.at < :limit and not exists"
                        + " (select 1 from ReplyReport r where r.decision = d or r.appealOf = d)")
                .setParameter("limit", limit)
                .executeUpdate();
        return gone;
    }
}

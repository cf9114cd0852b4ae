package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.mail.Outbox;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/**
 * Tells writers what a person has decided: that their reply is published, or that it is not, and why. A decision is noted
 * down, and told only when nothing can undo it any more; what is true is looked at then, so that nothing need be called
 * back. Who has not shown that the reply is theirs gets nothing, since anybody can type an address, and nobody is told of
 * spam. The audit row of the decision that was told is remembered: restored by an undo, it is not told again.
 */
@ApplicationScoped
@Transactional
public class DecisionNotifications {

    private static final List<ReplyState> TOLD = List.of(ReplyState.PUBLISHED, ReplyState.REJECTED);

    /** What could not be told for so long is of no use any more. */
    private static final Duration STALE = Duration.ofDays(7);

    private record Decided(long reply, long entry, Instant at) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Replies replies;

    @Inject
    private Audit audit;

    @Inject
    private Batches batches;

    @Inject
    private DecisionMail mail;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void decided(@Observes RepliesChanged changed) {
        if (settings.mail().isEmpty() || changed.replies().isEmpty()) {
            return;
        }
        List<Decided> decisions = decisionsAbout(changed.replies());
        Map<Long, DecisionNotification> known =
                noted(decisions.stream().map(Decided::reply).toList());
        for (Decided decided : decisions) {
            DecisionNotification noted = known.getOrDefault(decided.reply(), new DecisionNotification(decided.reply()));
            noted.plan(decided.entry(), decided.at().plus(Moderation.UNDOABLE));
            if (!known.containsKey(decided.reply())) {
                entities.persist(noted);
            }
        }
    }

    /** Those that stand where a person has put them, lately. */
    private List<Decided> decisionsAbout(Collection<Long> changed) {
        return entities.createQuery(
                        "select r.id, e.id, e.at from Reply r, AuditEntry e where e.id = r.lastEntry and r.id in :changed"
                                + " and r.state in :told and e.act = :decided and e.at > :recent and r.staff is null",
                        Object[].class)
                .setParameter("changed", changed)
                .setParameter("told", TOLD)
                .setParameter("decided", AuditAction.DECIDED)
                .setParameter("recent", clock.instant().minus(STALE))
                .getResultStream()
                .map(row -> new Decided((Long) row[0], (Long) row[1], (Instant) row[2]))
                .toList();
    }

    private Map<Long, DecisionNotification> noted(Collection<Long> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select d from DecisionNotification d where d.reply in :some", DecisionNotification.class)
                .setParameter("some", some)
                .getResultStream()
                .collect(Collectors.toMap(DecisionNotification::reply, noted -> noted));
    }

    /**
     * Tells the writer whose notice has been due longest.
     *
     * @return whether there was one
     */
    public boolean tellNext(Instant now) {
        List<Long> next = entities.createQuery(
                        "select d.reply from DecisionNotification d where d.dueAt < :now order by d.dueAt, d.reply",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
        next.forEach(number -> tell(number, now));
        return !next.isEmpty();
    }

    /** Of two nodes the second waits for the first, and finds that it is told. */
    private void tell(long number, Instant now) {
        Reply reply = replies.forChange(number).orElseThrow();
        DecisionNotification noted = entities.find(DecisionNotification.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (!noted.isDue(now)) {
            return;
        }
        Optional<AuditEntry> decision = reply.lastEntry().flatMap(audit::with);
        Instant settled = decision.map(this::settledAt).orElse(now);
        if (!settled.isAfter(now)) {
            boolean useful = decision.filter(entry -> !noted.isTold(entry.id()) && isStillOfUse(entry, reply, now))
                    .isPresent();
            noted.settle(decision.map(AuditEntry::id).orElse(null), now);
            if (useful) {
                outbox.put(reply.writer(), List.of(number), mail.about(reply));
            }
        } else {
            noted.postpone(settled);
        }
    }

    /** From when on nothing can undo it: neither alone nor with the batch that it belongs to. */
    private Instant settledAt(AuditEntry entry) {
        Instant alone = entry.at().plus(Moderation.UNDOABLE);
        return entry.batch()
                .flatMap(batches::undoableUntil)
                .filter(together -> together.isAfter(alone))
                .orElse(alone);
    }

    private static boolean isStillOfUse(AuditEntry entry, Reply reply, Instant now) {
        boolean told = reply.isPublic() || reply.state() == ReplyState.REJECTED;
        return told
                && entry.act() == AuditAction.DECIDED
                && reply.writer() != null
                && !reply.isByStaff()
                && reply.isProven()
                && reply.isDecisionMailed()
                && reply.writer().isDecisionMailed()
                && entry.at().isAfter(now.minus(STALE));
    }

    /** Of what was told long ago nobody needs to know. */
    public void forgetOlderThan(Instant limit) {
        entities.createQuery("delete from DecisionNotification d where d.dueAt is null and d.toldAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}

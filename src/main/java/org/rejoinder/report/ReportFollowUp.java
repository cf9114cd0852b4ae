package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.commenter.CommenterErased;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * What follows for its reports when something has happened to a reply, through whatever door: they are answered when somebody
 * has decided about it or its writer took it away, and open again when that is undone.
 */
@ApplicationScoped
@Transactional
public class ReportFollowUp {

    private static final Map<ReplyState, ReportOutcome> OUTCOMES = Map.of(
            ReplyState.PUBLISHED, ReportOutcome.KEPT,
            ReplyState.REJECTED, ReportOutcome.TAKEN_DOWN,
            ReplyState.SPAM, ReportOutcome.TAKEN_DOWN);

    @Inject
    private ReplyReports reports;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    void changed(@Observes RepliesChanged changed) {
        Instant now = clock.instant();
        reopenUndone(changed.replies(), now);
        Map<Reply, List<ReplyReport>> open =
                reports.openAbout(changed.replies()).stream().collect(Collectors.groupingBy(ReplyReport::reply));
        open.forEach((reply, some) -> outcomeFor(reply, now).ifPresent(decision -> close(some, decision, now)));
    }

    /** What an earlier decision says that stands again after an undo is no answer to what was reported since. */
    private void close(List<ReplyReport> some, ReportDecision decision, Instant now) {
        List<ReplyReport> answered = some.stream()
                .filter(report -> !decision.at().isBefore(report.at()))
                .toList();
        if (!answered.isEmpty()) {
            reports.add(decision);
            answered.forEach(report -> report.close(decision, now.plus(Moderation.UNDOABLE)));
        }
    }

    /** Empty while nobody has decided. */
    private Optional<ReportDecision> outcomeFor(Reply reply, Instant now) {
        if (reply.state().isGone()) {
            return Optional.of(ReportDecision.gone(reply, now));
        }
        return reply.lastEntry()
                .flatMap(audit::with)
                .filter(entry -> entry.act() == AuditAction.DECIDED && entry.to() == reply.state())
                .filter(entry -> OUTCOMES.containsKey(reply.state()))
                .map(entry -> ReportDecision.of(OUTCOMES.get(reply.state()), entry));
    }

    /** What was decided is undone once the reply names the row of before as that of its newest change. */
    private void reopenUndone(Collection<Long> replies, Instant now) {
        reports.decisionsAbout(replies, now.minus(Moderation.UNDOABLE)).stream()
                .filter(decision -> decision.entry()
                        .filter(entry -> isUndone(entry, decision.reply()))
                        .isPresent())
                .forEach(reports::reopen);
    }

    private static boolean isUndone(AuditEntry entry, Reply reply) {
        return entry.act() == AuditAction.DECIDED
                && !reply.isRecordedIn(entry.id())
                && entry.previous().equals(reply.lastEntry());
    }

    void forget(@Observes CommenterErased forgotten) {
        reports.forget(forgotten.writer());
    }
}

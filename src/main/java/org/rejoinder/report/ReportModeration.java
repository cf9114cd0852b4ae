package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.moderation.ReplyNotFoundException;
import org.rejoinder.moderation.ReplySnapshot;
import org.rejoinder.moderation.SelfReviewException;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * Decides about reports, under the lock of the reply and about what was shown. To take a reply down is a decision about the
 * reply like any other, of which {@link ReportFollowUp} hears; to keep it changes nothing about it.
 */
@ApplicationScoped
@Transactional
public class ReportModeration {

    @Inject
    private Replies replies;

    @Inject
    private ReplyReports reports;

    @Inject
    private Moderation moderation;

    @Inject
    private ReplyChanges changes;

    @Inject
    private ReportHiding hiding;

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * The reply stays, and is not looked at again for the same reasons. One that is hidden is public again.
     *
     * @param newest the number of the newest report that was shown: about what came later nobody has decided
     * @throws ReportsDecidedException if somebody else has decided about them
     * @throws org.rejoinder.moderation.ConcurrentDecisionException if the reply is not what was shown any more
     * @throws SelfReviewException if one of them appeals against a decision of this moderator
     */
    public void keep(Account moderator, ExpectedVersion shown, long newest) {
        Reply reply = asShown(moderator, shown);
        List<ReplyReport> decided = openOf(moderator, reply).stream()
                .filter(report -> report.id() <= newest)
                .toList();
        if (decided.isEmpty()) {
            throw lastDecisionAbout(reply);
        }
        Instant now = clock.instant();
        Optional<AuditEntry> hidden = hiding.hidden(reply);
        if (hidden.isPresent()) {
            changes.change(
                    reply,
                    each -> hiding.show(each, hidden.get()),
                    (each, before) -> AuditEntry.decided(each, before, Actor.of(moderator), Channel.DESK, now));
            return;
        }
        if (reply.state() == ReplyState.HELD) {
            moderation.decide(moderator, shown, Decision.publish(), Channel.DESK);
            return;
        }
        AuditEntry entry = audit.record(AuditEntry.changed(
                AuditAction.REPORTS_KEPT, reply, ReplySnapshot.of(reply), Actor.of(moderator), Channel.DESK, now));
        var decision = ReportDecision.of(ReportOutcome.KEPT, entry);
        reports.add(decision);
        decided.forEach(report -> report.close(decision, now.plus(Moderation.UNDOABLE)));
    }

    /**
     * The reply is rejected, and every report of it answered.
     *
     * @throws ReportsDecidedException if somebody else has decided about them
     * @throws org.rejoinder.moderation.ConcurrentDecisionException if the reply is not what was shown any more
     * @throws SelfReviewException if one of them appeals against a decision of this moderator
     */
    public void takeDown(Account moderator, ExpectedVersion shown, String rule, String reason) {
        takenDown(moderator, shown, rule, reason);
    }

    /**
     * The same, as illegal content.
     *
     * @param reason that says by which law
     */
    public void takeDownAsIllegal(Account moderator, ExpectedVersion shown, String rule, String reason) {
        AuditEntry entry = takenDown(moderator, shown, rule, reason);
        reports.takenDownBy(entry.reply(), List.of(entry.id())).forEach(ReportDecision::callIllegal);
    }

    private AuditEntry takenDown(Account moderator, ExpectedVersion shown, String rule, String reason) {
        Reply reply = asShown(moderator, shown);
        if (openOf(moderator, reply).isEmpty()) {
            throw lastDecisionAbout(reply);
        }
        return moderation.decide(moderator, shown, Decision.reject(rule, reason), Channel.DESK);
    }

    private Reply asShown(Account moderator, ExpectedVersion shown) {
        moderator.require(Permission.MODERATE_REPLIES);
        Reply reply = replies.forChange(shown.reply()).orElseThrow(ReplyNotFoundException::new);
        if (!shown.isStill(reply)) {
            throw moderation.lastChangeOf(reply);
        }
        return reply;
    }

    private List<ReplyReport> openOf(Account moderator, Reply reply) {
        List<ReplyReport> open = reports.openAbout(List.of(reply.id()));
        if (isAgainst(moderator, open) && accounts.isAnybodyElseModerating(moderator)) {
            throw new SelfReviewException();
        }
        return open;
    }

    /** Whether one of these appeals against a decision of this moderator. */
    static boolean isAgainst(Account moderator, List<ReplyReport> open) {
        return open.stream()
                .flatMap(report -> report.appealOf().stream())
                .anyMatch(decision -> decision.isBy(moderator));
    }

    private RuntimeException lastDecisionAbout(Reply reply) {
        return reports.decisionsAbout(List.of(reply.id()), Instant.EPOCH).stream()
                .findFirst()
                .<RuntimeException>map(ReportsDecidedException::of)
                .orElseGet(() -> moderation.lastChangeOf(reply));
    }

    /**
     * Everything is as it was before this decision.
     *
     * @throws TooLateException if that was more than {@link Moderation#UNDOABLE} ago
     * @throws ReportsDecidedException if it is undone already
     * @throws org.rejoinder.moderation.ConcurrentDecisionException if something else has happened to the reply since
     */
    public void undo(Account moderator, long number) {
        moderator.require(Permission.MODERATE_REPLIES);
        ReportDecision decision = reports.decision(number)
                .filter(found -> found.entry().isPresent())
                .orElseThrow(ReplyNotFoundException::new);
        Reply reply = replies.forChange(decision.reply().id()).orElseThrow(ReplyNotFoundException::new);
        AuditEntry entry = decision.entry().orElseThrow();
        if (entry.act() != AuditAction.REPORTS_KEPT) {
            moderation.undo(moderator, entry.id(), Channel.DESK);
            return;
        }
        Instant now = clock.instant();
        if (decision.at().plus(Moderation.UNDOABLE).isBefore(now)) {
            throw new TooLateException();
        }
        if (reports.isAppealed(decision)) {
            throw ReportsDecidedException.of(decision);
        }
        audit.record(AuditEntry.changed(
                AuditAction.REPORTS_REOPENED, reply, ReplySnapshot.of(reply), Actor.of(moderator), Channel.DESK, now));
        reports.reopen(decision);
    }

    /** What this account has decided about reports and can still undo, newest first. */
    public List<ReportDecision> undoable(Account moderator) {
        return reports.decidedBy(moderator, clock.instant().minus(Moderation.UNDOABLE)).stream()
                .filter(ReportModeration::isStanding)
                .toList();
    }

    private static boolean isStanding(ReportDecision decision) {
        Optional<AuditEntry> entry = decision.entry();
        return entry.filter(found -> found.act() == AuditAction.REPORTS_KEPT
                        || decision.reply().isRecordedIn(found.id()))
                .isPresent();
    }
}

package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.RetentionCategory;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.report.ReplyReports;
import org.rejoinder.report.ReportDecision;

/** Says how it was decided that a reply is not public. What was decided elsewhere, before it came here, nobody here can say. */
@ApplicationScoped
@Transactional
public class StatementsOfReasons {

    private static final Set<Channel> HERE = EnumSet.of(Channel.DESK, Channel.BATCH, Channel.MAIL, Channel.REST);

    @Inject
    private Audit audit;

    @Inject
    private ReplyReports reports;

    @Inject
    private Retention retention;

    @Inject
    private Clock clock;

    /** Empty while nothing was decided against it. */
    public Optional<StatementOfReasons> about(Reply reply) {
        return reply.lastEntry()
                .flatMap(audit::with)
                .filter(entry -> isHidden(entry, reply) || isRejected(entry, reply))
                .map(entry -> statement(entry, reply));
    }

    private static boolean isHidden(AuditEntry entry, Reply reply) {
        return entry.act() == AuditAction.REPORTS_HID && reply.state() == ReplyState.HELD;
    }

    private static boolean isRejected(AuditEntry entry, Reply reply) {
        boolean rejected = reply.state() == ReplyState.REJECTED || reply.state() == ReplyState.SPAM;
        return rejected && entry.act() == AuditAction.DECIDED && HERE.contains(entry.door());
    }

    private StatementOfReasons statement(AuditEntry entry, Reply reply) {
        List<Long> decisions =
                Stream.concat(Stream.of(entry.id()), reply.appealOf().stream()).toList();
        List<ReportDecision> afterReports = reports.takenDownBy(reply, decisions);
        return new StatementOfReasons(
                entry.at(),
                noticed(entry, reply, !afterReports.isEmpty()),
                decidedBy(entry),
                afterReports.stream().anyMatch(ReportDecision::isIllegal),
                reply.appealOf().isPresent() ? reply.waitsSince() : null);
    }

    private static StatementOfReasons.DecidedBy decidedBy(AuditEntry entry) {
        if (entry.act() == AuditAction.REPORTS_HID) {
            return StatementOfReasons.DecidedBy.SITE;
        }
        boolean program = entry.door() == Channel.REST || entry.key().isPresent();
        return program ? StatementOfReasons.DecidedBy.PROGRAM : StatementOfReasons.DecidedBy.PERSON;
    }

    private StatementOfReasons.Noticed noticed(AuditEntry entry, Reply reply, boolean reported) {
        if (reported || entry.act() == AuditAction.REPORTS_HID) {
            return StatementOfReasons.Noticed.REPORTS;
        }
        if (!DisclosedSignals.categoriesOf(reply).isEmpty()) {
            return StatementOfReasons.Noticed.CHECK;
        }
        return isAllKept(entry, reply) ? StatementOfReasons.Noticed.READING : StatementOfReasons.Noticed.UNKNOWN;
    }

    /** Whether reports and signals, had there been any, would still be there. */
    private boolean isAllKept(AuditEntry entry, Reply reply) {
        Map<RetentionCategory, Integer> days = retention.days();
        Instant now = clock.instant();
        return entry.at().isAfter(now.minus(Duration.ofDays(days.get(RetentionCategory.REPORTS))))
                && reply.submittedAt().isAfter(now.minus(Duration.ofDays(days.get(RetentionCategory.SIGNALS))));
    }
}

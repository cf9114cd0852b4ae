package org.rejoinder.desk.writer;

import java.time.Instant;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.report.ReplyReport;
import org.rejoinder.report.ReportReason;

/**
 * Something that happened to a reply.
 *
 * @param words what it was
 * @param by who did it; empty if that is not known, or not kept any more
 * @param rule the house rule that was named; null for none
 * @param said what was said with it; null for nothing
 */
public record ReplyEventLine(Instant at, String words, String by, String rule, String said) {

    static ReplyEventLine of(AuditEntry entry) {
        boolean moved = entry.from() != entry.to() && entry.to() != null;
        String words = DeskMessages.of("act." + entry.act())
                + (moved ? ": " + DeskMessages.verdict(entry.to().name()) : "");
        return new ReplyEventLine(
                entry.at(),
                words,
                entry.actor(),
                entry.rule().orElse(null),
                entry.reason().orElse(null));
    }

    /** Who reported it stays with the report. */
    static ReplyEventLine of(ReplyReport report) {
        String reason = report.reason() == ReportReason.RULE
                ? report.rule()
                : DeskMessages.of("report.reason." + report.reason());
        String outcome = report.decision()
                .map(decision -> DeskMessages.of("writer.report." + decision.outcome()))
                .orElseGet(() -> DeskMessages.of("writer.report.open"));
        return new ReplyEventLine(
                report.at(),
                DeskMessages.of("writer.reported", reason, outcome),
                "",
                null,
                report.explanation().isEmpty() ? null : report.explanation());
    }
}

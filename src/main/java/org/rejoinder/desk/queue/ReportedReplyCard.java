package org.rejoinder.desk.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.report.ReplyReport;
import org.rejoinder.report.ReportQueue;
import org.rejoinder.report.ReportReason;
import org.rejoinder.report.ReportedReply;

/**
 * A reply with what readers report about it.
 *
 * @param reports oldest first
 * @param counted from how many networks they came, in words
 * @param newest about what came after this nobody decides on this card
 * @param own whether one of them appeals against a decision of whoever looks at it, and somebody else is there
 */
public record ReportedReplyCard(ReplyCard card, List<Line> reports, String counted, long newest, boolean own) {

    /**
     * One report.
     *
     * @param reason in words
     * @param changed whether the reply says something else since
     * @param appeal what is said against an earlier decision; null if nothing is
     * @param history how other reports from the same network ended, in words; null if there are none
     */
    public record Line(
            long id,
            String reason,
            String explanation,
            String place,
            String name,
            Instant at,
            boolean changed,
            boolean answerable,
            String appeal,
            String history) {

        private static Line of(ReplyReport report, ReportQueue.ReporterHistory history) {
            return new Line(
                    report.id(),
                    report.reason() == ReportReason.RULE
                            ? report.rule()
                            : DeskMessages.of("report.reason." + report.reason()),
                    report.explanation(),
                    report.place(),
                    report.name(),
                    report.at(),
                    report.revision() != report.reply().revision(),
                    report.reporter().isPresent(),
                    report.appeal().orElse(null),
                    history.all() == 0 ? null : DeskMessages.of("report.history", history.all(), history.kept()));
        }
    }

    static ReportedReplyCard of(
            ReplyCard card, ReportedReply reported, Map<Long, ReportQueue.ReporterHistory> histories) {
        return new ReportedReplyCard(
                card,
                reported.reports().stream()
                        .map(report -> Line.of(report, histories.get(report.id())))
                        .toList(),
                DeskMessages.of("report.counted", reported.networks()),
                reported.newest(),
                reported.own());
    }
}

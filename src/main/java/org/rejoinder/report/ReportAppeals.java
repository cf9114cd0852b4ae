package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.ReplyNotFoundException;
import org.rejoinder.moderation.ReplySnapshot;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.RetentionCategory;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

/**
 * That somebody who reported a reply says that it should not have been kept: once, as long as the report is kept
 * (Regulation (EU) 2022/2065, article 20). Somebody else than whoever decided looks at it then.
 */
@ApplicationScoped
@Transactional
public class ReportAppeals {

    private static final Actor REPORTER = Actor.site("Who reported it");

    @Inject
    private ReplyReports reports;

    @Inject
    private Replies replies;

    @Inject
    private Retention retention;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public boolean isPossible(ReplyReport report) {
        return report.isAppealable(kept(), clock.instant());
    }

    private Duration kept() {
        return Duration.ofDays(retention.days().get(RetentionCategory.REPORTS));
    }

    /** @throws TooLateException if there is nothing to appeal against, or somebody has */
    public void appeal(long number, String words) {
        ReplyReport report = reports.with(number).orElseThrow(ReplyNotFoundException::new);
        Reply reply = replies.forChange(report.reply().id()).orElseThrow(ReplyNotFoundException::new);
        reports.refresh(report);
        if (!isPossible(report)) {
            throw new TooLateException();
        }
        Instant now = clock.instant();
        report.appeal(words, now);
        var unchanged = new ReplySnapshot(reply.state(), reply.publishedAt(), reply.cluster());
        audit.record(AuditEntry.changed(AuditAction.REPORT_APPEALED, reply, unchanged, REPORTER, Channel.RECEIPT, now));
    }
}

package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.RetentionCategory;

/**
 * Forgets reports once their time for an appeal is over: what was written, by whom and from where. Whose address is kept for
 * nothing else is forgotten by {@link Retention} in the same night or the next.
 */
@ApplicationScoped
@Transactional
public class ReportRetention {

    private static final Actor CLOCK = Actor.site("Retention");

    @Inject
    private ReplyReports reports;

    @Inject
    private BlockedReporters blockedReporters;

    @Inject
    private Retention retention;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public void enforce() {
        Instant now = clock.instant();
        int gone = reports.forgetDecidedBefore(
                now.minus(Duration.ofDays(retention.days().get(RetentionCategory.REPORTS))));
        if (gone > 0) {
            String what = RetentionCategory.REPORTS + " " + gone;
            audit.record(AuditEntry.of(AuditAction.PURGED, CLOCK, what, Channel.RETENTION, now));
        }
        blockedReporters.forgetEnded(now);
    }
}

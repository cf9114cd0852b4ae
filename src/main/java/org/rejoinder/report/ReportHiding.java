package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * Hides a reply that many report at once until somebody looks, if the site says at how many. Nothing is decided by that: the
 * reply waits in the queue and among the reports, and its writer is told.
 */
@ApplicationScoped
public class ReportHiding {

    private static final Actor READERS = Actor.site("Reports");

    private static final Duration WITHIN = Duration.ofHours(1);

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ReplyReports reports;

    @Inject
    private ReplyChanges changes;

    @Inject
    private ReportMailer mailer;

    @Inject
    private Audit audit;

    /** @param locked that was just reported once more */
    void consider(Reply locked, Instant now) {
        int most = moderationSettingsService.current().hideAtReports();
        if (most == 0 || locked.state() != ReplyState.PUBLISHED) {
            return;
        }
        if (reports.countNetworks(locked, now.minus(WITHIN)) >= most) {
            changes.change(
                    locked,
                    Reply::hold,
                    (reply, before) -> AuditEntry.changed(
                            AuditAction.REPORTS_HID, reply, before, READERS, Channel.SCREENING, now));
            mailer.hidden(locked);
        }
    }

    /** The row of the audit that says so, if it is hidden because of reports and nobody has decided since. */
    public Optional<AuditEntry> hidden(Reply reply) {
        return reply.state() != ReplyState.HELD
                ? Optional.empty()
                : reply.lastEntry().flatMap(audit::with).filter(entry -> entry.act() == AuditAction.REPORTS_HID);
    }

    /** It is public again as it was, with the time since when. */
    void show(Reply hidden, AuditEntry hiding) {
        hidden.publish(hiding.wasPublishedAt().orElseThrow());
    }
}

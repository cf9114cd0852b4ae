package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.commenter.MailboxLimit;
import org.rejoinder.i18n.Messages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.reply.ReceiptMailer;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/**
 * Mail to whoever reported a reply and gave an address: that it came in, and what was decided once nothing can undo it. Anybody
 * can type an address, so that it has no word in it of what was sent, and only a few leave for one address in a day.
 */
@ApplicationScoped
@Transactional
public class ReportMailer {

    /** To one address. */
    private static final int MOST_IN_A_DAY = 5;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReplyReports reports;

    @Inject
    private ReceiptMailer receipts;

    @Inject
    private Commenters commenters;

    @Inject
    private MailboxLimit mailboxLimit;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    void received(ReplyReport report, Instant now) {
        send(report, "report-received", now);
    }

    /** Its writer is told, as they are of decisions: if they have shown that it is theirs, and want such mail. */
    void hidden(Reply reply) {
        Commenter writer = reply.writer();
        boolean wanted = writer != null
                && !reply.isByStaff()
                && reply.isProven()
                && reply.isDecisionMailed()
                && writer.isDecisionMailed();
        if (settings.mail().isPresent() && wanted) {
            MailMessage mail = MailMessage.worded(
                    currentMessages.current(), "hidden", reply.article().title(), receipts.addressOf(reply));
            outbox.put(writer, List.of(reply.id()), mail.inThread("reply-" + reply.id()));
        }
    }

    /**
     * Tells whoever has been waiting longest.
     *
     * @return whether there was somebody
     */
    public boolean tellNext(Instant now) {
        List<Long> next = entities.createQuery(
                        "select r.id from ReplyReport r where r.mailDueAt < :now order by r.mailDueAt, r.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
        next.forEach(number -> tell(number, now));
        return !next.isEmpty();
    }

    /** Of two nodes the second waits for the first, and finds that it is told. */
    private void tell(long number, Instant now) {
        ReplyReport report = entities.find(ReplyReport.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (report != null && report.isMailDue(now)) {
            report.mailed();
            report.standing().ifPresent(outcome -> send(report, "report-" + kindOf(outcome), now));
        }
    }

    private static String kindOf(ReportOutcome outcome) {
        return switch (outcome) {
            case KEPT -> "kept";
            case TAKEN_DOWN -> "taken-down";
            case GONE -> "gone";
        };
    }

    private void send(ReplyReport report, String kind, Instant now) {
        if (settings.mail().isEmpty() || report.reporter().isEmpty()) {
            return;
        }
        Commenter reporter = report.reporter().get();
        if (reporter.isAskedOften(MOST_IN_A_DAY, now) || !mailboxLimit.take(commenters.addressOf(reporter))) {
            return;
        }
        reporter.mailed(now);
        Messages words = currentMessages.current();
        String title = report.reply().article().title();
        String receipt = settings.site() + "/receipts/reports/" + reports.tokenOf(report);
        outbox.put(
                reporter,
                List.of(report.reply().id()),
                MailMessage.worded(words, kind, title, receipt).inThread("report-" + report.id()));
    }
}

package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Network;

/**
 * Takes reports. They are counted once for each network; the same from the same browser within a day is the same report. What
 * was kept after a report for the same reason is answered with that decision: nobody is asked about it again, unless they
 * appeal.
 */
@ApplicationScoped
@Transactional
public class ReportSubmissionService {

    private static final Duration REPEATED_WITHIN = Duration.ofDays(1);

    /** Of one reply: more reports that it breaks a rule say nothing new. Notices of illegal content are always taken. */
    static final int MOST_OPEN = 500;

    /** Where a report came from; kept as keyed digests only. */
    public record Origin(Network network, String browser) {

        @Override
        public String toString() {
            return "Origin[…]";
        }
    }

    @Inject
    private Replies replies;

    @Inject
    private ReplyReports reports;

    @Inject
    private ReportKeys keys;

    @Inject
    private BlockedReporters blockedReporters;

    @Inject
    private Commenters commenters;

    @Inject
    private ReportMailer mailer;

    @Inject
    private ReportHiding hiding;

    @Inject
    private Clock clock;

    /**
     * @param revision of the reply, as it was shown
     * @return the token of its receipt
     * @throws ReportRefusedException if it is not taken
     */
    public String submit(long number, int revision, ReportInput input, Origin origin) {
        Instant now = clock.instant();
        String network = keys.of(origin.network());
        if (blockedReporters.holds(network, now)) {
            throw new ReportRefusedException(ReportRefusedException.Why.BLOCKED);
        }
        Reply reply = replies.forChange(number)
                .filter(Reply::isPublic)
                .orElseThrow(() -> new ReportRefusedException(ReportRefusedException.Why.NOT_PUBLIC));
        String digest = keys.of(origin.network(), origin.browser(), number, input);
        ReplyReport report = reports.repeated(reply, digest, now.minus(REPEATED_WITHIN))
                .orElseGet(() ->
                        added(new ReplyReport(reply, revision, input, reporter(input, now), now), network, digest));
        return reports.tokenOf(report);
    }

    private Commenter reporter(ReportInput input, Instant now) {
        return Optional.of(input.email())
                .filter(typed -> !typed.isBlank())
                .flatMap(EmailAddress::parse)
                .map(address -> commenters.of(address, now))
                .orElse(null);
    }

    private ReplyReport added(ReplyReport report, String network, String digest) {
        if (!report.reason().isNotice() && reports.countOpenAbout(report.reply()) >= MOST_OPEN) {
            throw new ReportRefusedException(ReportRefusedException.Why.ENOUGH);
        }
        report.comeFrom(network, digest);
        reports.add(report);
        reports.keptBefore(report)
                .ifPresentOrElse(kept -> report.close(kept, report.at()), () -> mailer.received(report, report.at()));
        hiding.consider(report.reply(), report.at());
        return report;
    }
}

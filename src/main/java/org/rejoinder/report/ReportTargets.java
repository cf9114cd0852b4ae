package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.crypto.SignedTokens;
import org.rejoinder.html.DecimalId;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

/** Finds what is reported, and remembers in the form itself what whoever reports it had before them. */
@ApplicationScoped
@Transactional
public class ReportTargets {

    /** The kind of the token; it is about the number of a reply and of its revision. */
    private static final String SHOWN = "report";

    /** A form that stays open for longer is of a reply as it is by then. */
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    @Inject
    private Replies replies;

    @Inject
    private SignedTokens signedTokens;

    @Inject
    private Clock clock;

    /** @param shown what the form says that it showed; empty if nothing */
    public ReportTarget find(long number, String shown) {
        Optional<Reply> found = replies.with(number);
        Optional<Integer> revision = revisionIn(number, shown);
        if (found.filter(Reply::isPublic).isPresent()) {
            int reported = revision.orElse(found.get().revision());
            return new ReportTarget(found, ReportTarget.State.PUBLIC, reported);
        }
        if (found.filter(ReportTargets::isTakenAway).isPresent()) {
            return ReportTarget.none(ReportTarget.State.GONE);
        }
        return ReportTarget.none(revision.isPresent() ? ReportTarget.State.NOT_ANY_MORE : ReportTarget.State.UNKNOWN);
    }

    private static boolean isTakenAway(Reply reply) {
        return reply.state().isGone()
                && reply.publishedAt().isPresent()
                && reply.article().isPublished();
    }

    private Optional<Integer> revisionIn(long number, String shown) {
        return signedTokens
                .open(SHOWN, shown, clock.instant())
                .filter(about -> about.startsWith(number + "-"))
                .flatMap(about -> DecimalId.in(about.substring(about.indexOf('-') + 1)))
                .map(Long::intValue);
    }

    /** For the form about this reply. */
    public String shown(Reply reply) {
        return signedTokens.issue(
                SHOWN, reply.id() + "-" + reply.revision(), clock.instant().plus(GOOD_FOR));
    }
}

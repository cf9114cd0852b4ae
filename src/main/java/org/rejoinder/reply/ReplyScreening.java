package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.screening.Candidate;
import org.rejoinder.screening.DisposableDomains;
import org.rejoinder.screening.Effect;
import org.rejoinder.screening.Judgement;
import org.rejoinder.screening.Learner;
import org.rejoinder.screening.Screening;
import org.rejoinder.screening.Screenings;
import org.rejoinder.screening.Sender;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;

/** Has a reply screened as it now reads, and keeps with it what was noticed. */
@ApplicationScoped
class ReplyScreening {

    @Inject
    private Screenings screenings;

    @Inject
    private Learner learner;

    @Inject
    private Replies replies;

    @Inject
    private BlockedAddresses blocked;

    /**
     * What came of it.
     *
     * @param trusted whether it is by somebody known here, and nothing speaks against it
     */
    record Outcome(Verdict verdict, boolean trusted) {}

    /** @param told what others outside the site say of it */
    Outcome screen(Reply reply, EmailAddress address, SubmissionOrigin submissionOrigin, List<Signal> told) {
        Judgement judgement = learner.judge(reply.text(), reply.name(), reply.website());
        Sender sender = sender(reply, address, submissionOrigin);
        var candidate =
                new Candidate(reply.article().id(), reply.text(), reply.name(), reply.website(), sender, judgement);
        Screening screening = screenings.current();
        List<Signal> signals = Stream.concat(
                        screening.screen(candidate).stream().map(signal -> signal.seenIn(reply.revision())),
                        told.stream())
                .toList();
        reply.screened(signals, judgement);
        boolean clean = signals.stream().allMatch(signal -> signal.effect() == Effect.TELLS);
        return new Outcome(screening.verdict(candidate, signals), clean && screening.knows(sender));
    }

    private Sender sender(Reply reply, EmailAddress address, SubmissionOrigin submissionOrigin) {
        Commenter commenter = reply.writer();
        return new Sender(
                commenter.id(),
                reply.isProven(),
                replies.publishedBy(commenter),
                address.isAtAnyOf(DisposableDomains.ALL),
                submissionOrigin.address(),
                blocked.holds(address));
    }
}

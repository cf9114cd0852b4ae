package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.screening.Author;
import org.rejoinder.screening.Effect;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.ScreeningPipeline;
import org.rejoinder.screening.ScreeningPipelineFactory;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;
import org.rejoinder.screening.check.DisposableDomains;
import org.rejoinder.screening.learner.SpamClassifier;
import org.rejoinder.screening.learner.SpamScore;

/** Has a reply screened as it now reads, and keeps with it what was noticed. */
@ApplicationScoped
class ReplyScreening {

    @Inject
    private ScreeningPipelineFactory screeningPipelineFactory;

    @Inject
    private SpamClassifier spamClassifier;

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
    Outcome run(Reply reply, EmailAddress address, SubmissionOrigin submissionOrigin, List<Signal> told) {
        SpamScore spamScore = spamClassifier.judge(reply.text(), reply.name(), reply.linkOfName());
        Author author = sender(reply, address, submissionOrigin);
        var screenedReply = new ScreenedReply(
                reply.article().id(), reply.text(), reply.name(), reply.linkOfName(), author, spamScore);
        ScreeningPipeline screeningPipeline = screeningPipelineFactory.current();
        List<Signal> signals = Stream.concat(
                        screeningPipeline.run(screenedReply).stream().map(signal -> signal.seenIn(reply.revision())),
                        told.stream())
                .toList();
        reply.screened(signals, spamScore);
        boolean clean = signals.stream().allMatch(signal -> signal.effect() == Effect.TELLS);
        return new Outcome(screeningPipeline.verdict(screenedReply, signals), clean && screeningPipeline.knows(author));
    }

    private Author sender(Reply reply, EmailAddress address, SubmissionOrigin submissionOrigin) {
        Commenter commenter = reply.writer();
        return new Author(
                commenter.id(),
                reply.isProven(),
                replies.publishedBy(commenter),
                address.isAtAnyOf(DisposableDomains.ALL),
                submissionOrigin.address(),
                blocked.holds(address));
    }
}

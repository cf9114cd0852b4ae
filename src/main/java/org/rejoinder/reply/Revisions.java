package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.screening.Akismet;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;

/** Lets writers change what they have left: what it said before is kept, and it is screened as if it were new. */
@ApplicationScoped
@Transactional
public class Revisions {

    @Inject
    private Replies replies;

    @Inject
    private ReplyScreening screening;

    @Inject
    private Clusters clusters;

    @Inject
    private Commenters commenters;

    /**
     * What became of a revision.
     *
     * @param spam whether the site's policy takes it for spam
     * @param trusted whether it is by somebody known here, and nothing speaks against it
     */
    public record Outcome(boolean spam, boolean trusted) {}

    public Outcome revise(Reply reply, Revision revision, Origin origin, Instant at) {
        List<Signal> told = reply.signals().stream()
                .filter(signal -> signal.screen().equals(Akismet.SCREEN))
                .toList();
        replies.reword(reply, revision.name().strip(), revision.comment(), true, at);
        reply.pointTo(
                revision.website().strip().isEmpty() ? null : revision.website().strip());
        reply.forgetSigns();
        clusters.expectAgain(reply);
        var outcome = screening.screen(reply, commenters.addressOf(reply.writer()), origin, told);
        return new Outcome(outcome.verdict() == Verdict.SPAM, outcome.trusted());
    }
}

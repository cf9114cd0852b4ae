package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.reply.mention.MentionContent;
import org.rejoinder.reply.similarity.SimilarityGroups;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;
import org.rejoinder.screening.check.Akismet;

/** Lets writers change what they have left: what it said before is kept, and it is screened as if it were new. */
@ApplicationScoped
@Transactional
public class ReplyEditing {

    /** By others, about words that are not there any more; what held a reply still does. */
    private static final Set<String> TOLD_ONCE = Set.of(Akismet.SCREEN, Signal.OUTSIDE);

    @Inject
    private Replies replies;

    @Inject
    private ReplyScreening screening;

    @Inject
    private SimilarityGroups similarityGroups;

    @Inject
    private Commenters commenters;

    /**
     * What became of a revision.
     *
     * @param spam whether the site's policy takes it for spam
     * @param trusted whether it is by somebody known here, and nothing speaks against it
     */
    public record Outcome(boolean spam, boolean trusted) {}

    public Outcome revise(Reply reply, ReplyEdit replyEdit, SubmissionOrigin submissionOrigin, Instant at) {
        List<Signal> told = reply.signals().stream()
                .filter(signal -> TOLD_ONCE.contains(signal.check()))
                .toList();
        replies.reword(reply, replyEdit.name().strip(), replyEdit.comment(), true, at);
        reply.setWebsite(
                replyEdit.website().strip().isEmpty()
                        ? null
                        : replyEdit.website().strip());
        reply.clearSignals();
        similarityGroups.expectAgain(reply);
        var outcome = screening.run(reply, commenters.addressOf(reply.writer()), submissionOrigin, told);
        return new Outcome(outcome.verdict() == Verdict.SPAM, outcome.trusted());
    }

    /** The page that it stands on says something else by now. */
    public Outcome revise(Reply mention, MentionContent content, Instant at) {
        mention.mentionedBy(content);
        return revise(mention, new ReplyEdit(content.text(), content.name(), ""), SubmissionOrigin.UNKNOWN, at);
    }
}

package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.reply.mention.MentionContent;
import org.rejoinder.reply.origin.KeyReusedException;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.check.Akismet;

/**
 * Takes what somebody submitted. When this returns, the reply is durable: a process that dies the next moment has it.
 *
 * <p>The same submission twice makes one reply, whether by a second click, a reload or at the very same time: the repeat
 * gets the first one's receipt if it comes from where that came from, and nobody gets it from elsewhere. Once readers have the reply, anybody could send its words with its writer's address: that is
 * another reply then, with a receipt of its own.
 */
@ApplicationScoped
public class ReplySubmissionService {

    @Inject
    private Validator validator;

    @Inject
    private ReplyCreator replyCreator;

    @Inject
    private Akismet akismet;

    @Inject
    private Clock clock;

    /**
     * @return the token of the receipt
     * @throws ReceivedEarlierException if the same came in before, from elsewhere
     * @throws KeyReusedException if its sender gave another one the same name
     * @throws ConstraintViolationException if a field is not as {@link Submission} wants it
     * @throws SubmissionRejectedException if replies cannot be left there
     */
    public String receive(Submission submission, SubmissionOrigin submissionOrigin) {
        checkWhole(submission);
        List<Signal> told =
                akismet.ask(question(submission, submissionOrigin)).stream().toList();
        try {
            return take(submission, submissionOrigin, told);
        } catch (PersistenceException e) {
            // Somebody stored the same reply, or the same new writer, between our look and our insert: look again.
            return take(submission, submissionOrigin, told);
        }
    }

    /**
     * The token of the receipt of the reply that came in under the same name from the same network; empty if there is none. Whoever
     * repeats it has paid for it.
     *
     * @throws KeyReusedException as when it is received
     */
    public Optional<String> repeated(Submission submission, SubmissionOrigin submissionOrigin) {
        return replyCreator.repeated(submission, submissionOrigin, clock.instant());
    }

    private String take(Submission submission, SubmissionOrigin submissionOrigin, List<Signal> told) {
        return replyCreator
                .take(submission, submissionOrigin, told, clock.instant())
                .orElseThrow(ReceivedEarlierException::new);
    }

    /** From nobody knows where. */
    public String receive(Submission submission) {
        return receive(submission, SubmissionOrigin.UNKNOWN);
    }

    /** A reply that comes with the time it was written, from samples and imports; takes part in the caller's transaction. */
    public String importReply(Submission submission, Instant writtenAt) {
        checkWhole(submission);
        return replyCreator.importReply(submission, writtenAt);
    }

    /** As {@link #importReply}, for a caller that sees to it that the reply is counted and told of. */
    public ReplyStored store(Submission submission, Instant writtenAt) {
        check(submission);
        return replyCreator.store(submission, writtenAt);
    }

    /**
     * What somebody says who is signed in at the desk; takes part in the caller's transaction, and the caller sees to it that
     * the reply is counted and told of.
     */
    public ReplyStored say(Account staff, Article article, Optional<Long> answers, String text) {
        return replyCreator.take(staff, article, answers, text, clock.instant());
    }

    /** What a page of another site says about an article; takes part in the caller's transaction. */
    public Reply receive(Article article, MentionContent content) {
        return replyCreator.take(article, content, clock.instant());
    }

    private static Akismet.Question question(Submission submission, SubmissionOrigin submissionOrigin) {
        return new Akismet.Question(
                submission.article(),
                submission.comment(),
                submission.name(),
                submission.email(),
                submission.website(),
                submissionOrigin.address(),
                submissionOrigin.browser());
    }

    /**
     * All that can be said without rendering anything: what costs more is looked at when it is received, once its sender has
     * paid for it.
     *
     * @throws ConstraintViolationException if a field is not as {@link Submission} wants it
     */
    public void check(Submission submission) {
        check(submission, Default.class);
    }

    private void checkWhole(Submission submission) {
        check(submission);
        check(submission, Rendered.class);
    }

    private void check(Submission submission, Class<?> group) {
        Set<ConstraintViolation<Submission>> violations = validator.validate(submission, group);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}

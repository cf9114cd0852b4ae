package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.reply.mention.MentionContent;
import org.rejoinder.reply.origin.KeyReusedException;
import org.rejoinder.reply.origin.OriginDigests;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;

/** One submission, one transaction: the writer, the signals, the reply. */
@ApplicationScoped
class ReplyCreator {

    /** Enough of a digest to tell hosts apart. */
    private static final int HOST_DIGITS = 32;

    @Inject
    private Articles articles;

    @Inject
    private ReplyAvailability replyAvailability;

    @Inject
    private Commenters commenters;

    @Inject
    private Replies replies;

    @Inject
    private ReceiptTokens receipts;

    @Inject
    private ReplyScreening screening;

    @Inject
    private ReceiptMailer letters;

    @Inject
    private Event<ReplyStored> stored;

    @Inject
    private WriterProof proofs;

    @Inject
    private OriginDigests origins;

    private HmacSha256 repeats;

    protected ReplyCreator() {}

    @Inject
    ReplyCreator(RootKey root) {
        this.repeats = new HmacSha256(root, "repeated submission");
    }

    /**
     * @param told what others outside the site say of it
     * @return the token of the receipt of the new reply, or of the one that this submission repeats; empty if that came from
     *     elsewhere
     * @throws KeyReusedException if its sender gave another one the same name
     */
    @Transactional
    public Optional<String> take(
            Submission submission, SubmissionOrigin submissionOrigin, List<Signal> told, Instant now) {
        Optional<String> repeated = repeated(submission, submissionOrigin, now);
        if (repeated.isPresent()) {
            return repeated;
        }
        Article article = article(submission);
        if (!replyAvailability.isOpen(article, now)) {
            throw new SubmissionRejectedException(RejectionReason.REPLIES_CLOSED);
        }
        ReplyStored kept = keep(submission, article, submissionOrigin, told, true, now);
        if (kept.isNew()) {
            origins.remember(kept.reply(), submissionOrigin, submission, now);
            stored.fire(kept);
        } else if (!origins.isFrom(kept.reply(), submissionOrigin, now)) {
            // Anybody can type an address and words: the receipt is for who did it first, or has the mail
            letters.again(kept.reply(), now);
            return Optional.empty();
        }
        return Optional.of(receipts.token(kept.reply().id()));
    }

    /** The token of the receipt of the reply that its sender called the same; empty for none. @throws KeyReusedException as {@link #take} */
    @Transactional
    public Optional<String> repeated(Submission submission, SubmissionOrigin submissionOrigin, Instant now) {
        return origins.repeated(submissionOrigin, submission, now).map(reply -> receipts.token(reply.id()));
    }

    /** A reply of an earlier day, for which no policy of today opens, closes or decides anything: it is held. */
    @Transactional
    public String importReply(Submission submission, Instant writtenAt) {
        ReplyStored kept = store(submission, writtenAt);
        if (kept.isNew()) {
            stored.fire(kept);
        }
        return receipts.token(kept.reply().id());
    }

    /** As {@link #importReply}, for a caller that sees to it that it is counted and told of. */
    @Transactional
    public ReplyStored store(Submission submission, Instant writtenAt) {
        return keep(submission, article(submission), SubmissionOrigin.UNKNOWN, List.of(), false, writtenAt);
    }

    private Article article(Submission submission) {
        return articles.published(submission.article())
                .orElseThrow(() -> new SubmissionRejectedException(RejectionReason.UNKNOWN_ARTICLE));
    }

    /** @param sorts whether the policy in force says where it goes; else it is held */
    private ReplyStored keep(
            Submission submission,
            Article article,
            SubmissionOrigin submissionOrigin,
            List<Signal> told,
            boolean sorts,
            Instant now) {
        Optional<Reply> answered = submission.answered().map(id -> publicReply(id, article));
        var address = EmailAddress.parse(submission.email()).orElseThrow();
        Commenter commenter = commenters.of(address, now);
        String digest = digest(article, answered, "" + commenter.id(), submission.comment());
        Optional<Reply> repeated = replies.repeated(digest, now);
        if (repeated.isPresent()) {
            return new ReplyStored(repeated.get(), false);
        }
        Reply taken = Reply.to(article, answered.orElse(null));
        taken.writtenBy(commenter, submission.name().strip(), website(submission));
        taken.answersRevision(submission.seen());
        taken.say(TextNormalizer.normalize(submission.comment()), now);
        taken.notifyOfAnswers(submission.notifyPreference());
        if (proofs.isOf(commenter, submissionOrigin.proof(), now)) {
            taken.prove(now);
        }
        Verdict verdict = screening.run(taken, address, submissionOrigin, told).verdict();
        replies.add(sorts ? taken.sorted(verdict) : taken, digest);
        if (sorts) {
            letters.received(taken, address, now);
        }
        return new ReplyStored(taken, true);
    }

    /**
     * What somebody says who is signed in at the desk; nobody needs to screen it.
     *
     * @return the new reply, held, which the caller sees counted and told of; or the one that this repeats
     */
    @Transactional
    public ReplyStored take(Account staff, Article article, Optional<Long> answers, String text, Instant now) {
        Optional<Reply> answered = answers.map(id -> publicReply(id, article));
        String digest = digest(article, answered, "staff " + staff.id(), text);
        return replies.repeated(digest, now)
                .map(known -> new ReplyStored(known, false))
                .orElseGet(() -> {
                    Reply said = Reply.to(article, answered.orElse(null));
                    said.writtenBy(staff, commenters.of(staff, now));
                    said.answersRevision(article.shown());
                    said.say(TextNormalizer.normalize(text), now);
                    replies.add(said, digest);
                    return new ReplyStored(said, true);
                });
    }

    /**
     * What a page of another site says about an article. Nobody there has shown an address, so that no policy lets it through: it
     * is held, or taken for spam. All mentions of one host are by one writer, whom nobody can mail.
     */
    @Transactional
    public Reply take(Article article, MentionContent content, Instant now) {
        String host = repeats.hexOf("mentions of " + content.host()).substring(0, HOST_DIGITS);
        EmailAddress nowhere =
                EmailAddress.parse("mention-" + host + "@webmention.invalid").orElseThrow();
        Reply mention = Reply.to(article, null);
        mention.writtenBy(commenters.of(nowhere, now), content.name(), null);
        mention.mentionedBy(content);
        mention.answersRevision(article.shown());
        mention.say(TextNormalizer.normalize(content.text()), now);
        mention.mailDecisions(false);
        Verdict verdict = screening
                .run(mention, nowhere, SubmissionOrigin.UNKNOWN, List.of())
                .verdict();
        replies.add(verdict == Verdict.SPAM ? mention.sorted(verdict) : mention, null);
        stored.fire(new ReplyStored(mention, true));
        return mention;
    }

    private Reply publicReply(long id, Article article) {
        return replies.published(id)
                .filter(reply -> reply.article().equals(article))
                .orElseThrow(() -> new SubmissionRejectedException(RejectionReason.ANSWERED_REPLY_NOT_PUBLIC));
    }

    private static String website(Submission submission) {
        String website = submission.website().strip();
        return website.isEmpty() ? null : website;
    }

    /** White space does not make a new reply: browsers and people add it. */
    private String digest(Article article, Optional<Reply> answered, String who, String comment) {
        String text = comment.strip().replaceAll("\\s+", " ");
        String answers = answered.map(reply -> String.valueOf(reply.id())).orElse("");
        return repeats.hexOf(String.join("\n", String.valueOf(article.id()), answers, who, text));
    }
}

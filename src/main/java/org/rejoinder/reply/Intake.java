package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.markup.ReplyText;
import org.rejoinder.people.EmailAddress;
import org.rejoinder.people.KeyedDigest;
import org.rejoinder.people.RootKey;
import org.rejoinder.people.Seal;
import org.rejoinder.people.Writer;
import org.rejoinder.people.Writers;
import org.rejoinder.screening.Candidate;
import org.rejoinder.screening.Screening;

/** One submission, one transaction: the writer, the signals, the reply. */
@ApplicationScoped
class Intake {

    private Articles articles;
    private Writers writers;
    private Replies replies;
    private Receipt receipts;
    private Screening screening;
    private Seal seal;
    private KeyedDigest repeats;

    protected Intake() {}

    @Inject
    Intake(
            Articles articles,
            Writers writers,
            Replies replies,
            Receipt receipts,
            Screening screening,
            Seal seal,
            RootKey root) {
        this.articles = articles;
        this.writers = writers;
        this.replies = replies;
        this.receipts = receipts;
        this.screening = screening;
        this.seal = seal;
        this.repeats = new KeyedDigest(root, "repeated submission");
    }

    /** @return the token of the receipt of the new reply, or of the one that this submission repeats */
    @Transactional
    public String take(Submission submission, Instant now) {
        Article article =
                articles.published(submission.article()).orElseThrow(() -> new NotTaken(Refusal.UNKNOWN_ARTICLE));
        if (!article.takesReplies()) {
            throw new NotTaken(Refusal.REPLIES_CLOSED);
        }
        Optional<Reply> answered = submission.answered().map(id -> publicReply(id, article));
        var address = EmailAddress.parse(submission.email()).orElseThrow();
        String digest = digest(article, answered, address, submission.comment());
        long number = replies.repeated(digest)
                .orElseGet(() ->
                        add(submission, article, answered, address, digest, now).id());
        return receipts.token(number);
    }

    private Reply publicReply(long id, Article article) {
        return replies.published(id)
                .filter(reply -> reply.article().equals(article))
                .orElseThrow(() -> new NotTaken(Refusal.ANSWERED_REPLY_NOT_PUBLIC));
    }

    private Reply add(
            Submission submission,
            Article article,
            Optional<Reply> answered,
            EmailAddress address,
            String digest,
            Instant now) {
        Writer writer = writers.of(address, now);
        String text = ReplyText.normalise(submission.comment());
        String name = submission.name().strip();
        Optional<String> website = Optional.of(submission.website().strip()).filter(given -> !given.isEmpty());
        var candidate = new Candidate(text, name, website, replies.publishedBy(writer));
        Reply reply = Reply.to(article, answered.orElse(null))
                .by(writer, name, website.orElse(null))
                .saying(text, now)
                .heldFor(screening.screen(candidate));
        replies.add(reply, digest);
        return reply;
    }

    /** White space does not make a new reply: browsers and people add it. */
    private String digest(Article article, Optional<Reply> answered, EmailAddress address, String comment) {
        String text = comment.strip().replaceAll("\\s+", " ");
        String answers = answered.map(reply -> String.valueOf(reply.id())).orElse("");
        return repeats.hexOf(String.join("\n", String.valueOf(article.id()), answers, seal.digest(address), text));
    }
}

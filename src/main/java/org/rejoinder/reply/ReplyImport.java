package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.html.TextNormalizer;

/**
 * Replies that were written elsewhere: as they stood there, and as no news to anybody. Nobody decided about them here, so the
 * learner learns nothing, the audit has nothing to record, and no decision can be undone; nobody gets a mail.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReplyImport {

    @Inject
    private Commenters commenters;

    @Inject
    private Replies replies;

    /** Whoever wrote it, now first seen if nobody has that address. */
    public Commenter writerOf(ImportedReply imported) {
        return commenters.of(imported.address(), imported.writtenAt());
    }

    /**
     * Whether nobody here has changed it, its writer or somebody at the desk.
     *
     * @param revision the one that it was imported or updated as
     */
    public boolean isUntouched(Reply reply, int revision) {
        return reply.lastEntry().isEmpty()
                && reply.revision() == revision
                && reply.state() != ReplyState.WITHDRAWN
                && reply.state() != ReplyState.ERASED;
    }

    public boolean isSame(Reply reply, ImportedReply imported) {
        return hasSameWords(reply, imported)
                && reply.state() == imported.state()
                && reply.website().equals(Optional.ofNullable(imported.website()));
    }

    private static boolean hasSameWords(Reply reply, ImportedReply imported) {
        return reply.name().equals(imported.name()) && reply.text().equals(TextNormalizer.normalize(imported.text()));
    }

    /** What it said before is kept. The caller sees to what follows from the change. */
    public void update(Reply locked, ImportedReply imported, Instant now) {
        if (!hasSameWords(locked, imported)) {
            replies.reword(locked, imported.name(), imported.text(), true, now);
        }
        locked.setWebsite(imported.website());
        locked.follow(imported.state());
    }

    /**
     * Not counted yet: the caller sees to that.
     *
     * @param answers empty for the article itself
     */
    public Reply add(Article article, Optional<Reply> answers, ImportedReply imported, Commenter writer) {
        Reply reply = Reply.to(article, answers.orElse(null));
        reply.writtenBy(writer, imported.name(), imported.website());
        reply.answersRevision(article.shown());
        reply.say(TextNormalizer.normalize(imported.text()), imported.writtenAt());
        reply.mailDecisions(false);
        reply.begin(imported.state(), imported.anchor());
        replies.addImported(reply);
        return reply;
    }
}

package org.rejoinder.moderation.writer;

import java.time.Duration;
import java.time.Instant;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** What the writer of a reply may do about it now. */
public record WriterPermissions(boolean revise, boolean withdraw, boolean appeal, boolean correctAddress) {

    /** How long after publication a reply may be changed. */
    public static final Duration REVISABLE = Duration.ofMinutes(15);

    /** How often a rejected reply may be changed and sent again. */
    public static final int RESUBMISSIONS = 2;

    public static WriterPermissions about(Reply reply, Instant now) {
        boolean gone = reply.state() == ReplyState.WITHDRAWN || reply.state() == ReplyState.ERASED;
        boolean theirs = !gone && !reply.isByStaff();
        return new WriterPermissions(
                theirs && revisable(reply, now),
                theirs,
                theirs && appealable(reply),
                theirs && reply.state() == ReplyState.HELD && !reply.isProven());
    }

    /** Until a person has decided, for a while after it went live, and after a rejection that said why. */
    private static boolean revisable(Reply reply, Instant now) {
        return switch (reply.state()) {
            case HELD -> reply.appealOf().isEmpty();
            case SPAM -> reply.lastEntry().isEmpty();
            case PUBLISHED ->
                reply.publishedAt()
                        .filter(at -> at.plus(REVISABLE).isAfter(now))
                        .isPresent();
            case REJECTED -> resubmittable(reply);
            case WITHDRAWN, ERASED -> false;
        };
    }

    /** Who was told no rule and no reason cannot know what to change; once an appeal was turned down, that is final. */
    private static boolean resubmittable(Reply reply) {
        boolean told = reply.rule().isPresent() || reply.reason().isPresent();
        return told
                && reply.lastEntry().isPresent()
                && reply.appealOf().isEmpty()
                && reply.resubmissions() < RESUBMISSIONS
                && reply.article().isPublished()
                && reply.article().takesReplies();
    }

    /** Once, against what a person has decided. */
    private static boolean appealable(Reply reply) {
        boolean refused = reply.state() == ReplyState.REJECTED || reply.state() == ReplyState.SPAM;
        return refused && reply.lastEntry().isPresent() && reply.appealOf().isEmpty();
    }
}

package org.rejoinder.moderation.writer;

import java.time.Duration;
import java.time.Instant;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** What the writer of a reply may do about it now. */
public record WriterPermissions(boolean revise, boolean withdraw, boolean appeal) {

    /** How long after publication a reply may be changed. */
    public static final Duration REVISABLE = Duration.ofMinutes(15);

    public static WriterPermissions about(Reply reply, Instant now) {
        boolean gone = reply.state() == ReplyState.WITHDRAWN || reply.state() == ReplyState.ERASED;
        boolean theirs = !gone && !reply.isByStaff();
        return new WriterPermissions(theirs && revisable(reply, now), theirs, theirs && appealable(reply));
    }

    /** Until a person has decided, and for a while after it went live. */
    private static boolean revisable(Reply reply, Instant now) {
        return switch (reply.state()) {
            case HELD -> reply.appealOf().isEmpty();
            case SPAM -> reply.lastEntry().isEmpty();
            case PUBLISHED ->
                reply.publishedAt()
                        .filter(at -> at.plus(REVISABLE).isAfter(now))
                        .isPresent();
            case REJECTED, WITHDRAWN, ERASED -> false;
        };
    }

    /** Once, against what a person has decided. */
    private static boolean appealable(Reply reply) {
        boolean refused = reply.state() == ReplyState.REJECTED || reply.state() == ReplyState.SPAM;
        return refused && reply.lastEntry().isPresent() && reply.appealOf().isEmpty();
    }
}

package org.rejoinder.moderation;

import java.io.Serializable;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** The reply that a moderator was looking at: a decision is about this, and about nothing that came later. */
public record ExpectedVersion(long reply, int revision, ReplyState state) implements Serializable {

    /** A held reply. */
    public ExpectedVersion(long reply, int revision) {
        this(reply, revision, ReplyState.HELD);
    }

    public static ExpectedVersion of(Reply reply) {
        return new ExpectedVersion(reply.id(), reply.revision(), reply.state());
    }

    public boolean isStill(Reply reply) {
        return reply.revision() == revision && reply.state() == state;
    }
}

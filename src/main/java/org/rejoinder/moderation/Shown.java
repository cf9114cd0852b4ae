package org.rejoinder.moderation;

import java.io.Serializable;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** The reply that a moderator was looking at: a decision is about this, and about nothing that came later. */
public record Shown(long reply, int revision, ReplyState state) implements Serializable {

    /** A held reply. */
    public Shown(long reply, int revision) {
        this(reply, revision, ReplyState.HELD);
    }

    public static Shown of(Reply reply) {
        return new Shown(reply.id(), reply.revision(), reply.state());
    }

    boolean isStill(Reply reply) {
        return reply.revision() == revision && reply.state() == state;
    }
}

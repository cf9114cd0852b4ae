package org.rejoinder.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * These replies have been changed by somebody. Fired in the transaction that changes them.
 *
 * @param isNews not if it was known before, somewhere else
 */
public record RepliesChanged(List<Move> moves, String by, boolean isNews) {

    /**
     * A reply, and where it stood and stands.
     *
     * @param article that it answers
     */
    public record Move(long reply, long article, ReplyState from, ReplyState to) {

        static Move of(Reply reply, ReplyState from) {
            return new Move(reply.id(), reply.article().id(), from, reply.state());
        }
    }

    static RepliesChanged about(Collection<Move> moves, String by) {
        return new RepliesChanged(List.copyOf(moves), by, true);
    }

    RepliesChanged asNoNews() {
        return new RepliesChanged(moves, by, false);
    }

    public List<Long> replies() {
        return moves.stream().map(Move::reply).toList();
    }

    /** That they answer. */
    public Set<Long> articles() {
        return moves.stream().map(Move::article).collect(Collectors.toSet());
    }
}

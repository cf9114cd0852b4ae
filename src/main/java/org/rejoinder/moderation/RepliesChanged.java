package org.rejoinder.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.reply.Reply;

/**
 * These replies have been changed by somebody. Fired in the transaction that changes them.
 *
 * @param articles that they answer
 * @param isNews not if it was known before, somewhere else
 */
public record RepliesChanged(List<Long> replies, Set<Long> articles, String by, boolean isNews) {

    static RepliesChanged about(Collection<Reply> replies, String by) {
        return new RepliesChanged(
                replies.stream().map(Reply::id).toList(),
                replies.stream().map(reply -> reply.article().id()).collect(Collectors.toSet()),
                by,
                true);
    }

    RepliesChanged asNoNews() {
        return new RepliesChanged(replies, articles, by, false);
    }
}

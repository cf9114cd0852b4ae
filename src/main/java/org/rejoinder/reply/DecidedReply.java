package org.rejoinder.reply;

/**
 * A reply with what people decided about it.
 *
 * @param entry the audit row of the decision
 * @param likelihood of spam, as the learner saw it when the reply came in; null if it could not tell
 */
public record DecidedReply(
        long entry,
        long reply,
        ReplyState state,
        String text,
        String name,
        String website,
        long writer,
        Integer likelihood) {}

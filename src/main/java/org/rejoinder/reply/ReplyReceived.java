package org.rejoinder.reply;

/**
 * A reply has come in. Fired in the transaction that stores it.
 *
 * @param article that it answers
 * @param state where screening put it
 * @param isNews not if it was known long ago, somewhere else
 */
public record ReplyReceived(long reply, long article, ReplyState state, boolean isNews) {

    public ReplyReceived(long reply, long article, ReplyState state) {
        this(reply, article, state, true);
    }
}

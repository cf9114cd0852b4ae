package org.rejoinder.reply;

/**
 * A reply has come in. Fired in the transaction that stores it.
 *
 * @param article that it answers
 * @param state where screening put it
 */
public record ReplyReceived(long reply, long article, ReplyState state) {}

package org.rejoinder.reply;

/**
 * A reply has come in. Fired in the transaction that stores it.
 *
 * @param state where screening put it
 */
public record ReplyReceived(long reply, ReplyState state) {}

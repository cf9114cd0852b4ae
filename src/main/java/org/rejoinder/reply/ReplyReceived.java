package org.rejoinder.reply;

/** A reply has come in and is held. */
public record ReplyReceived(long reply) {}

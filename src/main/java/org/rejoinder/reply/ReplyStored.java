package org.rejoinder.reply;

/**
 * A reply was stored, or the same submission had stored it before. Fired for a new one that a reader has left, in the
 * transaction that stores it: it is neither counted nor told of yet.
 *
 * @param isNew whether this submission stored it
 */
public record ReplyStored(Reply reply, boolean isNew) {}

package org.rejoinder.commenter;

/** A writer is about to be forgotten; whatever else is kept of theirs goes in the same transaction. */
public record CommenterErased(Commenter writer) {}

package org.rejoinder.moderation.batch;

/** A batch is decided, or undone. Fired in the transaction that says so. */
public record BatchEnded(long batch) {}

package org.rejoinder.moderation;

/** Somebody has begun to read a reply, or has stopped. */
public record ClaimChanged(long reply, long account, String by, boolean reading) {}

package org.rejoinder.moderation;

/** There is no such reply, or no such decision about one. */
public final class NoSuchReply extends RuntimeException {}

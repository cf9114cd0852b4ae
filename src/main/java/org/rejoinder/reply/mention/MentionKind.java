package org.rejoinder.reply.mention;

/** What a page of another site does with an article, by what it says of itself (microformats2, h-entry). */
public enum MentionKind {
    /** It links there, and says no more about that. */
    MENTION,
    /** {@code u-in-reply-to} */
    REPLY,
    /** {@code u-like-of} */
    LIKE,
    /** {@code u-repost-of} */
    REPOST
}

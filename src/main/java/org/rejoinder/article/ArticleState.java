package org.rejoinder.article;

/**
 * Nothing is public unless it is {@link #PUBLISHED}; of one that is {@link #RETRACTED} readers learn that, and why. What is
 * {@link #TRASHED} never was public.
 */
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    RETRACTED,
    /** It is in the bin. */
    TRASHED,
    /** Gone for good, at the desk as well; what is left is its address, and the number that the log knows its replies by. */
    REMOVED
}

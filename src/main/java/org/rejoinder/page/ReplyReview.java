package org.rejoinder.page;

/** What the pages promise of replies. */
public interface ReplyReview {

    /** Whether a person reads each reply before it appears, to whatever article. */
    boolean isBeforePublication();
}

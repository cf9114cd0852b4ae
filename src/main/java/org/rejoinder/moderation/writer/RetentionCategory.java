package org.rejoinder.moderation.writer;

import org.rejoinder.moderation.audit.Audit;

/** What is kept for a time only, and for how many days unless the site says otherwise. */
public enum RetentionCategory {
    /** Rejected replies, after the decision. */
    REJECTED(90),
    /** Spam, after it was taken for that. */
    SPAM(90),
    /** Withdrawn replies, after they were withdrawn. */
    WITHDRAWN(30),
    /** What was noticed about a reply when it came in, after that day. */
    SIGNALS(365),
    /** What a reply said before it was changed, after the day it came in. */
    WORDINGS(180),
    /** Reports of replies, after they were answered: half a year to appeal (Regulation (EU) 2022/2065, article 20, 1). */
    REPORTS(183),
    /** Who did what at the desk; what was done stays. */
    LOG_NAMES(1095);

    /** Days; ten years. */
    public static final int LONGEST = 3650;

    private final int days;

    RetentionCategory(int days) {
        this.days = days;
    }

    /** Days. */
    public int atLeast() {
        return this == LOG_NAMES ? (int) Audit.NAMES_KEPT_AT_LEAST.toDays() : 1;
    }

    int usualDays() {
        return days;
    }
}

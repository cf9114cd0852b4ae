package org.rejoinder.article;

import java.time.Instant;
import org.rejoinder.account.Account;

/**
 * Somebody who may publish decided about an article, or its time had come. Fired in the transaction that does it.
 *
 * @param title of its newest text
 * @param by null for the schedule
 * @param scheduledBy who had chosen the time; null unless it came, and for one that an older version scheduled
 */
public record ArticleDecided(
        Decision decision, Article article, String title, Account by, Account scheduledBy, Instant at) {

    /** What becomes of the article. */
    public enum Decision {
        PUBLISHED,
        SCHEDULED,
        UNSCHEDULED,
        RETURNED,
        UNPUBLISHED,
        RETRACTED,
        CORRECTED
    }
}

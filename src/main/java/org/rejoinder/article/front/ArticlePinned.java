package org.rejoinder.article.front;

import java.time.Instant;
import org.rejoinder.account.Account;

/**
 * An article was pinned to the front page, or is no longer. Fired in the transaction that changes it.
 *
 * @param pinned whether it is now
 */
public record ArticlePinned(long article, String title, boolean pinned, Account by, Instant at) {}

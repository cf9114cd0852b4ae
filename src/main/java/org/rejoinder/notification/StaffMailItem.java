package org.rejoinder.notification;

import java.time.Instant;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;

/**
 * Something that a letter tells, as it is now.
 *
 * @param by null for the schedule, and for readers
 * @param count of the replies that are held; else 1
 */
record StaffMailItem(StaffNews news, Article article, Account by, long count, Instant at) {}

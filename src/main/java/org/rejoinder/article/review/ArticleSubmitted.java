package org.rejoinder.article.review;

import org.rejoinder.account.Account;

/**
 * The newest text of an article waits for somebody who may publish it. Fired in the transaction that does it.
 *
 * @param article its number
 * @param by who has handed it in
 * @param unscheduled whether it would have gone out by itself, had its text not been changed
 */
public record ArticleSubmitted(long article, String title, Account by, boolean unscheduled) {}

package org.rejoinder.exchange;

/**
 * Where the replies of an article go.
 *
 * @param number 0 while nothing is brought
 * @param takesReplies whether readers have it
 */
record ArticlePlace(long number, boolean takesReplies) {

    static final ArticlePlace NOWHERE = new ArticlePlace(0, false);
}

package org.rejoinder.exchange;

/**
 * Where the replies of an article go.
 *
 * @param article its number; 0 while nothing is brought
 * @param acceptsReplies whether readers have it
 */
record ReplyDestination(long article, boolean acceptsReplies) {

    static final ReplyDestination NOWHERE = new ReplyDestination(0, false);
}

package org.rejoinder.exchange;

/**
 * Where the replies of an article go.
 *
 * @param article its number; 0 while nothing is brought
 * @param refusal why they go nowhere; empty if they go there
 */
record ReplyDestination(long article, String refusal) {

    private static final String NOT_PUBLIC = "Its article is not public here. Once it is, bring the same file again.";

    static final ReplyDestination NOWHERE = closed(NOT_PUBLIC);

    /** @param isPublic whether readers have it */
    static ReplyDestination of(long article, boolean isPublic) {
        return isPublic ? new ReplyDestination(article, "") : NOWHERE;
    }

    static ReplyDestination closed(String refusal) {
        return new ReplyDestination(0, refusal);
    }

    boolean acceptsReplies() {
        return refusal.isEmpty();
    }
}

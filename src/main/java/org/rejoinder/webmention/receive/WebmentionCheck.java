package org.rejoinder.webmention.receive;

import org.rejoinder.reply.mention.MentionContent;

/**
 * What was found at the page that a webmention names.
 *
 * @param content null unless it links to the article
 * @param problem null if it does
 * @param isPassing whether it may be otherwise when somebody looks again
 */
record WebmentionCheck(MentionContent content, WebmentionProblem problem, boolean isPassing) {

    static WebmentionCheck found(MentionContent content) {
        return new WebmentionCheck(content, null, false);
    }

    static WebmentionCheck refused(WebmentionProblem problem) {
        return new WebmentionCheck(null, problem, false);
    }

    /** Nobody knows yet. */
    static WebmentionCheck later() {
        return new WebmentionCheck(null, WebmentionProblem.UNREACHABLE, true);
    }
}

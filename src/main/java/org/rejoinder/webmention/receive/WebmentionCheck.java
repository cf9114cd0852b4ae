package org.rejoinder.webmention.receive;

import java.net.URI;
import org.rejoinder.reply.mention.MentionContent;

/**
 * What was found at the page that a webmention names.
 *
 * @param content null unless it links to the article
 * @param linked the address of the article that it links to; null if it does not
 * @param problem null if it does
 * @param isPassing whether it may be otherwise when somebody looks again
 */
record WebmentionCheck(MentionContent content, URI linked, WebmentionProblem problem, boolean isPassing) {

    static WebmentionCheck found(MentionContent content, URI linked) {
        return new WebmentionCheck(content, linked, null, false);
    }

    static WebmentionCheck refused(WebmentionProblem problem) {
        return new WebmentionCheck(null, null, problem, false);
    }

    /** Nobody knows yet. */
    static WebmentionCheck later() {
        return new WebmentionCheck(null, null, WebmentionProblem.UNREACHABLE, true);
    }
}

package org.rejoinder.receipt;

import java.time.Instant;

/**
 * What the writer of a reply that is not public is told of how that was decided, besides the rule and the words of the
 * moderator: Regulation (EU) 2022/2065, article 17, 3.
 *
 * @param at when it was decided, or hidden
 * @param noticed what had drawn attention to it
 * @param by who or what did it
 * @param illegal whether it was taken down as illegal content
 * @param appealedAt when its writer appealed against an earlier decision; null if they have not
 */
public record StatementOfReasons(Instant at, Noticed noticed, DecidedBy by, boolean illegal, Instant appealedAt) {

    public enum Noticed {
        REPORTS,
        CHECK,
        /** Nothing: a moderator read it. */
        READING,
        /** What would say so is not kept any more. */
        UNKNOWN
    }

    public enum DecidedBy {
        PERSON,
        /** With a key of somebody at the desk. */
        PROGRAM,
        /** The site itself: nobody has decided yet. */
        SITE
    }
}

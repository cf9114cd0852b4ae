package org.rejoinder.report;

/** Why a reply is reported. */
public enum ReportReason {
    /** It breaks a house rule. */
    RULE,
    /** It is illegal content: a notice in the sense of Regulation (EU) 2022/2065, article 16. */
    ILLEGAL,
    /** The same, about the sexual abuse of children, of which nobody need say who they are (article 16, 2 c). */
    CHILD_ABUSE;

    /** Whether it is a notice of something illegal, that says what, where and why, in good faith. */
    public boolean isNotice() {
        return this != RULE;
    }

    /** Whether whoever reports it says who they are. */
    public boolean needsReporter() {
        return this == ILLEGAL;
    }
}

package org.rejoinder.moderation.audit;

/** What a row of the audit records. */
public enum AuditAction {
    /** Somebody decided, or put a decided reply back. */
    DECIDED,
    /** The change before was undone. */
    UNDONE,
    /** The name or the text was changed; what was there before is kept. */
    REWORDED,
    /** Somebody saw the writer's address. */
    REVEALED,
    /** Its writer changed it. */
    REVISED,
    /** Its writer took it back. */
    WITHDRAWN,
    /** Its writer says that the decision was wrong. */
    APPEALED,
    /** Its writer, or somebody for them, had it erased. */
    ERASED,
    /** What was kept long enough was removed. */
    PURGED,
    /** Somebody here opened what is kept about a person, because that person had asked for it. */
    DATA_ASKED,
    /** Somebody who works here said it. */
    ANSWERED,
    /** Screening let it through or took it for spam, as the policy says. */
    SCREENED,
    /** An article was put first on the front page. */
    ARTICLE_PINNED,
    /** An article stands where its date puts it again. */
    ARTICLE_UNPINNED,
    /** A screening policy was saved. */
    POLICY_SAVED,
    /** A wave of spam put the brake on. */
    BRAKE_ON,
    /** The wave is over. */
    BRAKE_OFF;

    /** What the rows are chained with: a new name must not break what was sealed under the former one. */
    String sealedName() {
        return this == PURGED ? "LET_GO" : name();
    }
}

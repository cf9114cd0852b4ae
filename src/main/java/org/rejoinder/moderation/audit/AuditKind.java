package org.rejoinder.moderation.audit;

import java.util.Arrays;
import java.util.List;

/** What the rows of the audit are about, for whoever looks for some of them. */
public enum AuditKind {
    REPLIES,
    ARTICLES,
    /** Pictures, settings, the policy and what follows from it. */
    SITE,
    /** Who may come in, and who came. */
    ACCOUNTS;

    public List<AuditAction> actions() {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.kind() == this)
                .toList();
    }
}

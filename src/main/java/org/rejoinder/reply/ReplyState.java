package org.rejoinder.reply;

import java.util.Map;
import java.util.Set;

/** Where a reply stands. Everything begins {@link #HELD}; only {@link #PUBLISHED} is public. */
public enum ReplyState {
    HELD,
    PUBLISHED,
    REJECTED,
    SPAM,
    WITHDRAWN;

    private static final Map<ReplyState, Set<ReplyState>> ARROWS = Map.of(
            HELD, Set.of(PUBLISHED, REJECTED, SPAM, WITHDRAWN),
            PUBLISHED, Set.of(HELD, WITHDRAWN),
            REJECTED, Set.of(HELD, WITHDRAWN),
            SPAM, Set.of(HELD, WITHDRAWN),
            WITHDRAWN, Set.of());

    boolean mayBecome(ReplyState next) {
        return ARROWS.get(this).contains(next);
    }
}

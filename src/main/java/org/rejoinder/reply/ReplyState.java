package org.rejoinder.reply;

import java.util.Map;
import java.util.Set;

/** Where a reply stands. Everything begins {@link #HELD}; only {@link #PUBLISHED} is public. */
public enum ReplyState {
    HELD,
    PUBLISHED,
    REJECTED,
    SPAM,
    WITHDRAWN,
    /** Nothing of it is left but its place. */
    ERASED;

    private static final Map<ReplyState, Set<ReplyState>> ARROWS = Map.of(
            HELD, Set.of(PUBLISHED, REJECTED, SPAM, WITHDRAWN, ERASED),
            PUBLISHED, Set.of(HELD, REJECTED, WITHDRAWN, ERASED),
            REJECTED, Set.of(HELD, WITHDRAWN, ERASED),
            SPAM, Set.of(HELD, WITHDRAWN, ERASED),
            WITHDRAWN, Set.of(ERASED),
            ERASED, Set.of());

    /** Whether its writer took it away, so that nobody decides about it any more. */
    public boolean isGone() {
        return this == WITHDRAWN || this == ERASED;
    }

    boolean mayBecome(ReplyState next) {
        return ARROWS.get(this).contains(next);
    }
}

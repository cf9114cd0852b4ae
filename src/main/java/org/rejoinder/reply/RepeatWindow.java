package org.rejoinder.reply;

import java.time.Duration;
import java.time.Instant;

/** For how long the same words from the same address are the same submission, not another reply. */
final class RepeatWindow {

    /** Who sends the same again within this time wants to see the first receipt, not a second reply. */
    private static final Duration WAITING = Duration.ofHours(24);

    /** The second click on a reply that goes live at once; anybody else would have to be as quick, and know the address. */
    private static final Duration PUBLIC = Duration.ofSeconds(10);

    private RepeatWindow() {}

    static boolean isOpen(Reply reply, Instant now) {
        boolean mayBeCopied = reply.state() == ReplyState.PUBLISHED && !reply.isByStaff();
        return !reply.submittedAt().plus(mayBeCopied ? PUBLIC : WAITING).isBefore(now);
    }
}

package org.rejoinder.account;

import java.time.Duration;

/** What a link to choose a password is for, and for how long it works. */
enum PasswordLinkPurpose {
    /** The first password of somebody who was added. */
    INVITATION(Duration.ofDays(7)),
    /** Handed over by an administrator. */
    RESET(Duration.ofDays(7)),
    /** Asked for by whoever says that they have forgotten theirs. */
    RECOVERY(Duration.ofMinutes(30));

    private final Duration lasts;

    PasswordLinkPurpose(Duration lasts) {
        this.lasts = lasts;
    }

    Duration lasts() {
        return lasts;
    }
}

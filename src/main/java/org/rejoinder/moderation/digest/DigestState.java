package org.rejoinder.moderation.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** When moderators were reminded last, and of what; one row. */
@Entity
@Table(name = "reminded")
class DigestState {

    static final int ONLY = 1;

    /** Nobody is reminded more often. */
    private static final Duration REST = Duration.ofDays(1);

    @Id
    private int id;

    @Column(name = "reminded_at")
    private Instant at;

    /** Replies that came in before this have been told of. */
    @Column(name = "told_until")
    private Instant toldUntil;

    protected DigestState() {}

    boolean mayRemind(Instant now) {
        return at == null || !at.plus(REST).isAfter(now);
    }

    /** Replies that came in from here on have not been told of. */
    Instant toldUntil() {
        return toldUntil == null ? Instant.EPOCH : toldUntil;
    }

    void remind(Instant until, Instant now) {
        at = now;
        toldUntil = until;
    }
}

package org.rejoinder.moderation.writer;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.WriterTrust;

/**
 * How the site treats what a writer sends.
 *
 * @param kind what it comes to
 * @param trust what somebody has decided about them; null if it follows from what they wrote
 * @param until when that ends by itself; null for never
 */
public record WriterStanding(Kind kind, WriterTrust trust, Instant until) implements Serializable {

    /** What a writer is to the site. */
    public enum Kind {
        /** Has not been published often enough, or has not proved their address. */
        FIRST_TIMER,
        KNOWN,
        TRUSTED,
        /** Each reply is held. */
        WATCHED,
        BLOCKED
    }

    static WriterStanding derived(boolean known) {
        return new WriterStanding(known ? Kind.KNOWN : Kind.FIRST_TIMER, null, null);
    }

    static WriterStanding decided(Policy.OfWriter decision) {
        Kind kind = switch (decision.standing()) {
            case HELD -> Kind.WATCHED;
            case TRUSTED -> Kind.TRUSTED;
            case BLOCKED -> Kind.BLOCKED;
        };
        return new WriterStanding(kind, decision.standing(), decision.until());
    }

    /** What was decided, to be known again: whoever changes it says what they were shown. */
    public String mark() {
        return mark(Optional.ofNullable(trust), until);
    }

    static String mark(Optional<WriterTrust> trust, Instant until) {
        return trust.map(Enum::name).orElse("") + (until == null ? "" : " " + until.getEpochSecond());
    }
}

package org.rejoinder.screening;

import java.util.Collection;

/** Where a reply goes when it comes in: what the signals and the mode say, and nothing else. */
public enum Verdict {
    PUBLISH,
    HOLD,
    SPAM;

    public static Verdict of(Collection<Signal> signals, ModerationMode moderationMode) {
        if (signals.stream().anyMatch(signal -> signal.effect() == Effect.SPAM)) {
            return SPAM;
        }
        boolean held = moderationMode == ModerationMode.EVERYTHING_HELD
                || moderationMode == ModerationMode.CLOSED
                || signals.stream().anyMatch(signal -> signal.effect() == Effect.HOLDS);
        return held ? HOLD : PUBLISH;
    }
}

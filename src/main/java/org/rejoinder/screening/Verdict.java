package org.rejoinder.screening;

import java.util.Collection;

/** Where a reply goes when it comes in: what the signals and the mode say, and nothing else. */
public enum Verdict {
    PUBLISH,
    HOLD,
    SPAM;

    static Verdict of(Collection<Signal> signals, Mode mode) {
        if (signals.stream().anyMatch(signal -> signal.effect() == Effect.SPAM)) {
            return SPAM;
        }
        boolean held = mode == Mode.EVERYTHING_HELD
                || mode == Mode.CLOSED
                || signals.stream().anyMatch(signal -> signal.effect() == Effect.HOLDS);
        return held ? HOLD : PUBLISH;
    }
}

package org.rejoinder.screening;

import java.util.stream.Stream;

/** Not known yet: nothing published, or an address that nobody has verified. */
final class FirstTimeWriter implements Screen {

    private final int publishedNeeded;

    FirstTimeWriter(int publishedNeeded) {
        this.publishedNeeded = publishedNeeded;
    }

    @Override
    public Stream<Signal> look(Candidate candidate, Mode mode) {
        Sender sender = candidate.sender();
        boolean holds = mode == Mode.FIRST_TIMERS_HELD;
        if (sender.published() == 0) {
            return Stream.of(signal(holds, "first-time", 1, SignalWords.of("first-time")));
        }
        if (!sender.verified()) {
            return holds ? Stream.of(signal(true, "unverified", 0, SignalWords.of("unverified"))) : Stream.empty();
        }
        return holds && sender.published() < publishedNeeded
                ? Stream.of(signal(
                        true, "first-time", 1, SignalWords.of("first-time.few", sender.published(), publishedNeeded)))
                : Stream.empty();
    }

    private static Signal signal(boolean holds, String screen, int weight, String words) {
        return holds
                ? Signal.holds(screen, Concern.NEWNESS, weight, words)
                : Signal.tells(screen, Concern.NEWNESS, weight, words);
    }
}

package org.rejoinder.screening.check;

import java.util.stream.Stream;
import org.rejoinder.screening.Author;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;

/** Not known yet: nothing published, or an address that nobody has verified. */
public final class FirstTimeWriterCheck implements Check {

    private final int publishedNeeded;

    public FirstTimeWriterCheck(int publishedNeeded) {
        this.publishedNeeded = publishedNeeded;
    }

    @Override
    public Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode) {
        Author author = screenedReply.sender();
        boolean holds = moderationMode == ModerationMode.FIRST_TIMERS_HELD;
        if (author.published() == 0) {
            return Stream.of(signal(holds, "first-time", 1, SignalMessages.of("first-time")));
        }
        if (!author.verified()) {
            return holds ? Stream.of(signal(true, "unverified", 0, SignalMessages.of("unverified"))) : Stream.empty();
        }
        return holds && author.published() < publishedNeeded
                ? Stream.of(signal(
                        true,
                        "first-time",
                        1,
                        SignalMessages.of("first-time.few", author.published(), publishedNeeded)))
                : Stream.empty();
    }

    private static Signal signal(boolean holds, String check, int weight, String words) {
        return holds
                ? Signal.holds(check, SignalCategory.NEWNESS, weight, words)
                : Signal.informs(check, SignalCategory.NEWNESS, weight, words);
    }
}

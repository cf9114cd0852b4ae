package org.rejoinder.screening.check;

import java.util.stream.Stream;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;

/** What this site's own decisions say about replies like this one. */
public final class ClassifierCheck implements Check {

    /** Of a hundred. */
    private static final int SUSPECT = 80;

    private final int spamFrom;

    /** @param spamFrom the likelihood from which a reply goes to Spam; 0 for never */
    public ClassifierCheck(int spamFrom) {
        this.spamFrom = spamFrom;
    }

    @Override
    public Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode) {
        int likelihood = screenedReply.judgement().likelihood().orElse(0);
        if (likelihood < SUSPECT && (spamFrom == 0 || likelihood < spamFrom)) {
            return Stream.empty();
        }
        String words = SignalMessages.of(
                "learnt",
                likelihood,
                String.join(", ", screenedReply.judgement().strongest()));
        return Stream.of(
                spamFrom > 0 && likelihood >= spamFrom
                        ? Signal.spam("learnt", SignalCategory.LIKENESS_TO_SPAM, 5, words)
                        : Signal.holds("learnt", SignalCategory.LIKENESS_TO_SPAM, 5, words));
    }
}

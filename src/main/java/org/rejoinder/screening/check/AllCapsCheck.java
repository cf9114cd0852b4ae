package org.rejoinder.screening.check;

import java.util.stream.Stream;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;

/** Nearly everything in capitals. Scripts without capitals never shout. */
public final class AllCapsCheck implements Check {

    private static final int TOO_SHORT_TO_TELL = 20;

    @Override
    public Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode) {
        long capitals =
                screenedReply.text().codePoints().filter(Character::isUpperCase).count();
        long small =
                screenedReply.text().codePoints().filter(Character::isLowerCase).count();
        return capitals >= TOO_SHORT_TO_TELL && capitals > 4 * small
                ? Stream.of(Signal.holds("shouting", SignalCategory.WORDING, 2, SignalMessages.of("shouting")))
                : Stream.empty();
    }
}

package org.rejoinder.screening.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;

/** Text that was decoded wrongly somewhere on its way: UTF-8 read as Latin-1, or characters that were lost. */
public final class MojibakeCheck implements Check {

    private static final Pattern BROKEN = Pattern.compile(
            "\u00e2\u20ac[\u2122\u0153\u009d\u201c\u201d\u00a6]|\u00c3[\u0080-\u00bf]|\u00c2[\u0080-\u00bf]|\ufffd");

    private static final int OFTEN = 3;

    @Override
    public Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode) {
        if (screenedReply.text().chars().allMatch(each -> each < 128)) {
            return Stream.empty();
        }
        return BROKEN.matcher(screenedReply.text()).results().limit(OFTEN).count() == OFTEN
                ? Stream.of(Signal.holds("mojibake", SignalCategory.WORDING, 1, SignalMessages.of("mojibake")))
                : Stream.empty();
    }
}

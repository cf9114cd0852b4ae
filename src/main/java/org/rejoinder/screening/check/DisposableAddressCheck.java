package org.rejoinder.screening.check;

import java.util.stream.Stream;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;

/** An address that is thrown away after use cannot be answered. */
public final class DisposableAddressCheck implements Check {

    @Override
    public Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode) {
        return screenedReply.sender().disposable()
                ? Stream.of(Signal.holds("disposable", SignalCategory.SENDER, 3, SignalMessages.of("disposable")))
                : Stream.empty();
    }
}

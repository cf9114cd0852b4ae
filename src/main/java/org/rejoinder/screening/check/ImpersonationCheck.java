package org.rejoinder.screening.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;
import org.rejoinder.screening.Span;
import org.rejoinder.screening.TextField;

/** A name that could be taken for one of the people who work here. */
public final class ImpersonationCheck implements Check {

    /** Shorter names stand in many others. */
    private static final int LONG_ENOUGH_TO_STAND_OUT = 8;

    /** Somebody at the desk. */
    private record Colleague(String name, ConfusableSkeleton likeness) {}

    private final List<Colleague> colleagues;

    public ImpersonationCheck(Collection<String> names) {
        colleagues = names.stream()
                .map(name -> new Colleague(name, ConfusableSkeleton.of(name)))
                .toList();
    }

    @Override
    public Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode) {
        ConfusableSkeleton name = ConfusableSkeleton.of(screenedReply.name());
        return colleagues.stream()
                .filter(colleague -> name.isTakenFor(colleague.likeness())
                        || colleague.likeness().length() >= LONG_ENOUGH_TO_STAND_OUT
                                && name.contains(colleague.likeness()))
                .limit(1)
                .map(colleague -> Signal.holds(
                                "impersonation",
                                SignalCategory.NAME,
                                5,
                                SignalMessages.of(
                                        screenedReply.name().strip().equalsIgnoreCase(colleague.name())
                                                ? "impersonation.same"
                                                : "impersonation",
                                        colleague.name()))
                        .at(Span.whole(TextField.NAME, screenedReply.name())));
    }
}

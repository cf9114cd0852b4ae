package org.rejoinder.screening;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A name that could be taken for one of the people who work here. */
final class Impersonation implements Screen {

    /** Shorter names stand in many others. */
    private static final int LONG_ENOUGH_TO_STAND_OUT = 8;

    /** Somebody at the desk. */
    private record Colleague(String name, LookAlike likeness) {}

    private final List<Colleague> colleagues;

    Impersonation(Collection<String> names) {
        colleagues = names.stream()
                .map(name -> new Colleague(name, LookAlike.of(name)))
                .toList();
    }

    @Override
    public Stream<Signal> look(Candidate candidate, Mode mode) {
        LookAlike name = LookAlike.of(candidate.name());
        return colleagues.stream()
                .filter(colleague -> name.isTakenFor(colleague.likeness())
                        || colleague.likeness().length() >= LONG_ENOUGH_TO_STAND_OUT
                                && name.contains(colleague.likeness()))
                .limit(1)
                .map(colleague -> Signal.holds(
                                "impersonation",
                                Concern.NAME,
                                5,
                                SignalWords.of(
                                        candidate.name().strip().equalsIgnoreCase(colleague.name())
                                                ? "impersonation.same"
                                                : "impersonation",
                                        colleague.name()))
                        .at(Span.whole(Part.NAME, candidate.name())));
    }
}

package org.rejoinder.screening;

import java.util.stream.Stream;

/** An address that is thrown away after use cannot be answered. */
final class DisposableAddress implements Screen {

    @Override
    public Stream<Signal> look(Candidate candidate, Mode mode) {
        return candidate.sender().disposable()
                ? Stream.of(Signal.holds("disposable", Concern.SENDER, 3, SignalWords.of("disposable")))
                : Stream.empty();
    }
}

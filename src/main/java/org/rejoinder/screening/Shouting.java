package org.rejoinder.screening;

import java.util.stream.Stream;

/** Nearly everything in capitals. Scripts without capitals never shout. */
final class Shouting implements Screen {

    private static final int TOO_SHORT_TO_TELL = 20;

    @Override
    public Stream<Signal> look(Candidate candidate, Mode mode) {
        long capitals =
                candidate.text().codePoints().filter(Character::isUpperCase).count();
        long small =
                candidate.text().codePoints().filter(Character::isLowerCase).count();
        return capitals >= TOO_SHORT_TO_TELL && capitals > 4 * small
                ? Stream.of(Signal.holds("shouting", Concern.WORDING, 2, SignalWords.of("shouting")))
                : Stream.empty();
    }
}

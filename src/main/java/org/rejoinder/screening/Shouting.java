package org.rejoinder.screening;

import java.util.Optional;

/** Nearly everything in capitals. Scripts without capitals never shout. */
final class Shouting implements Screen {

    private static final int TOO_SHORT_TO_TELL = 20;

    @Override
    public Optional<Signal> look(Candidate candidate) {
        long capitals =
                candidate.text().codePoints().filter(Character::isUpperCase).count();
        long small =
                candidate.text().codePoints().filter(Character::isLowerCase).count();
        return Optional.of(capitals)
                .filter(count -> count >= TOO_SHORT_TO_TELL && count > 4 * small)
                .map(count -> new Signal("shouting", 1, 2, "Written almost entirely in capitals"));
    }
}

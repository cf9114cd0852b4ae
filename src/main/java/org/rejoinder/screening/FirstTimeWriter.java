package org.rejoinder.screening;

import java.util.Optional;

/** Nothing by this writer has been published yet. */
final class FirstTimeWriter implements Screen {

    @Override
    public Optional<Signal> look(Candidate candidate) {
        return Optional.of(candidate)
                .filter(each -> each.publishedBefore() == 0)
                .map(each -> new Signal("first-time", 1, 1, "First reply from this writer"));
    }
}

package org.rejoinder.screening;

import java.util.Optional;
import java.util.regex.Pattern;

/** Two addresses and more in the text; one is how people cite. */
final class Links implements Screen {

    private static final int SUSPECT = 2;
    private static final Pattern ADDRESS = Pattern.compile("https?://|\\bwww\\.", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Signal> look(Candidate candidate) {
        long links = ADDRESS.matcher(candidate.text()).results().count();
        return Optional.of(links)
                .filter(count -> count >= SUSPECT)
                .map(count -> new Signal("links", 1, 3, count + " links in the text"));
    }
}

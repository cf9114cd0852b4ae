package org.rejoinder.screening;

import java.util.stream.Stream;

/** What this site's own decisions say about replies like this one. */
final class Learnt implements Screen {

    /** Of a hundred. */
    private static final int SUSPECT = 80;

    private final int spamFrom;

    /** @param spamFrom the likelihood from which a reply goes to Spam; 0 for never */
    Learnt(int spamFrom) {
        this.spamFrom = spamFrom;
    }

    @Override
    public Stream<Signal> look(Candidate candidate, Mode mode) {
        int likelihood = candidate.judgement().likelihood().orElse(0);
        if (likelihood < SUSPECT && (spamFrom == 0 || likelihood < spamFrom)) {
            return Stream.empty();
        }
        String words = SignalWords.of(
                "learnt", likelihood, String.join(", ", candidate.judgement().strongest()));
        return Stream.of(
                spamFrom > 0 && likelihood >= spamFrom
                        ? Signal.spam("learnt", Concern.LIKENESS_TO_SPAM, 5, words)
                        : Signal.holds("learnt", Concern.LIKENESS_TO_SPAM, 5, words));
    }
}

package org.rejoinder.screening;

import java.util.HashMap;
import java.util.Map;

/**
 * What was learnt: in how many replies of each kind each feature was seen. It is a sum and nothing more, so that a reply that
 * is unlearnt leaves exactly what would be there without it. May be a difference, too: what is to be added to what is known.
 */
final class Knowledge {

    private final Map<Long, Tally> features = new HashMap<>();
    private Tally replies = Tally.NONE;

    Knowledge learn(Example example) {
        return count(example, 1);
    }

    Knowledge unlearn(Example example) {
        return count(example, -1);
    }

    private Knowledge count(Example example, int times) {
        replies = replies.and(example.spam(), times);
        Features.of(example.text(), example.name(), example.website())
                .keySet()
                .forEach(feature -> features.compute(feature, (unused, tally) -> {
                    Tally now = (tally == null ? Tally.NONE : tally).and(example.spam(), times);
                    return now.isEmpty() ? null : now;
                }));
        return this;
    }

    Map<Long, Tally> features() {
        return Map.copyOf(features);
    }

    Tally replies() {
        return replies;
    }

    Judgement judge(Example example) {
        return Likelihood.of(Features.of(example.text(), example.name(), example.website()), features, replies);
    }
}

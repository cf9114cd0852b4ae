package org.rejoinder.screening.learner;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the learner makes of a reply.
 *
 * @param likelihood how many of a hundred replies like it were spam; empty while it has learnt too little to tell
 * @param strongest what spoke most for it, in the words of the reply, the strongest first
 */
public record SpamScore(OptionalInt likelihood, List<String> strongest) {

    public static final SpamScore NONE = new SpamScore(OptionalInt.empty(), List.of());

    /** A judgement of before, of which only the figure was kept. */
    public static SpamScore kept(Integer likelihood) {
        return likelihood == null ? NONE : new SpamScore(OptionalInt.of(likelihood), List.of());
    }
}

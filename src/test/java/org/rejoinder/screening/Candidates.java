package org.rejoinder.screening;

import java.util.List;
import java.util.Optional;

/** Replies for tests of screens. */
final class Candidates {

    /** Published once, and the address is theirs. */
    static final Sender KNOWN = new Sender(7L, true, 1, false, Optional.empty());

    private Candidates() {}

    static Candidate saying(String text) {
        return by(KNOWN, text);
    }

    static Candidate by(Sender sender, String text) {
        return new Candidate(1L, text, "Rita", Optional.empty(), sender, Judgement.NONE);
    }

    static Candidate named(String name) {
        return new Candidate(1L, "A quiet word.", name, Optional.empty(), KNOWN, Judgement.NONE);
    }

    static Candidate judged(int likelihood) {
        return new Candidate(1L, "A quiet word.", "Rita", Optional.empty(), KNOWN, Judgement.kept(likelihood));
    }

    static Screening under(Policy policy, String... colleagues) {
        return new Screening(policy, 3, false, List.of(colleagues));
    }

    static Policy holding(String... rules) {
        return policy(Mode.ONLY_FLAGGED_HELD, List.of(rules), List.of());
    }

    static Policy spamming(String... rules) {
        return policy(Mode.ONLY_FLAGGED_HELD, List.of(), List.of(rules));
    }

    private static Policy policy(Mode mode, List<String> holding, List<String> spamming) {
        return new Policy(mode, 3, 0, null, 2, 0, 10, holding, spamming, List.of(), List.of(), List.of());
    }

    static List<String> screens(Screening screening, Candidate candidate) {
        return screening.screen(candidate).stream().map(Signal::screen).toList();
    }

    static Verdict verdict(Screening screening, Candidate candidate) {
        return screening.verdict(candidate, screening.screen(candidate));
    }
}

package org.rejoinder.screening;

import java.util.List;
import java.util.Optional;
import org.rejoinder.screening.learner.SpamScore;

/** Replies for tests of screens. */
public final class Candidates {

    /** Published once, and the address is theirs. */
    public static final Author KNOWN = new Author(7L, true, 1, false, Optional.empty());

    private Candidates() {}

    public static ScreenedReply saying(String text) {
        return by(KNOWN, text);
    }

    static ScreenedReply by(Author author, String text) {
        return new ScreenedReply(1L, text, "Rita", Optional.empty(), author, SpamScore.NONE);
    }

    public static ScreenedReply named(String name) {
        return new ScreenedReply(1L, "A quiet word.", name, Optional.empty(), KNOWN, SpamScore.NONE);
    }

    static ScreenedReply judged(int likelihood) {
        return new ScreenedReply(1L, "A quiet word.", "Rita", Optional.empty(), KNOWN, SpamScore.kept(likelihood));
    }

    public static ScreeningPipeline under(Policy policy, String... colleagues) {
        return new ScreeningPipeline(policy, 3, false, List.of(colleagues));
    }

    public static Policy holding(String... rules) {
        return policy(ModerationMode.ONLY_FLAGGED_HELD, List.of(rules), List.of());
    }

    public static Policy spamming(String... rules) {
        return policy(ModerationMode.ONLY_FLAGGED_HELD, List.of(), List.of(rules));
    }

    private static Policy policy(ModerationMode moderationMode, List<String> holding, List<String> spamming) {
        return new Policy(moderationMode, 3, 0, null, 2, 0, 10, holding, spamming, List.of(), List.of(), List.of());
    }

    public static List<String> screens(ScreeningPipeline screeningPipeline, ScreenedReply screenedReply) {
        return screeningPipeline.run(screenedReply).stream().map(Signal::check).toList();
    }

    public static Verdict verdict(ScreeningPipeline screeningPipeline, ScreenedReply screenedReply) {
        return screeningPipeline.verdict(screenedReply, screeningPipeline.run(screenedReply));
    }
}

package org.rejoinder.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.screening.learner.SpamScore;

/**
 * What a policy would have done with replies that people have decided about, beside what the policy in force would do. Both
 * are asked what speaks against a reply: modes, and how well a writer was known that day, are left aside. The learner is not
 * asked again, because it was taught with these very replies: what it said when they came in is what counts.
 */
public final class PolicySimulation {

    /** So many examples of each kind are kept. */
    private static final int EXAMPLES = 20;

    /** Nothing is held for what is not known of that day. */
    private static final Author OF_THAT_DAY = new Author(null, true, Long.MAX_VALUE, false, Optional.empty());

    /**
     * A reply that people decided about.
     *
     * @param likelihood what the learner said when it came in; null for nothing
     */
    public record Past(
            long reply,
            HumanDecision decided,
            String text,
            String name,
            Optional<String> website,
            long writer,
            Integer likelihood) {

        private ScreenedReply candidate() {
            Author author =
                    new Author(writer, OF_THAT_DAY.verified(), OF_THAT_DAY.published(), false, Optional.empty());
            return new ScreenedReply(null, text, name, website, author, SpamScore.kept(likelihood));
        }
    }

    /**
     * A reply that would be sorted otherwise than people decided.
     *
     * @param fresh whether the policy in force sorts it as people did
     * @param why what speaks against it
     */
    public record Example(long reply, HumanDecision decided, String name, String text, boolean fresh, String why) {}

    private final ScreeningPipeline inForce;
    private final ScreeningPipeline tried;
    private final VerdictMatrix before = new VerdictMatrix();
    private final VerdictMatrix after = new VerdictMatrix();
    private final List<Example> innocent = new ArrayList<>();
    private final List<Example> missed = new ArrayList<>();

    PolicySimulation(ScreeningPipeline inForce, ScreeningPipeline tried) {
        this.inForce = inForce;
        this.tried = tried;
    }

    public void add(Past past) {
        ScreenedReply screenedReply = past.candidate();
        List<Signal> signals = tried.run(screenedReply);
        Verdict then = tried.verdict(screenedReply, signals);
        Verdict now = inForce.verdict(screenedReply, inForce.run(screenedReply));
        before.add(past.decided(), now);
        after.add(past.decided(), then);
        if (past.decided() == HumanDecision.PUBLISHED && then != Verdict.PUBLISH) {
            keep(innocent, past, now == Verdict.PUBLISH, signals);
        } else if (past.decided() == HumanDecision.SPAM && then == Verdict.PUBLISH) {
            keep(missed, past, now != Verdict.PUBLISH, signals);
        }
    }

    /** What the change brings about is shown before what was so already. */
    private static void keep(List<Example> examples, Past past, boolean fresh, List<Signal> signals) {
        if (examples.size() < EXAMPLES) {
            examples.add(example(past, fresh, signals));
        } else if (fresh) {
            for (int i = 0; i < examples.size(); i++) {
                if (!examples.get(i).fresh()) {
                    examples.set(i, example(past, true, signals));
                    return;
                }
            }
        }
    }

    private static Example example(Past past, boolean fresh, List<Signal> signals) {
        String why = signals.stream()
                .filter(signal -> signal.effect() != Effect.TELLS)
                .map(Signal::words)
                .collect(Collectors.joining(" · "));
        return new Example(past.reply(), past.decided(), past.name(), past.text(), fresh, why);
    }

    /** Under the policy in force. */
    public VerdictMatrix before() {
        return before;
    }

    /** Under the policy that is tried. */
    public VerdictMatrix after() {
        return after;
    }

    /** Published by people, but not by the policy that is tried; what only that one keeps back comes first. */
    public List<Example> innocent() {
        return freshFirst(innocent);
    }

    /** Spam to people, but let through by the policy that is tried; what only that one lets through comes first. */
    public List<Example> missed() {
        return freshFirst(missed);
    }

    private static List<Example> freshFirst(List<Example> examples) {
        return Stream.concat(
                        examples.stream().filter(Example::fresh),
                        examples.stream().filter(example -> !example.fresh()))
                .toList();
    }
}

package org.rejoinder.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rejoinder.screening.learner.Features;

/**
 * What screening costs: one reply of 10,000 characters under 1,000 words and 200 patterns, patterns that hang others, and a
 * rehearsal over 10,000 replies. {@code deploy/bench/screening.sh} runs it and prints the times; see its medians (p0.50).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class ScreeningBenchmark {

    private static final Random DRAW = new Random(7);

    private final List<String> vocabulary =
            IntStream.range(0, 3_000).mapToObj(i -> word(3 + i % 9)).toList();
    private final List<String> words = IntStream.range(0, 1_000)
            .mapToObj(i -> word(4 + i % 8) + (i % 10 == 0 ? "*" : ""))
            .toList();
    private final List<String> patterns = IntStream.range(0, 200)
            .mapToObj(i -> "/(?:buy|get|cheap)\\s+" + word(5 + i % 5) + "\\d{0,3}s?/")
            .toList();

    /** Nothing can be ruled out before they are tried. */
    private final List<String> patternsWithoutWords = IntStream.range(0, 200)
            .mapToObj(i -> "/[a-" + (char) ('f' + i % 20) + "]{" + (18 + i % 10) + "}/")
            .toList();

    private final ScreenedReply longReply = Candidates.saying(text(10_000));
    private final ScreeningPipeline screeningPipeline = Candidates.under(policy(words, patterns));
    private final ScreeningPipeline hardest = Candidates.under(policy(words, patternsWithoutWords));
    private final ScreeningPipeline evil = Candidates.under(policy(List.of(), List.of("/(a+)+$/")));
    private final ScreenedReply evilReply = Candidates.saying("a".repeat(60_000) + "!");
    private final List<PolicySimulation.Past> past = IntStream.range(0, 10_000)
            .mapToObj(i -> new PolicySimulation.Past(
                    i,
                    i % 4 == 0 ? HumanDecision.SPAM : HumanDecision.PUBLISHED,
                    text(100 + i % 900),
                    "Rita Reader",
                    Optional.empty(),
                    i % 500,
                    null))
            .toList();

    @Benchmark
    public List<Signal> one_long_reply() {
        return screeningPipeline.run(longReply);
    }

    @Benchmark
    public List<Signal> one_long_reply_and_only_patterns_that_must_all_be_tried() {
        return hardest.run(longReply);
    }

    @Benchmark
    public List<Signal> an_evil_pattern_against_60_kB() {
        return evil.run(evilReply);
    }

    @Benchmark
    public Map<Long, String> features_of_a_long_reply() {
        return Features.of(longReply.text(), longReply.name(), longReply.website());
    }

    @Benchmark
    public long a_rehearsal_of_one_more_rule_over_10_000_replies() {
        List<String> more = new ArrayList<>(words);
        more.add("another rule");
        var policySimulation = new PolicySimulation(screeningPipeline, Candidates.under(policy(more, patterns)));
        past.forEach(policySimulation::add);
        return policySimulation.after().innocent();
    }

    private String text(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(vocabulary.get(DRAW.nextInt(vocabulary.size()))).append(DRAW.nextInt(12) == 0 ? ". " : " ");
        }
        return text.substring(0, length);
    }

    private static String word(int length) {
        return DRAW.ints(length, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static Policy policy(List<String> words, List<String> patterns) {
        List<String> rules = new ArrayList<>(words);
        rules.addAll(patterns);
        return new Policy(
                org.rejoinder.screening.ModerationMode.EVERYTHING_HELD,
                3,
                0,
                null,
                2,
                0,
                10,
                rules,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}

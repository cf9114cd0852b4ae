package org.rejoinder.screening;

import java.util.Map;
import java.util.stream.Stream;

/** The words and patterns that the site has put down, in the text and in the name. */
final class HouseWords implements Screen {

    /** More than this nobody reads. */
    private static final int MOST = 10;

    private static final int WEIGHT = 3;

    private final RuleList rules;
    private final Effect effect;
    private final int version;

    /** @param version of the policy that the rules stand in */
    HouseWords(RuleList rules, Effect effect, int version) {
        this.rules = rules;
        this.effect = effect;
        this.version = version;
    }

    @Override
    public Stream<Signal> look(Candidate candidate, Mode mode) {
        if (rules.isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(
                        rules.in(FoldedText.of(candidate.text())).entrySet().stream(),
                        rules.in(FoldedText.of(candidate.name())).entrySet().stream()
                                .map(met -> Map.entry(met.getKey(), inName(met.getValue()))))
                .limit(MOST)
                .map(this::signal);
    }

    private static Span inName(Span span) {
        return new Span(Part.NAME, span.from(), span.to());
    }

    private Signal signal(Map.Entry<Rule, Span> met) {
        String line = met.getKey().line();
        Signal signal = effect == Effect.SPAM
                ? Signal.spam("spam-word", Concern.WORDING, 2 * WEIGHT, SignalWords.of("spam-word", line))
                : Signal.holds("word", Concern.WORDING, WEIGHT, SignalWords.of("word", line));
        return signal.at(met.getValue()).of(version);
    }
}

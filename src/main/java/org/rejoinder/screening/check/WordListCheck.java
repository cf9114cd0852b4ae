package org.rejoinder.screening.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.html.RenderedText;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;
import org.rejoinder.screening.Span;
import org.rejoinder.screening.TextField;
import org.rejoinder.screening.rule.FoldedText;
import org.rejoinder.screening.rule.Rule;
import org.rejoinder.screening.rule.RuleList;

/** The words and patterns that the site has put down, in the text and in the name. */
public final class WordListCheck implements Check {

    /** More than this nobody reads; those that send to Spam come first, so that none of them is left out for others. */
    private static final int MOST = 10;

    private static final int WEIGHT = 3;

    private static final Pattern MARK_IN_WORD = Pattern.compile("(?<=[\\p{L}\\p{M}])[*`_~|^]{1,4}(?=\\p{L})");

    private final RuleList spamming;
    private final RuleList holding;
    private final int version;

    /** @param version of the policy that the rules stand in */
    public WordListCheck(RuleList spamming, RuleList holding, int version) {
        this.spamming = spamming;
        this.holding = holding;
        this.version = version;
    }

    @Override
    public Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode) {
        if (spamming.isEmpty() && holding.isEmpty()) {
            return Stream.empty();
        }
        List<FoldedText> text = readings(screenedReply.rendered());
        List<FoldedText> name = List.of(FoldedText.of(screenedReply.name()));
        return Stream.of(
                        met(spamming, text, TextField.TEXT).map(WordListCheck::spam),
                        met(spamming, name, TextField.NAME).map(WordListCheck::spam),
                        met(holding, text, TextField.TEXT).map(WordListCheck::hold),
                        met(holding, name, TextField.NAME).map(WordListCheck::hold))
                .flatMap(each -> each)
                .limit(MOST)
                .map(signal -> signal.of(version));
    }

    /** A rule, and where it was met. */
    private record Met(String line, Span span) {}

    /** Marks that stand between letters are honoured by nobody, and hide no word from those who read over them. */
    private static List<FoldedText> readings(RenderedText text) {
        return MARK_IN_WORD.matcher(text.text()).find()
                ? List.of(FoldedText.of(text), FoldedText.of(text.without(MARK_IN_WORD)))
                : List.of(FoldedText.of(text));
    }

    private static Stream<Met> met(RuleList rules, List<FoldedText> readings, TextField textField) {
        Map<Rule, Span> all = new LinkedHashMap<>();
        readings.forEach(words -> rules.in(words).forEach(all::putIfAbsent));
        return all.entrySet().stream()
                .map(met -> new Met(
                        met.getKey().line(),
                        new Span(
                                textField, met.getValue().from(), met.getValue().to())));
    }

    private static Signal spam(Met met) {
        return Signal.spam("spam-word", SignalCategory.WORDING, 2 * WEIGHT, SignalMessages.of("spam-word", met.line()))
                .at(met.span());
    }

    private static Signal hold(Met met) {
        return Signal.holds("word", SignalCategory.WORDING, WEIGHT, SignalMessages.of("word", met.line()))
                .at(met.span());
    }
}

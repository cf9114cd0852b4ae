package org.rejoinder.screening.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import org.rejoinder.html.TextFolding;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.screening.SignalMessages;
import org.rejoinder.screening.Span;

/**
 * A pattern in RE2's syntax, which is matched in a time that grows with the length of the text and not faster, whatever the
 * pattern. What it finds must not touch a letter or digit outside, unless that is of a script without spaces: to look
 * inside words, a pattern begins or ends with {@code \w*}.
 */
final class PatternRule implements Rule {

    /** Instructions; a pattern of this size looks at each character this often at most. */
    private static final int LARGEST = 2_000;

    /** The compiler writes a repeated piece as often as it is repeated; repeats of repeats multiply. */
    private static final long MOST_REPEATS = 100_000;

    private static final java.util.regex.Pattern REPEAT = java.util.regex.Pattern.compile("\\{(?:\\d*,)?(\\d{1,9})");

    private static final java.util.regex.Pattern OTHER_LETTERS =
            java.util.regex.Pattern.compile("[[\\p{L}\\p{M}\\p{Cf}]&&[^\\x00-\\x7f]]+");

    private static final String WITHOUT_SPACES =
            "\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}\\p{Lao}\\p{Khmer}\\p{Myanmar}\\p{Tibetan}";
    private static final String BEFORE = "(?:^|[^\\pL\\pN]|[" + WITHOUT_SPACES + "])";
    private static final String AFTER = "(?:$|[^\\pL\\pN]|[" + WITHOUT_SPACES + "])";

    private final String line;
    private final Pattern pattern;
    private final List<String> oneOfThese;

    private PatternRule(String line, Pattern pattern, List<String> oneOfThese) {
        this.line = line;
        this.pattern = pattern;
        this.oneOfThese = oneOfThese;
    }

    static PatternRule of(String line) {
        String written = folded(line.substring(1, line.length() - 1));
        try {
            if (repeats(written) > MOST_REPEATS) {
                throw new InvalidRuleException(line, SignalMessages.of("rule.large"));
            }
            if (Pattern.compile(written).matches("")) {
                throw new InvalidRuleException(line, SignalMessages.of("rule.empty"));
            }
            Pattern pattern = Pattern.compile(BEFORE + "(" + written + ")" + AFTER, Pattern.CASE_INSENSITIVE);
            if (pattern.programSize() > LARGEST) {
                throw new InvalidRuleException(line, SignalMessages.of("rule.large"));
            }
            return new PatternRule(line, pattern, RequiredLiterals.by(written));
        } catch (PatternSyntaxException e) {
            throw new InvalidRuleException(line, SignalMessages.of("rule.pattern", e.getMessage()));
        }
    }

    /** As the text is that it is compared with; what means something in a pattern is ASCII, and stays. */
    private static String folded(String written) {
        return OTHER_LETTERS
                .matcher(TextNormalizer.normalize(written))
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(TextFolding.fold(found.group())));
    }

    private boolean mayMatch(String folded) {
        for (String needed : oneOfThese) {
            if (folded.contains(needed)) {
                return true;
            }
        }
        return oneOfThese.isEmpty();
    }

    private static double repeats(String written) {
        return REPEAT.matcher(written)
                .results()
                .mapToDouble(each -> Math.max(1, Double.parseDouble(each.group(1))))
                .reduce(1, (all, each) -> all * each);
    }

    @Override
    public String line() {
        return line;
    }

    @Override
    public Optional<Span> find(FoldedText text) {
        Optional<Span> found = findIn(text);
        return found.isPresent() || text.spelled().isEmpty() ? found : findIn(text.joined());
    }

    private Optional<Span> findIn(FoldedText text) {
        String folded = text.folded();
        if (!mayMatch(folded)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(folded);
        return matcher.find() ? Optional.of(text.typed(matcher.start(1), matcher.end(1))) : Optional.empty();
    }
}

package org.rejoinder.screening.rule;

import java.util.Optional;
import org.rejoinder.screening.SignalMessages;
import org.rejoinder.screening.Span;

/**
 * A line of the site's own rules: a word or several ({@code cheap pills}), with {@code *} where more letters may follow or go
 * before; or a pattern between slashes ({@code /casino\d+/}). Both stand for whole words.
 */
public interface Rule {

    /** Characters. */
    int LONGEST = 200;

    /** As it was written. */
    String line();

    /** The first place it is met. */
    Optional<Span> find(FoldedText text);

    /** @throws InvalidRuleException if it cannot be used, with the reason */
    static Rule of(String line) {
        if (line.length() > LONGEST) {
            throw new InvalidRuleException(line, SignalMessages.of("rule.long", LONGEST));
        }
        boolean pattern = line.length() > 2 && line.startsWith("/") && line.endsWith("/");
        return pattern ? PatternRule.of(line) : WordRule.of(line);
    }
}

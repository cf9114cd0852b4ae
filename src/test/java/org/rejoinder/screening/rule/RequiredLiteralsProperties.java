package org.rejoinder.screening.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RequiredLiteralsProperties {

    @Property(tries = 3_000)
    void a_text_without_the_needed_letters_never_matches(
            @ForAll("patterns") String pattern, @ForAll("texts") String text) {
        Assume.that(compiles(pattern));
        List<String> needed = RequiredLiterals.by(pattern);

        if (Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).find()) {
            String folded = text.toLowerCase(Locale.ROOT);
            assertTrue(needed.isEmpty() || needed.stream().anyMatch(folded::contains), pattern + " needs " + needed);
        }
    }

    @Example
    void most_patterns_are_written_around_a_word() {
        assertEquals(List.of("viagra"), RequiredLiterals.by("(?:buy|cheap)\\s+viagra\\d*"));
        assertEquals(List.of("online", "poker"), RequiredLiterals.by("online casino|\\bpoker[0-9]"));
        assertEquals(List.of("colo"), RequiredLiterals.by("colou?r"));
        assertEquals(List.of(), RequiredLiterals.by("[a-z]{30}"));
        assertEquals(List.of(), RequiredLiterals.by("casino|[0-9]+"));
        assertEquals(List.of(), RequiredLiterals.by("\\Qcasino\\E"));
        assertEquals(List.of("casino"), RequiredLiterals.by("(?i)casino"));
    }

    @Example
    void what_repeats_flags_repeats_what_stands_before_them() {
        for (String repeat : List.of("?", "*", "{0,2}")) {
            String pattern = "abc(?i)" + repeat;
            boolean matchesWithoutAll = Pattern.compile(pattern).matcher("ab").find();
            assertTrue(matchesWithoutAll, pattern);
            assertEquals(List.of(), RequiredLiterals.by(pattern));
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "abc",
                        "bca",
                        "cab",
                        "abcabc",
                        "?",
                        "*",
                        "+",
                        "{0,2}",
                        "|",
                        "(",
                        ")",
                        "(?:",
                        "[ab]",
                        "[^c]",
                        "[]a]",
                        "\\d",
                        "\\pL",
                        "\\p{L}",
                        "\\x61",
                        "\\x{61}",
                        "\\.",
                        "\\061",
                        ".",
                        "^",
                        "$",
                        "\\b",
                        " ",
                        "1",
                        "(?i)",
                        "[[:alpha:]]",
                        "\\Q",
                        "\\E",
                        "A",
                        "B",
                        "C")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b', 'c', 'A', 'B', '1', ' ', '.')
                .ofMaxLength(20);
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}

package org.rejoinder.screening.rule;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters without which a pattern cannot match, found by reading it from left to right. A pattern whose letters are not in a
 * text need not be tried on it; whoever writes patterns writes most of them around a word.
 */
final class RequiredLiterals {

    /** Fewer letters stand in every text. */
    private static final int ENOUGH = 3;

    private static final String NAMES_NOTHING = "Q";

    private static final Pattern FLAGS = Pattern.compile("\\(\\?[a-zA-Z-]*\\)");
    private static final String REPEATS = "?*{";

    private final String pattern;
    private final List<String> longest = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private String best = "";
    private boolean unknown;

    private RequiredLiterals(String pattern) {
        this.pattern = pattern;
    }

    /** One of these stands, in small letters, in every text that matches; empty if nothing is known. */
    static List<String> by(String pattern) {
        var requiredLiterals = new RequiredLiterals(pattern);
        requiredLiterals.read();
        return requiredLiterals.unknown ? List.of() : requiredLiterals.longest;
    }

    private void read() {
        int i = 0;
        while (i < pattern.length()) {
            char each = pattern.charAt(i);
            switch (each) {
                case '|' -> {
                    endOfAlternative();
                    i++;
                }
                case '(' -> i = skipGroup(i);
                case '[' -> i = skipClass(i);
                case '\\' -> i = skipEscape(i);
                case '?', '*', '{' -> i = skipRepeat(i);
                default -> {
                    if (each < 128 && Character.isLetterOrDigit(each)) {
                        run.append(Character.toLowerCase(each));
                    } else {
                        endOfRun();
                    }
                    i++;
                }
            }
        }
        endOfAlternative();
    }

    private int skipGroup(int start) {
        endOfRun();
        int depth = 0;
        int i = start;
        while (i < pattern.length()) {
            char each = pattern.charAt(i);
            if (each == '\\') {
                i = skipEscape(i);
            } else if (each == '[') {
                i = skipClass(i);
            } else {
                depth += each == '(' ? 1 : each == ')' ? -1 : 0;
                i++;
                if (depth == 0) {
                    noteRepeatedFlags(start, i);
                    return i;
                }
            }
        }
        return i;
    }

    /** Flags alone stand for nothing: what repeats them repeats what stands before them. */
    private void noteRepeatedFlags(int start, int end) {
        unknown |= FLAGS.matcher(pattern.substring(start, end)).matches()
                && end < pattern.length()
                && REPEATS.indexOf(pattern.charAt(end)) >= 0;
    }

    private int skipClass(int start) {
        endOfRun();
        int i = start + 1;
        i += i < pattern.length() && pattern.charAt(i) == '^' ? 1 : 0;
        i += i < pattern.length() && pattern.charAt(i) == ']' ? 1 : 0;
        while (i < pattern.length() && pattern.charAt(i) != ']') {
            boolean named = pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0;
            i = named ? pattern.indexOf(":]", i) + 2 : i + (pattern.charAt(i) == '\\' ? 2 : 1);
        }
        return i + 1;
    }

    /** What an escape means is not asked: a quotation may contain anything. */
    private int skipEscape(int start) {
        endOfRun();
        unknown |= pattern.startsWith(NAMES_NOTHING, start + 1);
        boolean braced = pattern.startsWith("p{", start + 1)
                || pattern.startsWith("P{", start + 1)
                || pattern.startsWith("x{", start + 1);
        int end = braced ? pattern.indexOf('}', start) + 1 : start + 2;
        return end
                + (pattern.startsWith("x", start + 1) && !braced ? 2 : 0)
                + (!braced && (pattern.startsWith("p", start + 1) || pattern.startsWith("P", start + 1)) ? 1 : 0)
                + digits(start);
    }

    private int digits(int start) {
        int i = start + 2;
        while (start + 1 < pattern.length()
                && Character.isDigit(pattern.charAt(start + 1))
                && i < pattern.length()
                && Character.isDigit(pattern.charAt(i))) {
            i++;
        }
        return i - start - 2;
    }

    /** The letter before it may not be there. */
    private int skipRepeat(int start) {
        if (run.length() > 0) {
            run.setLength(run.length() - 1);
        }
        endOfRun();
        return pattern.charAt(start) == '{' && pattern.indexOf('}', start) > 0
                ? pattern.indexOf('}', start) + 1
                : start + 1;
    }

    private void endOfRun() {
        if (run.length() > best.length()) {
            best = run.toString();
        }
        run.setLength(0);
    }

    private void endOfAlternative() {
        endOfRun();
        unknown |= best.length() < ENOUGH;
        longest.add(best);
        best = "";
    }
}

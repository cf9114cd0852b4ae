package org.rejoinder.desk;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What was changed in a text, word by word. */
public final class TextDiff implements Serializable {

    /** What became of a part of the text. */
    public enum Fate {
        KEPT,
        GONE,
        NEW
    }

    /** Some words of the text. */
    public record Part(Fate fate, String text) implements Serializable {}

    /** Pairs of words that are compared at most; the time that the comparison takes grows with them. */
    private static final long MOST_PAIRS = 1_000_000;

    private final List<Part> parts;

    private TextDiff(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Texts that are long and have little in common are all gone and all new between what they begin and end with. */
    public static TextDiff between(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        int same = sameAtStart(was, is);
        int sameAtEnd = sameAtEnd(was, is, same);
        List<String> gone = was.subList(same, was.size() - sameAtEnd);
        List<String> fresh = is.subList(same, is.size() - sameAtEnd);
        var parts = new ArrayList<Part>();
        add(parts, Fate.KEPT, String.join("", was.subList(0, same)));
        if ((long) gone.size() * fresh.size() > MOST_PAIRS) {
            add(parts, Fate.GONE, String.join("", gone));
            add(parts, Fate.NEW, String.join("", fresh));
        } else {
            compare(gone, fresh, parts);
        }
        add(parts, Fate.KEPT, String.join("", was.subList(was.size() - sameAtEnd, was.size())));
        return new TextDiff(parts);
    }

    private static int sameAtStart(List<String> was, List<String> is) {
        int same = 0;
        while (same < Math.min(was.size(), is.size()) && was.get(same).equals(is.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<String> was, List<String> is, int sameAtStart) {
        int most = Math.min(was.size(), is.size()) - sameAtStart;
        int same = 0;
        while (same < most && was.get(was.size() - 1 - same).equals(is.get(is.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static void compare(List<String> was, List<String> is, List<Part> parts) {
        var gone = new StringBuilder();
        var fresh = new StringBuilder();
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is, true).getDeltas()) {
            String words = String.join("", delta.getSource().getLines());
            boolean kept = delta.getType() == DeltaType.EQUAL;
            boolean onlySpace = kept && words.isBlank() && gone.length() + fresh.length() > 0;
            if (kept && !onlySpace) {
                add(parts, Fate.GONE, gone);
                add(parts, Fate.NEW, fresh);
                add(parts, Fate.KEPT, words);
            } else {
                // The space between two changed words is part of what was changed, or every word would stand alone
                gone.append(words);
                fresh.append(String.join("", delta.getTarget().getLines()));
            }
        }
        add(parts, Fate.GONE, gone);
        add(parts, Fate.NEW, fresh);
    }

    private static void add(List<Part> parts, Fate fate, StringBuilder text) {
        add(parts, fate, text.toString());
        text.setLength(0);
    }

    private static void add(List<Part> parts, Fate fate, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(fate, text));
        }
    }

    /** Words, and the white space between them. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }

    public List<Part> getParts() {
        return parts;
    }
}

package org.rejoinder.desk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.html.WordDiff;

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

    private final List<Part> parts;

    private TextDiff(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Texts that are long and have little in common are all gone and all new between what they begin and end with. */
    public static TextDiff between(String before, String after) {
        List<String> was = WordDiff.words(before);
        List<String> is = WordDiff.words(after);
        var parts = new ArrayList<Part>();
        int at = 0;
        for (WordDiff.Change change : WordDiff.between(was, is)) {
            add(parts, Fate.KEPT, was.subList(at, change.from()));
            add(parts, Fate.GONE, was.subList(change.from(), change.to()));
            add(parts, Fate.NEW, is.subList(change.newFrom(), change.newTo()));
            at = change.to();
        }
        add(parts, Fate.KEPT, was.subList(at, was.size()));
        return new TextDiff(parts);
    }

    private static void add(List<Part> parts, Fate fate, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            parts.add(new Part(fate, text));
        }
    }

    public List<Part> getParts() {
        return parts;
    }
}

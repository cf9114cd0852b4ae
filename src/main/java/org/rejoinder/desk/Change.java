package org.rejoinder.desk;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What was changed in a text, word by word. */
public final class Change implements Serializable {

    /** What became of a part of the text. */
    public enum Fate {
        KEPT,
        GONE,
        NEW
    }

    /** Some words of the text. */
    public record Part(Fate fate, String text) implements Serializable {}

    private final List<Part> parts;

    private Change(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Change between(String before, String after) {
        var parts = new ArrayList<Part>();
        var gone = new StringBuilder();
        var fresh = new StringBuilder();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            String was = String.join("", delta.getSource().getLines());
            boolean kept = delta.getType() == DeltaType.EQUAL;
            boolean onlySpace = kept && was.isBlank() && gone.length() + fresh.length() > 0;
            if (kept && !onlySpace) {
                add(parts, Fate.GONE, gone);
                add(parts, Fate.NEW, fresh);
                parts.add(new Part(Fate.KEPT, was));
            } else {
                // The space between two changed words is part of what was changed, or every word would stand alone
                gone.append(was);
                fresh.append(String.join("", delta.getTarget().getLines()));
            }
        }
        add(parts, Fate.GONE, gone);
        add(parts, Fate.NEW, fresh);
        return new Change(parts);
    }

    private static void add(List<Part> parts, Fate fate, StringBuilder text) {
        if (text.length() > 0) {
            parts.add(new Part(fate, text.toString()));
            text.setLength(0);
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

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
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                parts.add(part(Fate.KEPT, delta.getSource().getLines()));
            } else {
                parts.add(part(Fate.GONE, delta.getSource().getLines()));
                parts.add(part(Fate.NEW, delta.getTarget().getLines()));
            }
        }
        parts.removeIf(part -> part.text().isEmpty());
        return new Change(parts);
    }

    /** Words, and the white space between them. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }

    private static Part part(Fate fate, List<String> words) {
        return new Part(fate, String.join("", words));
    }

    public List<Part> getParts() {
        return parts;
    }
}

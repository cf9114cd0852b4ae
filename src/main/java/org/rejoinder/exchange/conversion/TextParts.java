package org.rejoinder.exchange.conversion;

import java.util.ArrayList;
import java.util.List;

/** A text that is too long for one, in several of which each says which one it is: {@code (2/3)}. Nothing of it is lost. */
final class TextParts {

    /** Code points that stand beside the text of each. */
    private static final int MARK = 12;

    private static final List<String> BREAKS = List.of("\n\n", "\n", " ");

    private TextParts() {}

    /** @param most code points of each; far more than a mark takes */
    static List<String> of(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.codePointCount(0, rest.length()) > most - MARK) {
            int end = end(rest, most - MARK);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return marked(parts);
    }

    /** Behind the last paragraph that is whole, or line, or word, unless little would be left before it. */
    private static int end(String text, int most) {
        int limit = text.offsetByCodePoints(0, most);
        for (String each : BREAKS) {
            int at = text.lastIndexOf(each, limit);
            if (at > limit / 2) {
                return at;
            }
        }
        return limit;
    }

    private static List<String> marked(List<String> parts) {
        List<String> marked = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String mark = "(%d/%d)".formatted(i + 1, parts.size());
            marked.add(i == 0 ? parts.get(i) + "\n\n" + mark : mark + "\n\n" + parts.get(i));
        }
        return marked;
    }
}

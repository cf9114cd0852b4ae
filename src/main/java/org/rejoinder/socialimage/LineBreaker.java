package org.rejoinder.socialimage;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** A text in lines of a width, as large as there is room for it. */
record LineBreaker(List<String> lines, double size, double leading) {

    private static final double LARGEST = 88;
    private static final double SMALLEST = 44;
    private static final double STEP = 4;

    private static final String CUT = "…";

    /** Of the size of the letters; Arabic ones reach further up and down. */
    private static final double LEADING = 1.2;

    private static final double ARABIC_LEADING = 1.45;

    static LineBreaker fitting(String text, double width, double height, boolean rightToLeft) {
        double leading =
                text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC)
                        ? ARABIC_LEADING
                        : LEADING;
        for (double size = LARGEST; size > SMALLEST; size -= STEP) {
            List<String> lines = broken(text, width, size, rightToLeft, BreakIterator.getLineInstance(ULocale.ROOT));
            if (lines.size() * size * leading <= height && widest(lines, size, rightToLeft) <= width) {
                return new LineBreaker(lines, size, leading);
            }
        }
        return new LineBreaker(cut(text, width, height, leading, rightToLeft), SMALLEST, leading);
    }

    /** Broken within a word where a word has no line of its own, and ended where there is no more room. */
    private static List<String> cut(String text, double width, double height, double leading, boolean rightToLeft) {
        List<String> lines = new ArrayList<>();
        for (String line : broken(text, width, SMALLEST, rightToLeft, BreakIterator.getLineInstance(ULocale.ROOT))) {
            lines.addAll(broken(line, width, SMALLEST, rightToLeft, BreakIterator.getCharacterInstance(ULocale.ROOT)));
        }
        int most = (int) (height / (SMALLEST * leading));
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, shortened(shown.get(most - 1) + " " + lines.get(most), width, SMALLEST, rightToLeft));
        return shown;
    }

    /** As much of it as has room in one line. */
    static String shortened(String text, double width, double size, boolean rightToLeft) {
        if (width(text, size, rightToLeft) <= width) {
            return text;
        }
        var places = BreakIterator.getCharacterInstance(ULocale.ROOT);
        places.setText(text);
        int end = places.last();
        while (end > 0 && width(text.substring(0, end).strip() + CUT, size, rightToLeft) > width) {
            end = places.previous();
        }
        return end > 0 ? text.substring(0, end).strip() + CUT : "";
    }

    private static List<String> broken(
            String text, double width, double size, boolean rightToLeft, BreakIterator places) {
        places.setText(text);
        List<String> lines = new ArrayList<>();
        int begin = 0;
        int end = 0;
        for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
            if (end > begin && width(text.substring(begin, next).strip(), size, rightToLeft) > width) {
                lines.add(text.substring(begin, end).strip());
                begin = end;
            }
            end = next;
        }
        lines.add(text.substring(begin).strip());
        return lines;
    }

    private static double widest(List<String> lines, double size, boolean rightToLeft) {
        return lines.stream()
                .mapToDouble(line -> width(line, size, rightToLeft))
                .max()
                .orElse(0);
    }

    static double width(String line, double size, boolean rightToLeft) {
        return FontOutlines.width(TextShaper.fromTheLeft(line, rightToLeft), size);
    }

    double height() {
        return lines.size() * size * leading;
    }
}

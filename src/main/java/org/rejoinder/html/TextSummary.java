package org.rejoinder.html;

/** The beginning of a text, where there is no room for all of it. */
public final class TextSummary {

    /** Code points of a description: more is not shown by those who show one. */
    public static final int OF_A_PAGE = 200;

    private static final String MORE = "…";

    private TextSummary() {}

    /** What an article is about: its standfirst, or else how it begins; empty if it says nothing at all. */
    public static String ofArticle(String standfirst, SafeHtml body) {
        return of(standfirst.isEmpty() ? PlainText.of(body) : standfirst, OF_A_PAGE);
    }

    /**
     * In one line, ended behind a word if there is one.
     *
     * @param most code points, with the sign that there is more
     */
    public static String of(String text, int most) {
        String line = inOneLine(text, most + 1);
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int end = line.offsetByCodePoints(0, most - 1);
        int word = line.lastIndexOf(' ', end);
        String begun = line.substring(0, word > end / 2 ? word : end);
        return begun.replaceAll("[\\s,;:–—-]+$", "") + MORE;
    }

    /** The first of its code points, and one space for any white space between words. */
    private static String inOneLine(String text, int most) {
        var line = new StringBuilder();
        boolean apart = false;
        int length = 0;
        for (int at = 0; at < text.length() && length < most; at = text.offsetByCodePoints(at, 1)) {
            int next = text.codePointAt(at);
            if (isSpace(next)) {
                apart = length > 0;
            } else {
                if (apart) {
                    line.append(' ');
                    length++;
                    apart = false;
                }
                line.appendCodePoint(next);
                length++;
            }
        }
        return line.toString();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isISOControl(codePoint);
    }
}

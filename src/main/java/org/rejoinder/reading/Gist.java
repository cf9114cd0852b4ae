package org.rejoinder.reading;

/** The beginning of a text, where there is no room for all of it. */
final class Gist {

    /** Code points of a description: more is not shown by those who show one. */
    static final int OF_A_PAGE = 200;

    private static final String MORE = "…";

    private Gist() {}

    /**
     * In one line, ended behind a word if there is one.
     *
     * @param most code points, with the sign that there is more
     */
    static String of(String text, int most) {
        String line = text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int end = line.offsetByCodePoints(0, most - 1);
        int word = line.lastIndexOf(' ', end);
        String begun = line.substring(0, word > end / 2 ? word : end);
        return begun.replaceAll("[\\s,;:–—-]+$", "") + MORE;
    }
}

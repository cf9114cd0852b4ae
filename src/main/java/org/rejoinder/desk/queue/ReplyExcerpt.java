package org.rejoinder.desk.queue;

/** How a reply begins, in one line. */
final class ReplyExcerpt {

    /** The code points that a quote begins with. */
    private static final int MOST = 140;

    private ReplyExcerpt() {}

    static String of(String text) {
        return of(text, MOST);
    }

    static String of(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).replaceFirst("\\s\\S*$", "") + " …";
    }
}

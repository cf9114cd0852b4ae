package org.rejoinder.exchange.text;

/** A text without what no text has: escapes let it have characters that no database takes. */
public final class SourceText {

    private SourceText() {}

    /** Without control characters and halves of characters. */
    public static String clean(String text) {
        int at = 0;
        while (at < text.length() && isText(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var clean = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (isText(text, at)) {
                clean.append(text.charAt(at));
            }
        }
        return clean.toString();
    }

    /** As HTML, for what was no HTML where it comes from. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean isText(String text, int at) {
        char each = text.charAt(at);
        if (Character.isHighSurrogate(each)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(each)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return each >= ' ' && each < '\ufffe' || each == '\n' || each == '\t' || each == '\r';
    }
}

package org.rejoinder.markup;

import java.util.OptionalInt;

/** The text that a reply may have. */
public final class ReplyText {

    private ReplyText() {}

    /**
     * The first code point that a web page cannot show: a control character other than tab and line breaks, a lone
     * surrogate, or a noncharacter (Unicode 23.7).
     */
    public static OptionalInt unshowable(String text) {
        return text.codePoints().filter(ReplyText::isUnshowable).findFirst();
    }

    /** Line breaks as one character, as forms send two. */
    public static String normalise(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isUnshowable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            case Character.SURROGATE -> true;
            default -> isNoncharacter(point);
        };
    }

    static boolean isNoncharacter(int point) {
        return point >= 0xFDD0 && point <= 0xFDEF || (point & 0xFFFE) == 0xFFFE;
    }
}

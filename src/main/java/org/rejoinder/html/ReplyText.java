package org.rejoinder.html;

import java.util.OptionalInt;

/** The text that a reply may have. */
public final class ReplyText {

    /** Letters and a symbol that are blank: Hangul fillers, Braille without a dot. */
    private static final String BLANK = "\u115F\u1160\u3164\uFFA0\u2800";

    private ReplyText() {}

    /**
     * The first code point that a web page cannot show: a control character other than tab and line breaks, a lone
     * surrogate, or a noncharacter (Unicode 23.7).
     */
    public static OptionalInt unshowable(String text) {
        return text.codePoints().filter(ReplyText::isUnshowable).findFirst();
    }

    /** Whether any of it can be seen: not white space alone, nor what takes no place. */
    public static boolean isSeen(String text) {
        return text.codePoints().anyMatch(ReplyText::isSeen);
    }

    /** Whether a character turns others around (UAX 9: embeddings, overrides, isolates); marks beside a letter do not. */
    public static boolean isTurned(String text) {
        return text.codePoints().anyMatch(point -> switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        });
    }

    private static boolean isUnshowable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            case Character.SURROGATE -> true;
            default -> isNoncharacter(point);
        };
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK -> false;
            default -> BLANK.indexOf(point) < 0;
        };
    }

    static boolean isNoncharacter(int point) {
        return point >= 0xFDD0 && point <= 0xFDEF || (point & 0xFFFE) == 0xFFFE;
    }
}

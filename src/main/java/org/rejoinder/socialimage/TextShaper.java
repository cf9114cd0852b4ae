package org.rejoinder.socialimage;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What is written, as letters that stand side by side from the left: joined where they are to be, and in the order of reading. */
final class TextShaper {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private TextShaper() {}

    /**
     * In one line; without the vowel points of Arabic and Hebrew, which a headline can do without, and without pictograms.
     *
     * @return empty if a letter of it cannot be drawn, or if nothing is left of it
     */
    static Optional<String> drawable(String text) {
        String line = Normalizer2.getNFCInstance().normalize(text).replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ");
        String plain = kept(line, point -> !isPointing(point) && !isInvisible(point));
        String letters = kept(plain, point -> FontOutlines.draws(point) || isNeeded(point))
                .replaceAll(" +", " ")
                .strip();
        return Optional.of(letters).filter(found -> !found.isEmpty() && isDrawn(found));
    }

    private static String kept(String text, IntPredicate which) {
        return text.codePoints()
                .filter(which)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPointing(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK
                && (Character.UnicodeScript.of(point) == Character.UnicodeScript.HEBREW
                        || Character.UnicodeBlock.of(point) == Character.UnicodeBlock.ARABIC);
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT -> point != NON_JOINER && point != JOINER;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> point >= 0xFE00 && point <= 0xFE0F;
        };
    }

    /** Without it the text would say something else. */
    private static boolean isNeeded(int point) {
        return Character.isLetterOrDigit(point)
                || point == NON_JOINER
                || point == JOINER
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.CURRENCY_SYMBOL,
                            Character.MATH_SYMBOL -> true;
                    default -> false;
                };
    }

    private static boolean isDrawn(String text) {
        return fromTheLeft(text, false)
                .codePoints()
                .allMatch(point -> FontOutlines.draws(point)
                        && Character.getType(point) != Character.NON_SPACING_MARK
                        && !isUnjoined(point));
    }

    /** A letter that others are joined to, of a language whose joined forms nobody knows here. */
    private static boolean isUnjoined(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC
                && Character.getType(point) == Character.OTHER_LETTER
                && point < 0xFB50;
    }

    /** @param rightToLeft of what it is a line */
    static String fromTheLeft(String line, boolean rightToLeft) {
        try {
            String joined = new ArabicShaping(ArabicShaping.LETTERS_SHAPE
                            | ArabicShaping.TEXT_DIRECTION_LOGICAL
                            | ArabicShaping.LENGTH_GROW_SHRINK)
                    .shape(line);
            String ordered = new Bidi(joined, rightToLeft ? Bidi.RTL : Bidi.LTR)
                    .writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
            return kept(ordered, point -> point != NON_JOINER && point != JOINER);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As its first letter says. */
    static boolean isRightToLeft(String text, boolean otherwise) {
        return switch (Bidi.getBaseDirection(text)) {
            case Bidi.RTL -> true;
            case Bidi.LTR -> false;
            default -> otherwise;
        };
    }
}

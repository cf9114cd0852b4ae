package org.rejoinder.markup;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * Text as it is compared, by searches, rules and addresses alike: in small letters, compatibility forms resolved and what is
 * invisible gone (NFKC_Casefold, Unicode 3.13), letters in circles and squares plain, and without the marks that are put on
 * top: tatweel, vowel signs of Arabic and Hebrew, and combining marks that no letter is written with. Accents that make
 * another letter stay: {@link #withoutAccents} is for where they do not matter.
 */
public final class TextFolding {

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private static final int TATWEEL = 0x0640;

    /** Voicing marks of Japanese: they make another letter wherever they stand. */
    private static final int DAKUTEN = 0x3099;

    private static final int HANDAKUTEN = 0x309A;

    /** White letters in black circles and squares have no compatibility form. */
    private static final int[] BLACK = {0x1F150, 0x1F170};

    private TextFolding() {}

    public static String fold(String text) {
        return isAscii(text) ? UCharacter.toLowerCase(text) : withoutMarks(CASEFOLD.normalize(withoutBlack(text)));
    }

    /** Whether what stands before and behind this place is folded each on its own. */
    public static boolean isBoundaryBefore(int codePoint) {
        return CASEFOLD.hasBoundaryBefore(codePoint) && !isMark(codePoint);
    }

    /** Also without accents on Latin and Greek letters; in other scripts they make another letter. */
    public static String withoutAccents(String folded) {
        if (isAscii(folded)) {
            return folded;
        }
        var plain = new StringBuilder(folded.length());
        int script = UScript.INVALID_CODE;
        String decomposed = NFD.normalize(folded);
        for (int i = 0; i < decomposed.length(); i += Character.charCount(decomposed.codePointAt(i))) {
            int each = decomposed.codePointAt(i);
            boolean accent = each >= 0x300 && each <= 0x36F;
            script = accent ? script : UScript.getScript(each);
            if (!accent || script != UScript.LATIN && script != UScript.GREEK) {
                plain.appendCodePoint(each);
            }
        }
        return NFC.normalize(plain);
    }

    /** Whether marks stand in it that no letter is written with. */
    public static boolean hasMarksOnTop(String text) {
        return !isAscii(text)
                && NFC.normalize(text)
                        .codePoints()
                        .anyMatch(each -> isMark(each) && UScript.getScript(each) == UScript.INHERITED);
    }

    /** Whether it takes no place where it stands (Default_Ignorable_Code_Point). */
    public static boolean isInvisible(int codePoint) {
        return codePoint > 127 && UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Whether its script puts no spaces between words. */
    public static boolean isOfScriptWithoutSpaces(int codePoint) {
        return codePoint > 127
                && switch (Character.UnicodeScript.of(codePoint)) {
                    case HAN,
                            HIRAGANA,
                            KATAKANA,
                            BOPOMOFO,
                            YI,
                            THAI,
                            LAO,
                            KHMER,
                            MYANMAR,
                            TIBETAN,
                            JAVANESE,
                            BALINESE -> true;
                    default -> codePoint == 0x30FC || codePoint == 0xFF70;
                };
    }

    private static String withoutBlack(String text) {
        return text.indexOf('\uD83C') < 0
                ? text
                : text.codePoints()
                        .map(TextFolding::plainLetter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static int plainLetter(int codePoint) {
        for (int first : BLACK) {
            if (codePoint >= first && codePoint < first + 26) {
                return 'a' + codePoint - first;
            }
        }
        return codePoint;
    }

    private static String withoutMarks(String text) {
        if (text.codePoints().noneMatch(TextFolding::isMark)) {
            return text;
        }
        return text.codePoints()
                .filter(each -> !isMark(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isMark(int codePoint) {
        return codePoint > 127
                && switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> isPutOnTop(codePoint);
                    default -> codePoint == TATWEEL;
                };
    }

    private static boolean isPutOnTop(int mark) {
        return switch (UScript.getScript(mark)) {
            case UScript.INHERITED, UScript.COMMON -> mark != DAKUTEN && mark != HANDAKUTEN;
            case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARABIC, UScript.HEBREW, UScript.SYRIAC -> true;
            default -> false;
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}

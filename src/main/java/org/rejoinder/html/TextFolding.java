package org.rejoinder.html;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * Text as it is compared, by searches, rules and addresses alike: in small letters, compatibility forms resolved and what is
 * invisible gone (NFKC_Casefold, Unicode 3.13), small capitals and letters in circles, squares, parentheses and rows of
 * regional indicators plain, and without the marks that are put on top: tatweel, vowel signs of Arabic and Hebrew, and combining marks that no letter is written with. Accents that make
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

    /**
     * Where alphabets begin whose compatibility form is no plain letter: in parentheses, which it keeps, small ones and
     * capitals; white in black circles and squares, which have none.
     */
    private static final int[] ENCLOSED = {0x249C, 0x1F110, 0x1F150, 0x1F170};

    private static final int LETTERS = 26;

    private static final int REGIONAL_A = 0x1F1E6;

    /** Two regional indicators are the flag of a country. */
    private static final int FLAG = 2;

    /** In the order of the alphabet, which has no x among them. */
    private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ";

    private static final String THEIR_LETTERS = "abcdefghijklmnopqrstuvwyz";

    private TextFolding() {}

    public static String fold(String text) {
        return isAscii(text)
                ? UCharacter.toLowerCase(text)
                : withoutMarks(plain(CASEFOLD.normalize(withoutEnclosures(text))));
    }

    /** Whether what stands before and behind this place is folded each on its own. */
    public static boolean isBoundaryBefore(int codePoint) {
        return CASEFOLD.hasBoundaryBefore(codePoint) && !isMark(codePoint) && !isRegional(codePoint);
    }

    /** Whether it is a symbol that is folded to a letter: one in a circle, a square or parentheses. */
    public static boolean isEnclosedLetter(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL
                && (Character.isAlphabetic(codePoint) || withoutEnclosure(codePoint) != codePoint);
    }

    /** A letter of which two are the flag of a country. */
    public static boolean isRegional(int codePoint) {
        return codePoint >= REGIONAL_A && codePoint < REGIONAL_A + LETTERS;
    }

    /** How many regional indicators stand in a row from here. */
    public static int regionalsFrom(CharSequence text, int start) {
        int length = Character.charCount(REGIONAL_A);
        int count = 0;
        for (int i = start; i < text.length() && isRegional(Character.codePointAt(text, i)); i += length) {
            count++;
        }
        return count;
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

    private static String withoutEnclosures(String text) {
        return text.codePoints().noneMatch(each -> withoutEnclosure(each) != each)
                ? text
                : text.codePoints()
                        .map(TextFolding::withoutEnclosure)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static int withoutEnclosure(int codePoint) {
        for (int first : ENCLOSED) {
            if (codePoint >= first && codePoint < first + LETTERS) {
                return 'a' + codePoint - first;
            }
        }
        return codePoint;
    }

    /** Small capitals, and regional indicators that are no flag. */
    private static String plain(String text) {
        if (text.codePoints().noneMatch(each -> isRegional(each) || isSmallCapital(each))) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int each = text.codePointAt(i);
            int row = regionalsFrom(text, i);
            for (int letter = 0; letter < row; letter++) {
                int regional = text.codePointAt(i + letter * Character.charCount(each));
                plain.appendCodePoint(row == FLAG ? regional : 'a' + regional - REGIONAL_A);
            }
            if (row == 0) {
                plain.appendCodePoint(isSmallCapital(each) ? THEIR_LETTERS.charAt(SMALL_CAPITALS.indexOf(each)) : each);
            }
            i += Math.max(1, row) * Character.charCount(each);
        }
        return plain.toString();
    }

    private static boolean isSmallCapital(int codePoint) {
        return codePoint >= 0x250 && SMALL_CAPITALS.indexOf(codePoint) >= 0;
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

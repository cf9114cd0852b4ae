package org.rejoinder.html;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** How long most people take to read a text: 230 words a minute, or 500 letters where words are not set apart. */
public final class ReadingTime {

    private static final int WORDS_A_MINUTE = 230;
    private static final int LETTERS_A_MINUTE = 500;

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");

    private static final Set<UnicodeScript> WITHOUT_GAPS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private ReadingTime() {}

    /** In minutes, at least one. */
    public static int of(SafeHtml body) {
        String text = PlainText.of(body);
        long letters = text.codePoints()
                .filter(letter -> WITHOUT_GAPS.contains(UnicodeScript.of(letter)))
                .count();
        long words = GAP.splitAsStream(text)
                .filter(word -> word.codePoints()
                        .anyMatch(letter ->
                                Character.isLetterOrDigit(letter) && !WITHOUT_GAPS.contains(UnicodeScript.of(letter))))
                .count();
        return (int) Math.max(1, Math.round((double) words / WORDS_A_MINUTE + (double) letters / LETTERS_A_MINUTE));
    }
}

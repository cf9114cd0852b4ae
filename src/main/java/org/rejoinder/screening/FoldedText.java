package org.rejoinder.screening;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as rules read it: in small letters, compatibility forms resolved (NFKC), invisible characters gone, and letters of
 * other scripts that only stand in for Latin ones replaced by those. Which of them do: those in words that mix scripts, and
 * words of another script in a text that is mostly Latin. Plain words are never taken for others that look alike.
 */
final class FoldedText {

    /**
     * Letters, digits and marks in a row.
     *
     * @param plain in small letters, each of its own script
     * @param from in the text as it was typed
     * @param to in the text as it was typed
     */
    record Word(String folded, String plain, int from, int to) {

        boolean isDisguised() {
            return !folded.equals(plain);
        }
    }

    private final List<Word> words;
    private final StringBuilder folded;
    private String whole;
    private int[] from;
    private int[] to;

    private FoldedText(int length, List<Word> words) {
        this.words = words;
        this.folded = new StringBuilder(length + 16);
        this.from = new int[length + 16];
        this.to = new int[length + 16];
    }

    static FoldedText of(String text) {
        List<Word> words = wordsOf(text);
        var read = new FoldedText(text.length(), words);
        int at = 0;
        for (Word word : words) {
            read.between(text, at, word.from());
            read.word(word);
            at = word.to();
        }
        read.between(text, at, text.length());
        return read;
    }

    /** What a rule is compared with. */
    String folded() {
        if (whole == null) {
            whole = folded.toString();
        }
        return whole;
    }

    List<Word> words() {
        return words;
    }

    /** What was typed where this stands now. */
    Span typed(int start, int end) {
        return new Span(Part.TEXT, from[start], end > start ? to[end - 1] : from[start]);
    }

    private void between(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            put(text.charAt(i), i, i + 1);
        }
    }

    /** Character by character where as many came out as went in; else each stands for the whole word. */
    private void word(Word word) {
        String letters = word.folded();
        boolean same = letters.length() == word.to() - word.from();
        for (int i = 0; i < letters.length(); i++) {
            put(letters.charAt(i), same ? word.from() + i : word.from(), same ? word.from() + i + 1 : word.to());
        }
    }

    private void put(char letter, int start, int end) {
        if (folded.length() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
        }
        from[folded.length()] = start;
        to[folded.length()] = end;
        folded.append(letter);
    }

    private static List<Word> wordsOf(String text) {
        boolean latin = Scripts.of(text).isMostlyLatin();
        List<Word> words = new ArrayList<>(text.length() / 6 + 4);
        int i = 0;
        while (i < text.length()) {
            int end = endOfWord(text, i);
            if (end == i) {
                i += Character.charCount(text.codePointAt(i));
            } else {
                words.add(word(text.substring(i, end), latin, i, end));
                i = end;
            }
        }
        return words;
    }

    private static Word word(String typed, boolean amongLatin, int from, int to) {
        String plain = plain(typed);
        return new Word(isAscii(typed) ? plain : fold(typed, amongLatin), plain, from, to);
    }

    private static int endOfWord(String text, int start) {
        int i = start;
        boolean letters = false;
        while (i < text.length()) {
            int each = text.codePointAt(i);
            if (!belongsToWord(each) && !(letters && isInvisible(each))) {
                break;
            }
            letters = true;
            i += Character.charCount(each);
        }
        return i;
    }

    private static boolean belongsToWord(int each) {
        return each < 128
                ? each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9'
                : Character.isLetterOrDigit(each)
                        || Character.getType(each) == Character.NON_SPACING_MARK
                        || Character.getType(each) == Character.COMBINING_SPACING_MARK
                        || Character.getType(each) == Character.OTHER_NUMBER;
    }

    private static boolean isInvisible(int each) {
        return each > 127 && UCharacter.hasBinaryProperty(each, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** What rules are compared by: they stand for themselves, in whatever script they are. */
    static String plain(String word) {
        return isAscii(word)
                ? UCharacter.toLowerCase(word)
                : UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(visible(word)), true);
    }

    private static String fold(String word, boolean amongLatin) {
        String visible = visible(word);
        Scripts scripts = Scripts.of(visible);
        return plain(scripts.areMixed() || amongLatin && scripts.areForeign() ? LatinLook.of(visible) : visible);
    }

    private static String visible(String word) {
        return word.codePoints()
                .filter(each -> !isInvisible(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}

package org.rejoinder.screening.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.rejoinder.html.RenderedText;
import org.rejoinder.html.TextFolding;
import org.rejoinder.screening.Span;
import org.rejoinder.screening.TextField;
import org.rejoinder.screening.check.ConfusablesToLatin;
import org.rejoinder.screening.check.ScriptMix;

/**
 * A text as rules read it: what readers see of it, folded ({@link TextFolding}), and letters of other scripts that only stand
 * in for Latin ones replaced by those. Which of them do: those in words that mix scripts, and words of another script in a
 * text that is mostly Latin. Letters that bear marks that no letter is written with, or most of which bear an accent, lose
 * these. Plain words are never taken for others that look alike.
 */
public final class FoldedText {

    /**
     * Letters, digits and marks in a row, either all or none of them of a script without spaces.
     *
     * @param plain in small letters, each of its own script
     * @param from in the text as readers see it
     * @param to in the text as readers see it
     */
    public record Word(String folded, String plain, int from, int to) {

        boolean isDisguised() {
            return !folded.equals(plain);
        }
    }

    /**
     * Words of one letter each that stand in a row, next to each other or nearly so, as in {@code c.a.s.i.n.o}.
     *
     * @param letters one for each word
     * @param first of the words
     */
    record Spelled(String letters, int first) {

        int last() {
            return first + letters.length() - 1;
        }
    }

    /** So few letters in a row are initials or chance. */
    static final int FEWEST_SPELLED = 3;

    /** Regional indicators. */
    private static final int FLAG = 2;

    /** Characters between two letters that are read as one word. */
    private static final int WIDEST_GAP = 3;

    /** So many in one word, and on half of its letters, are no spelling. */
    private static final int MANY_ACCENTS = 3;

    private final RenderedText source;
    private final List<Word> words;
    private final StringBuilder folded;
    private List<Spelled> spelled;
    private FoldedText joined;
    private String whole;
    private int[] from;
    private int[] to;

    private FoldedText(RenderedText source, List<Word> words) {
        int length = source.text().length();
        this.source = source;
        this.words = words;
        this.folded = new StringBuilder(length + 16);
        this.from = new int[length + 16];
        this.to = new int[length + 16];
    }

    /** Of a text in which no marks are honoured. */
    public static FoldedText of(String text) {
        return of(RenderedText.asTyped(text));
    }

    public static FoldedText of(RenderedText source) {
        var read = new FoldedText(source, wordsOf(source.text()));
        read.read(List.of());
        return read;
    }

    /** @param rows of letters whose gaps are left out */
    private void read(List<Spelled> rows) {
        String text = source.text();
        Iterator<Spelled> each = rows.iterator();
        Spelled row = each.hasNext() ? each.next() : null;
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            row = row != null && row.last() < i && each.hasNext() ? each.next() : row;
            if (row == null || i <= row.first() || i > row.last()) {
                between(text, at, words.get(i).from());
            }
            word(words.get(i));
            at = words.get(i).to();
        }
        between(text, at, text.length());
    }

    /** Where words are spelled letter by letter. */
    List<Spelled> spelled() {
        if (spelled == null) {
            spelled = new ArrayList<>();
            int first = 0;
            for (int i = 1; i <= words.size(); i++) {
                if (i == words.size() || !isSpelledOn(i)) {
                    addSpelled(first, i);
                    first = i;
                }
            }
        }
        return spelled;
    }

    /** The same text, but words that are spelled letter by letter are words as others are. */
    FoldedText joined() {
        if (joined == null) {
            joined = new FoldedText(source, words);
            joined.read(spelled());
        }
        return joined;
    }

    /** Whether what separates the letters is the same everywhere. */
    boolean isEvenlySpaced(int first, int last) {
        for (int i = first + 2; i <= last; i++) {
            if (!gapBefore(i).equals(gapBefore(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSpelledOn(int place) {
        return words.get(place - 1).folded().length() == 1
                && words.get(place).folded().length() == 1
                && gapBefore(place).length() <= WIDEST_GAP;
    }

    private String gapBefore(int place) {
        return visible(source.text()
                .substring(words.get(place - 1).to(), words.get(place).from()));
    }

    private void addSpelled(int first, int end) {
        if (end - first >= FEWEST_SPELLED) {
            var letters = new StringBuilder(end - first);
            words.subList(first, end).forEach(each -> letters.append(each.folded()));
            spelled.add(new Spelled(letters.toString(), first));
        }
    }

    /** What a rule is compared with. */
    String folded() {
        if (whole == null) {
            whole = folded.toString();
        }
        return whole;
    }

    public List<Word> words() {
        return words;
    }

    /** What was typed where this stands in the folded text. */
    Span typed(int start, int end) {
        return span(from[start], end > start ? to[end - 1] : from[start]);
    }

    /** What was typed where this stands in the text that readers see. */
    Span span(int start, int end) {
        RenderedText.Range range = source.typed(start, end);
        return new Span(TextField.TEXT, range.from(), range.to());
    }

    /** A space of any width is one: patterns know the plain one alone. */
    private void between(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char letter = text.charAt(i);
            put(Character.isSpaceChar(letter) ? ' ' : letter, i, i + 1);
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
        boolean latin = ScriptMix.of(text).isMostlyLatin();
        List<Word> words = new ArrayList<>(text.length() / 6 + 4);
        int i = 0;
        while (i < text.length()) {
            int end = endOfWord(text, i);
            if (end == i) {
                i += Math.max(1, TextFolding.regionalsFrom(text, i)) * Character.charCount(text.codePointAt(i));
            } else {
                addWords(text, i, end, latin, words);
                i = end;
            }
        }
        return words;
    }

    /** Words of a script without spaces are told from others by their letters, unless they only stand in for Latin ones. */
    private static void addWords(String text, int from, int to, boolean latin, List<Word> words) {
        Word whole = word(text.substring(from, to), latin, from, to);
        if (whole.isDisguised() && isAscii(whole.folded())) {
            words.add(whole);
            return;
        }
        int start = from;
        int next = endOfScript(text, start, to);
        while (next < to) {
            words.add(word(text.substring(start, next), latin, start, next));
            start = next;
            next = endOfScript(text, start, to);
        }
        words.add(start == from ? whole : word(text.substring(start, to), latin, start, to));
    }

    /** Marks go with the letter before them. */
    private static int endOfScript(String text, int start, int to) {
        boolean spaced = !TextFolding.isOfScriptWithoutSpaces(text.codePointAt(start));
        int i = start;
        while (i < to) {
            int each = text.codePointAt(i);
            boolean goesAlong = i == start || !Character.isLetterOrDigit(each) && !TextFolding.isEnclosedLetter(each);
            if (!goesAlong && TextFolding.isOfScriptWithoutSpaces(each) == spaced) {
                break;
            }
            i += Character.charCount(each);
        }
        return i;
    }

    private static Word word(String typed, boolean amongLatin, int from, int to) {
        String plain = plain(typed);
        return new Word(isAscii(typed) ? plain : fold(typed, amongLatin), plain, from, to);
    }

    /** Flags are no letters, and hide no word that they stand beside; a row of them is a word of its own. */
    private static int endOfWord(String text, int start) {
        int i = start;
        boolean letters = false;
        while (i < text.length()) {
            int each = text.codePointAt(i);
            int regionals = TextFolding.regionalsFrom(text, i);
            if (regionals > 0 && regionals % 2 == 0) {
                return letters || regionals == FLAG ? i : i + regionals * Character.charCount(each);
            }
            if (regionals == 0 && !belongsToWord(each) && !(letters && TextFolding.isInvisible(each))) {
                break;
            }
            letters = true;
            i += Math.max(1, regionals) * Character.charCount(each);
        }
        return i;
    }

    private static boolean belongsToWord(int each) {
        return each < 128
                ? each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9'
                : Character.isLetterOrDigit(each)
                        || TextFolding.isEnclosedLetter(each)
                        || switch (Character.getType(each)) {
                            case Character.NON_SPACING_MARK,
                                    Character.COMBINING_SPACING_MARK,
                                    Character.ENCLOSING_MARK,
                                    Character.OTHER_NUMBER -> true;
                            default -> false;
                        };
    }

    /** What rules are compared by: they stand for themselves, in whatever script they are. */
    static String plain(String word) {
        return TextFolding.fold(word);
    }

    private static String fold(String word, boolean amongLatin) {
        String visible = visible(word);
        ScriptMix scriptMix = ScriptMix.of(visible);
        boolean standIn = scriptMix.areMixed() || amongLatin && scriptMix.areForeign();
        return withoutDisguise(visible, plain(standIn ? ConfusablesToLatin.of(visible) : visible));
    }

    private static String withoutDisguise(String typed, String folded) {
        String bare = TextFolding.withoutAccents(folded);
        if (bare.equals(folded)) {
            return folded;
        }
        int accents = 0;
        for (int i = 0; i < Math.min(bare.length(), folded.length()); i++) {
            accents += bare.charAt(i) == folded.charAt(i) ? 0 : 1;
        }
        boolean mostly = accents >= MANY_ACCENTS && 2 * accents >= folded.length();
        return mostly || TextFolding.hasMarksOnTop(typed) ? bare : folded;
    }

    private static String visible(String word) {
        return word.codePoints()
                .filter(each -> !TextFolding.isInvisible(each))
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

package org.rejoinder.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.rejoinder.html.TextFolding;

/** Text and questions as {@link TextFolding} says, before they are cut into words; knows where each word was in the text. */
final class FoldingCharFilter extends BaseCharFilter {

    private static final int ZERO_WIDTH_SPACE = 0x200B;

    private final String text;
    private StringReader folded;

    FoldingCharFilter(Reader typed) {
        super(typed);
        try {
            text = readAll(typed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readAll(Reader typed) throws IOException {
        var all = new StringBuilder();
        var some = new char[1024];
        for (int read = typed.read(some); read >= 0; read = typed.read(some)) {
            all.append(some, 0, read);
        }
        return all.toString();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (folded == null) {
            folded = new StringReader(fold());
        }
        return folded.read(buffer, offset, length);
    }

    private String fold() {
        var all = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = endOfPiece(start);
            String piece = fold(start, end);
            correct(end - start, piece.length(), all.length());
            all.append(piece);
            start = end;
        }
        return all.toString();
    }

    /** A row of ASCII, or a letter and what belongs to it. */
    private int endOfPiece(int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        boolean ascii = text.charAt(start) < 128;
        while (end < text.length()
                && (ascii ? text.charAt(end) < 128 : !TextFolding.isBoundaryBefore(text.codePointAt(end)))) {
            end += Character.charCount(text.codePointAt(end));
        }
        boolean belongs = ascii && end < text.length() && !TextFolding.isBoundaryBefore(text.codePointAt(end));
        return belongs && end - start > 1 ? end - 1 : belongs ? endOfLetter(end) : end;
    }

    private int endOfLetter(int start) {
        int end = start;
        while (end < text.length() && !TextFolding.isBoundaryBefore(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Where words are told apart by nothing else, a space that takes no place is one. */
    private String fold(int start, int end) {
        boolean space = text.codePointAt(start) == ZERO_WIDTH_SPACE
                && start > 0
                && TextFolding.isOfScriptWithoutSpaces(text.codePointBefore(start));
        return space ? " " : TextFolding.fold(text.substring(start, end));
    }

    private void correct(int before, int after, int at) {
        int difference = getLastCumulativeDiff();
        if (after < before) {
            addOffCorrectMap(at + after, difference + before - after);
        }
        for (int more = 1; more <= after - before; more++) {
            addOffCorrectMap(at + before + more, difference - more);
        }
    }
}

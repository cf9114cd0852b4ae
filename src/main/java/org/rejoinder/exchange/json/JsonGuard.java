package org.rejoinder.exchange.json;

import java.io.IOException;
import java.io.Reader;
import org.rejoinder.exchange.UnreadableExportException;

/**
 * Stands before the parser, whose memory is not for strangers: ends where a document does, so that several may follow each
 * other; cuts strings that are too long for anything; leaves out control characters that stand in strings as they are; and
 * refuses what is nested deeper, or has longer numbers, than any export.
 */
final class JsonGuard extends Reader {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 1_000;

    /** Of an escape: its next character says how many follow. */
    private static final int BEGUN = 5;

    private final Reader in;
    private final int longestString;
    private final char[] block = new char[1 << 13];
    private int next;
    private int filled;
    private boolean behindDocument;
    private boolean begun;
    private int depth;
    private boolean inString;
    private int length;

    /** How many characters of an escape are to come. */
    private int escape;

    private boolean dropsEscape;
    private int line = 1;
    private long mended;
    private long cut;
    private boolean isCut;

    JsonGuard(Reader in, int longestString) {
        this.in = in;
        this.longestString = longestString;
    }

    /** Whether there is one; it begins with the first character that is no white space. */
    boolean beginDocument() throws IOException {
        behindDocument = false;
        begun = false;
        inString = false;
        escape = 0;
        depth = 0;
        length = 0;
        while (next < filled || fill()) {
            if (!Character.isWhitespace(block[next]) && block[next] != '\ufeff') {
                return true;
            }
            countLine(block[next++]);
        }
        return false;
    }

    @Override
    public int read(char[] target, int from, int most) throws IOException {
        int at = from;
        while (at < from + most && !behindDocument && (next < filled || at == from && fill())) {
            char each = block[next++];
            countLine(each);
            if (inString ? isKeptInString(each) : isKept(each)) {
                target[at++] = each;
            }
        }
        return at == from && most > 0 ? -1 : at - from;
    }

    private boolean isKept(char each) throws UnreadableExportException {
        switch (each) {
            case '"' -> {
                inString = true;
                isCut = false;
                length = 0;
            }
            case '{', '[' -> {
                length = 0;
                begun = true;
                if (++depth > DEEPEST) {
                    throw new UnreadableExportException(
                            "Line %d is nested more than %d deep, which no export is. Nothing after it was read."
                                    .formatted(line, DEEPEST));
                }
            }
            case '}', ']' -> {
                length = 0;
                depth--;
                behindDocument = begun && depth <= 0;
            }
            case ',', ':', ' ', '\n', '\r', '\t' -> length = 0;
            default -> {
                if (++length > LONGEST_NUMBER) {
                    throw new UnreadableExportException(
                            "Line %d has something that is no JSON. Nothing after it was read.".formatted(line));
                }
            }
        }
        return true;
    }

    private boolean isKeptInString(char each) {
        if (escape > 0) {
            escape = each == 'u' && escape == BEGUN ? 4 : escape == BEGUN ? 0 : escape - 1;
            return !dropsEscape;
        }
        if (each == '"') {
            inString = false;
            length = 0;
            return true;
        }
        if (each < ' ') {
            mended++;
            return false;
        }
        boolean fits = length++ < longestString;
        length = Math.min(length, longestString);
        if (each == '\\') {
            escape = BEGUN;
            dropsEscape = !fits;
        }
        if (!fits && !isCut) {
            isCut = true;
            cut++;
        }
        return fits;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(block, 0, block.length));
        next = 0;
        return filled > 0;
    }

    private void countLine(char each) {
        if (each == '\n') {
            line++;
        }
    }

    /** Where it has read to, from 1. */
    int line() {
        return line;
    }

    /** How many control characters it has left out. */
    long mended() {
        return mended;
    }

    /** How many strings it has cut. */
    long cut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

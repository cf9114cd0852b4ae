package org.rejoinder.exchange.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Set;

/**
 * Leaves out the characters that XML 1.0 does not allow, as such and by number, and writes {@code &} as {@code &amp;} where
 * it begins nothing that XML knows. WordPress writes both, and reads both.
 */
final class MendingReader extends FilterReader {

    private static final int LONGEST_REFERENCE = 10;
    private static final Set<String> KNOWN = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final String CDATA = "<![CDATA[";

    private final PushbackReader source;
    private final StringBuilder waiting = new StringBuilder();
    private final StringBuilder lately = new StringBuilder();
    private boolean inCdata;
    private long mended;

    MendingReader(Reader source) {
        super(new PushbackReader(source, LONGEST_REFERENCE + 2));
        this.source = (PushbackReader) in;
    }

    /** How many characters were left out or written otherwise. */
    long mended() {
        return mended;
    }

    @Override
    public int read() throws IOException {
        if (waiting.length() > 0) {
            char next = waiting.charAt(0);
            waiting.deleteCharAt(0);
            return next;
        }
        int next = source.read();
        while (next >= 0) {
            if (next == '&' && !inCdata) {
                return reference();
            }
            if (Character.isHighSurrogate((char) next)) {
                int low = source.read();
                if (low >= 0 && Character.isLowSurrogate((char) low)) {
                    waiting.append((char) low);
                    return seen(next);
                }
                if (low >= 0) {
                    source.unread(low);
                }
            } else if (isAllowed(next)) {
                return seen(next);
            }
            mended++;
            next = source.read();
        }
        return -1;
    }

    private int seen(int next) {
        lately.append((char) next);
        if (lately.length() > CDATA.length()) {
            lately.deleteCharAt(0);
        }
        if (!inCdata && next == '[' && CDATA.contentEquals(lately)) {
            inCdata = true;
        } else if (inCdata && next == '>' && lately.indexOf("]]>", lately.length() - 3) >= 0) {
            inCdata = false;
            lately.setLength(0);
        }
        return next;
    }

    private int reference() throws IOException {
        var name = new StringBuilder();
        int next = source.read();
        while (next >= 0 && next != ';' && name.length() < LONGEST_REFERENCE && isOfName(next)) {
            name.append((char) next);
            next = source.read();
        }
        if (next == ';' && isNumberOfNothing(name)) {
            mended++;
            return read();
        }
        if (next >= 0) {
            source.unread(next);
        }
        source.unread(name.toString().toCharArray());
        if (next != ';' || !KNOWN.contains(name.toString()) && name.indexOf("#") != 0) {
            waiting.append("amp;");
            mended++;
        }
        return '&';
    }

    private static boolean isOfName(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || character == '#');
    }

    private static boolean isNumberOfNothing(CharSequence name) {
        if (name.length() == 0 || name.charAt(0) != '#') {
            return false;
        }
        try {
            boolean hex = name.length() > 1 && name.charAt(1) == 'x';
            int number = Integer.parseInt(
                    name.subSequence(hex ? 2 : 1, name.length()).toString(), hex ? 16 : 10);
            return Character.isBmpCodePoint(number)
                    ? !isAllowed(number) || Character.isSurrogate((char) number)
                    : number > Character.MAX_CODE_POINT;
        } catch (NumberFormatException none) {
            return true;
        }
    }

    private static boolean isAllowed(int character) {
        return character >= ' ' && character < 0xFFFE && !Character.isSurrogate((char) character)
                || character == '\t'
                || character == '\n'
                || character == '\r';
    }

    @Override
    public int read(char[] target, int from, int most) throws IOException {
        int count = 0;
        int next = most == 0 ? -1 : read();
        while (next >= 0) {
            target[from + count++] = (char) next;
            next = count < most ? read() : -1;
        }
        return count == 0 && most > 0 ? -1 : count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

package org.rejoinder.exchange.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Reads bytes that should be of one charset; those that are not are read as Windows-1252, which is what they mostly are
 * where each is a character. Halves of characters are left out.
 */
public final class MendingDecoder extends Reader {

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 14;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private boolean ended;
    private long mended;

    public MendingDecoder(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** How many bytes were not of that charset. */
    public long mended() {
        return mended;
    }

    @Override
    public int read(char[] target, int from, int most) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, from, most);
        while (chars.position() == 0) {
            if (!ended && bytes.remaining() < BLOCK / 2) {
                fill();
            }
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                mend(result.length(), chars);
            } else if (ended && result.isUnderflow()) {
                return chars.position() == 0 ? -1 : chars.position();
            } else if (result.isOverflow() && chars.position() == 0) {
                // Half of a pair does not fit: there is room for both in any block that the parser asks for
                throw new IOException("too small a block");
            }
        }
        return chars.position();
    }

    private void mend(int length, CharBuffer chars) {
        if (chars.remaining() < length) {
            return;
        }
        byte[] wrong = new byte[length];
        bytes.get(wrong);
        if (!isWide()) {
            chars.put(FALLBACK.decode(ByteBuffer.wrap(wrong)));
        }
        mended += length;
    }

    /** Whether a character has two bytes or more. */
    public boolean isWide() {
        return decoder.charset().name().startsWith("UTF-16");
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

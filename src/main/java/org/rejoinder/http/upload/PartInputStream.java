package org.rejoinder.http.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a form has up to its next boundary. */
public final class PartInputStream extends InputStream {

    private static final int SIZE = 1 << 16;

    private final InputStream form;
    private final byte[] boundary;
    private final byte[] buffer = new byte[SIZE];
    private int from;
    private int to;
    private boolean ended;

    PartInputStream(InputStream form, String boundary) {
        this.form = form;
        this.boundary = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws EOFException if the form ends before the boundary */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            int end = indexOfBoundary();
            int safe = (end < 0 ? to - boundary.length + 1 : end) - from;
            if (safe > 0) {
                int read = Math.min(safe, length);
                System.arraycopy(buffer, from, into, offset, read);
                from += read;
                return read;
            }
            if (end < 0) {
                fill();
            } else {
                ended = true;
            }
        }
        return -1;
    }

    /**
     * Goes on behind the boundary, which is searched for first.
     *
     * @return whether there is more than the end of the form
     */
    boolean nextPart() throws IOException {
        skip(Long.MAX_VALUE);
        from += boundary.length;
        ended = false;
        while (from == to) {
            fill();
        }
        return buffer[from++] != '-';
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = form.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("The form was cut off");
        }
        to += read;
    }

    /** -1 if what is there has none. */
    private int indexOfBoundary() {
        for (int at = from; at <= to - boundary.length; at++) {
            if (isBoundary(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isBoundary(int at) {
        int same = 0;
        while (same < boundary.length && buffer[at + same] == boundary[same]) {
            same++;
        }
        return same == boundary.length;
    }
}

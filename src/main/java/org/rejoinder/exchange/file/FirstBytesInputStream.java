package org.rejoinder.exchange.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends after so many bytes, whatever comes then. */
public final class FirstBytesInputStream extends FilterInputStream {

    private long left;

    public FirstBytesInputStream(InputStream all, long most) {
        super(all);
        left = most;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        left--;
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = super.read(into, offset, (int) Math.min(left, length));
        left -= Math.max(0, read);
        return read;
    }
}

package org.rejoinder.exchange.own;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.rejoinder.exchange.UnreadableExportException;

/** Ends what would fill the memory: a row that does not end. */
final class RowReader extends FilterReader {

    /** Characters of a text in an article, and what escaping makes of them. */
    private static final long LONGEST_ROW = 8_000_000;

    private long sinceRow;

    RowReader(Reader in) {
        super(in);
    }

    void beginRow() {
        sinceRow = 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        sinceRow += Math.max(0, read);
        if (sinceRow > LONGEST_ROW) {
            throw new UnreadableExportException(
                    "The file has a row of more than %,d characters, which no site has written."
                            .formatted(LONGEST_ROW));
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}

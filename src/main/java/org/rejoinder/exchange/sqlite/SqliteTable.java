package org.rejoinder.exchange.sqlite;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Set;

/** The rows of a table in the order of their numbers (section 1.6). Each page is read once, whatever pages say of each other. */
public final class SqliteTable {

    /** Told of rows. */
    @FunctionalInterface
    public interface RowVisitor {

        void row(SqliteRow row) throws IOException;
    }

    private static final int LEAF = 0x0d;
    private static final int INTERIOR = 0x05;
    private static final int DEEPEST = 20;

    /** Bytes of a row; what is longer is cut there. */
    private static final int LONGEST_ROW = 4_000_000;

    private final SqliteFile file;
    private final SqliteSchema schema;

    /** Pages that were read. */
    private final BitSet behind = new BitSet();

    private Set<String> wanted = Set.of();

    SqliteTable(SqliteFile file, SqliteSchema schema) {
        this.file = file;
        this.schema = schema;
    }

    /**
     * Once.
     *
     * @param wanted columns; what others say is not even read
     */
    public void read(Set<String> wanted, RowVisitor visitor) throws IOException {
        this.wanted = wanted;
        read(schema.rootPage(), 0, visitor);
    }

    private void read(long number, int depth, RowVisitor visitor) throws IOException {
        ByteBuffer page = page(number);
        int header = number == 1 ? SqliteFile.HEADER : 0;
        int type = page.get(header);
        int cells = page.getShort(header + 3) & 0xFFFF;
        int pointers = header + (type == INTERIOR ? 12 : 8);
        if (type != LEAF && type != INTERIOR || depth > DEEPEST || pointers + 2 * cells > file.usable()) {
            throw SqliteFile.damaged(number);
        }
        int left = file.usable();
        for (int i = 0; i < cells; i++) {
            int at = page.getShort(pointers + 2 * i) & 0xFFFF;
            if (at > file.usable() - 4) {
                throw SqliteFile.damaged(number);
            }
            page.position(at);
            if (type == INTERIOR) {
                read(page.getInt() & 0xFFFF_FFFFL, depth + 1, visitor);
            } else {
                left -= readCell(number, page, left, visitor);
            }
        }
        if (type == INTERIOR) {
            read(page.getInt(header + 8) & 0xFFFF_FFFFL, depth + 1, visitor);
        }
    }

    /**
     * @param left of the page; cells that lie over each other would have more together
     * @return bytes of the page
     */
    private int readCell(long number, ByteBuffer page, int left, RowVisitor visitor) throws IOException {
        SqliteRow row;
        int local;
        try {
            long length = Varint.read(page);
            long rowid = Varint.read(page);
            local = local(length);
            if (length < 0 || local > page.remaining() || local > left) {
                throw SqliteFile.damaged(number);
            }
            byte[] payload = new byte[(int) Math.min(length, LONGEST_ROW)];
            page.get(payload, 0, Math.min(local, payload.length));
            if (local < payload.length) {
                overflow(page.getInt() & 0xFFFF_FFFFL, payload, local);
            }
            row = SqliteRow.of(rowid, ByteBuffer.wrap(payload), schema, wanted, file.charset());
        } catch (BufferUnderflowException beyond) {
            throw SqliteFile.damaged(number);
        }
        visitor.row(row);
        return Math.max(1, local);
    }

    /** How many bytes of a row are on its page. */
    private int local(long length) {
        int usable = file.usable();
        int most = usable - 35;
        if (length <= most) {
            return (int) length;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int fitting = (int) (least + (length - least) % (usable - 4));
        return fitting <= most ? fitting : least;
    }

    private void overflow(long first, byte[] payload, int from) throws IOException {
        long next = first;
        int at = from;
        while (at < payload.length) {
            ByteBuffer page = page(next);
            next = page.getInt() & 0xFFFF_FFFFL;
            int length = Math.min(payload.length - at, file.usable() - 4);
            page.get(payload, at, length);
            at += length;
        }
    }

    private ByteBuffer page(long number) throws IOException {
        if (number < 1 || number > Math.min(file.pages(), Integer.MAX_VALUE) || behind.get((int) number)) {
            throw SqliteFile.damaged(number);
        }
        behind.set((int) number);
        return file.page(number);
    }
}

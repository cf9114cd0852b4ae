package org.rejoinder.exchange.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a row says in each column (section 2.1), in letters; one that is older than a column says nothing there. */
public final class SqliteRow {

    private static final int REAL = 7;
    private static final int ONE = 9;
    private static final int FIRST_BLOB = 12;
    private static final int[] BYTES_OF_NUMBER = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};

    private final Map<String, String> values;

    private SqliteRow(Map<String, String> values) {
        this.values = values;
    }

    static SqliteRow of(long rowid, ByteBuffer payload, SqliteSchema schema, Set<String> wanted, Charset charset) {
        int headerLength = (int) Math.min(Varint.read(payload), payload.limit());
        ByteBuffer header = payload.duplicate().limit(Math.max(headerLength, payload.position()));
        payload.position(header.limit());
        Map<String, String> values = new HashMap<>();
        for (String column : schema.columns()) {
            if (!header.hasRemaining()) {
                break;
            }
            long type = Varint.read(header);
            int length = (int) Math.min(length(type), payload.remaining());
            if (!wanted.contains(column)) {
                payload.position(payload.position() + length);
            } else if (type != 0) {
                values.put(column, read(type, length, payload, charset));
            } else if (column.equals(schema.numberColumn())) {
                values.put(column, Long.toString(rowid));
            }
        }
        return new SqliteRow(values);
    }

    private static long length(long type) {
        if (type >= FIRST_BLOB) {
            return (type - FIRST_BLOB) / 2;
        }
        return type < 0 || type >= BYTES_OF_NUMBER.length ? 0 : BYTES_OF_NUMBER[(int) type];
    }

    private static String read(long type, int length, ByteBuffer payload, Charset charset) {
        if (type >= FIRST_BLOB) {
            byte[] bytes = new byte[length];
            payload.get(bytes);
            return new String(bytes, charset);
        }
        if (type == REAL) {
            return length < Double.BYTES ? "" : Double.toString(payload.getDouble());
        }
        long number = type == ONE ? 1 : 0;
        for (int i = 0; i < length; i++) {
            byte each = payload.get();
            number = i == 0 ? each : number << 8 | each & 0xFF;
        }
        return Long.toString(number);
    }

    /** Empty if it says nothing there. */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }
}

package org.rejoinder.exchange.sqlite;

import java.nio.ByteBuffer;

/** Numbers of one to nine bytes, the high bit of each but the ninth saying that there is another. */
final class Varint {

    private static final int MOST = 9;

    private Varint() {}

    static long read(ByteBuffer bytes) {
        long value = 0;
        for (int i = 1; i < MOST; i++) {
            byte each = bytes.get();
            value = value << 7 | each & 0x7F;
            if (each >= 0) {
                return value;
            }
        }
        return value << 8 | bytes.get() & 0xFF;
    }
}

package org.rejoinder.support;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Half of a file, in pieces, and the other half once it may go on. A client sends a piece when it has the next one. */
public final class HaltedStream extends InputStream {

    private final ByteArrayInputStream first;
    private final ByteArrayInputStream second;
    private final int piece;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    public HaltedStream(byte[] file) {
        first = new ByteArrayInputStream(file, 0, file.length / 2);
        piece = Math.max(1, file.length / 8);
        second = new ByteArrayInputStream(Arrays.copyOfRange(file, file.length / 2, file.length));
    }

    /** Waits until half of it was read. */
    public void awaitHalf() throws InterruptedException {
        reached.await();
    }

    public void goOn() {
        released.countDown();
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int read = first.read(into, offset, Math.min(length, piece));
        if (read >= 0) {
            return read;
        }
        reached.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return second.read(into, offset, length);
    }
}

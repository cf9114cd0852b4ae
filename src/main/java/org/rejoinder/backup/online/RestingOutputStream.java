package org.rejoinder.backup.online;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Rests as long as whoever writes has worked, in short turns: readers who come meanwhile find a core that is free. */
final class RestingOutputStream extends FilterOutputStream {

    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(5);

    private long began = System.nanoTime();

    RestingOutputStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        long worked = System.nanoTime() - began;
        if (worked >= TURN) {
            LockSupport.parkNanos(worked);
            began = System.nanoTime();
        }
    }
}

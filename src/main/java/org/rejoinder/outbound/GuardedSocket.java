package org.rejoinder.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.function.Predicate;

/** Connects to no address that is not allowed, whatever its name led to before, and reads until a time and no longer. */
public final class GuardedSocket extends Socket {

    private static final long NANOS_IN_MILLI = 1_000_000;

    private final Predicate<InetAddress> allowed;
    private final long endNanos;

    /** @param endNanos of {@link System#nanoTime()} */
    public GuardedSocket(Predicate<InetAddress> allowed, long endNanos) {
        this.allowed = allowed;
        this.endNanos = endNanos;
    }

    @Override
    public void connect(SocketAddress address) throws IOException {
        connect(address, 0);
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
        boolean isAllowed =
                address instanceof InetSocketAddress known && !known.isUnresolved() && allowed.test(known.getAddress());
        if (!isAllowed) {
            throw new ForbiddenAddressException();
        }
        int left = requireTime();
        super.connect(address, timeout == 0 ? left : Math.min(timeout, left));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                limitRead();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                limitRead();
                return super.read(bytes, from, length);
            }
        };
    }

    /** No read waits beyond the end. */
    private void limitRead() throws IOException {
        int left = requireTime();
        if (getSoTimeout() == 0 || getSoTimeout() > left) {
            setSoTimeout(left);
        }
    }

    /** @return the milliseconds that are left */
    private int requireTime() throws IOException {
        long left = (endNanos - System.nanoTime()) / NANOS_IN_MILLI;
        if (left <= 0) {
            throw new SocketTimeoutException("It took too long.");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}

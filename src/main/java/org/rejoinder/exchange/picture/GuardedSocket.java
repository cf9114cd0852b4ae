package org.rejoinder.exchange.picture;

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
final class GuardedSocket extends Socket {

    private final Predicate<InetAddress> allowed;
    private final long endNanos;

    /** @param endNanos of {@link System#nanoTime()} */
    GuardedSocket(Predicate<InetAddress> allowed, long endNanos) {
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
        super.connect(address, timeout);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                requireTime();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                requireTime();
                return super.read(bytes, from, length);
            }
        };
    }

    private void requireTime() throws IOException {
        if (System.nanoTime() - endNanos > 0) {
            throw new SocketTimeoutException("It took too long.");
        }
    }
}

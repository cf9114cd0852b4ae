package org.rejoinder.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks for what is at an address, or sends something there, by HTTP/1.1 over a connection of its own. Follows no redirect: whoever
 * asks decides about each, and all of them together end at one time.
 */
public final class OutboundExchange {

    private static final byte[] NOTHING = {};

    private final OutboundConnector connector;
    private final int most;

    /**
     * @param connecting until one address answers
     * @param most bytes of an answer that are read
     */
    public OutboundExchange(SSLSocketFactory tls, Duration connecting, int most) {
        connector = new OutboundConnector(tls, connecting);
        this.most = most;
    }

    /**
     * @param from http or https
     * @param allowed what may be connected to
     * @param endNanos of {@link System#nanoTime()}, behind which nothing is read; looking up the name is not counted
     */
    public OutboundResponse get(URI from, Predicate<InetAddress> allowed, Map<String, String> headers, long endNanos)
            throws IOException {
        return exchange("GET", from, allowed, headers, NOTHING, endNanos);
    }

    /** As {@link #get}. */
    public OutboundResponse post(
            URI to, Predicate<InetAddress> allowed, Map<String, String> headers, byte[] body, long endNanos)
            throws IOException {
        return exchange("POST", to, allowed, headers, body, endNanos);
    }

    private OutboundResponse exchange(
            String method,
            URI to,
            Predicate<InetAddress> allowed,
            Map<String, String> headers,
            byte[] body,
            long endNanos)
            throws IOException {
        try (Socket socket = connector.connect(to, allowed, endNanos)) {
            OutputStream out = socket.getOutputStream();
            out.write(OutboundConnector.request(method, to, headers, body));
            out.flush();
            return OutboundAnswerReader.read(socket.getInputStream(), most);
        }
    }
}

package org.rejoinder.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connects to an address that a name leads to at that moment and that is allowed. The clients of the JDK look a name up themselves,
 * and again: what was allowed would not be what is called.
 */
final class OutboundConnector {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Of one name. */
    private static final int MOST_ADDRESSES = 3;

    private final SSLSocketFactory tls;
    private final Duration connecting;

    /** @param connecting until one address answers */
    OutboundConnector(SSLSocketFactory tls, Duration connecting) {
        this.tls = tls;
        this.connecting = connecting;
    }

    /** @param endNanos of {@link System#nanoTime()}, behind which nothing is read */
    Socket connect(URI to, Predicate<InetAddress> allowed, long endNanos) throws IOException {
        if (to.getHost() == null) {
            throw new UnknownHostException();
        }
        InetAddress[] addresses = InetAddress.getAllByName(to.getHost());
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new ForbiddenAddressException(address);
            }
        }
        boolean secure = to.getScheme().equalsIgnoreCase("https");
        int port = to.getPort() < 0 ? secure ? HTTPS : HTTP : to.getPort();
        IOException last = null;
        for (InetAddress address : Arrays.copyOf(addresses, Math.min(addresses.length, MOST_ADDRESSES))) {
            var socket = new GuardedSocket(allowed, endNanos);
            try {
                socket.connect(new InetSocketAddress(address, port), (int) connecting.toMillis());
                return secure ? secured(socket, to, port) : socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    /** The certificate must be for the name that was asked for (RFC 9110, 4.3.4). */
    private Socket secured(Socket socket, URI to, int port) throws IOException {
        String name = to.getHost().replaceAll("[\\[\\]]", "");
        var secured = (SSLSocket) tls.createSocket(socket, name, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** @param headers without line breaks */
    static byte[] request(String method, URI to, Map<String, String> headers, byte[] body) {
        String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        var head = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append(to.getRawQuery() == null ? "" : "?" + to.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(to.getHost())
                .append(to.getPort() < 0 ? "" : ":" + to.getPort())
                .append("\r\nConnection: close\r\n");
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        return whole.toByteArray();
    }
}

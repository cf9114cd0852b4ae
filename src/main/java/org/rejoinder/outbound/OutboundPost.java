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

/** Sends one body by HTTP/1.1, over a connection of its own, to an address that is allowed. Follows no redirect. */
public final class OutboundPost {

    private final OutboundConnector connector;
    private final Duration longest;

    /**
     * @param connecting until one address answers
     * @param longest until the answer is there; looking up the name is not counted
     */
    public OutboundPost(SSLSocketFactory tls, Duration connecting, Duration longest) {
        connector = new OutboundConnector(tls, connecting);
        this.longest = longest;
    }

    /**
     * @param to http or https
     * @param allowed what may be connected to
     * @param headers without line breaks
     * @return the answer, once it is there as a whole or is longer than anybody reads
     */
    public OutboundAnswer send(URI to, Predicate<InetAddress> allowed, Map<String, String> headers, byte[] body)
            throws IOException {
        try (Socket socket = connector.connect(to, allowed, System.nanoTime() + longest.toNanos())) {
            OutputStream out = socket.getOutputStream();
            out.write(OutboundConnector.request("POST", to, headers, body));
            out.flush();
            return OutboundAnswerReader.read(socket.getInputStream());
        }
    }
}

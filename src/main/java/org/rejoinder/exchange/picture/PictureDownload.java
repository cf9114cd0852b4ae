package org.rejoinder.exchange.picture;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.rejoinder.outbound.ForbiddenAddressException;
import org.rejoinder.outbound.GuardedSocket;
import org.rejoinder.outbound.GuardedSocketFactory;
import org.rejoinder.outbound.PublicNetwork;

/**
 * Gets one file by HTTPS from a public address, and from no other: every connection is checked when it is made, those that
 * redirects ask for as well. It ends after a time, however slowly the other side answers.
 */
final class PictureDownload {

    private static final int MOST_REDIRECTS = 5;
    private static final int HTTPS = 443;
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 15_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Predicate<InetAddress> allowed;
    private final SSLSocketFactory tls;
    private final int port;

    PictureDownload() {
        this(PublicNetwork::contains, (SSLSocketFactory) SSLSocketFactory.getDefault(), HTTPS);
    }

    /** @param port the one that is asked, and that a redirect may name */
    PictureDownload(Predicate<InetAddress> allowed, SSLSocketFactory tls, int port) {
        this.allowed = allowed;
        this.tls = tls;
        this.port = port;
    }

    /**
     * @return empty if there is nothing
     * @throws IOException if it cannot be had; the message says why
     */
    Optional<PictureFile> get(URI address) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        URI asked = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpsURLConnection connection = connect(asked, end);
            try {
                int status = connection.getResponseCode();
                if (status == 404 || status == 410) {
                    return Optional.empty();
                }
                if (status == 200) {
                    return Optional.of(body(connection, end));
                }
                if (status / 100 != 3 || connection.getHeaderField("Location") == null) {
                    throw new IOException("The old site answers with status %d.".formatted(status));
                }
                asked = redirect(asked, connection.getHeaderField("Location"));
            } finally {
                connection.disconnect();
            }
        }
        throw new IOException("The old site redirects too often.");
    }

    private HttpsURLConnection connect(URI address, long end) throws IOException {
        boolean isAllowed = "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null
                && (address.getPort() == port || address.getPort() < 0 && port == HTTPS);
        if (!isAllowed) {
            throw new IOException("It is not at an https address.");
        }
        for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
            if (!allowed.test(each)) {
                throw new ForbiddenAddressException();
            }
        }
        var connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(new GuardedSocketFactory(tls, () -> new GuardedSocket(allowed, end)));
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setRequestProperty("Accept", "image/*");
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("User-Agent", "Rejoinder");
        return connection;
    }

    private static PictureFile body(HttpsURLConnection connection, long end) throws IOException {
        PictureFile.requireSize(connection.getContentLengthLong());
        try (InputStream in = connection.getInputStream()) {
            return PictureFile.copyOf(in, () -> {
                if (System.nanoTime() - end > 0) {
                    throw new IOException("It took too long.");
                }
            });
        }
    }

    private static URI redirect(URI from, String location) throws IOException {
        try {
            return from.resolve(new URI(location.strip()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("The old site redirects to what is no address.", e);
        }
    }
}

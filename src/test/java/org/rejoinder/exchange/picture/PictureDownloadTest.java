package org.rejoinder.exchange.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.media.PictureImport;
import org.rejoinder.outbound.ForbiddenAddressException;
import org.rejoinder.outbound.PublicNetwork;

class PictureDownloadTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private static HttpsServer server;
    private static SSLContext tls;

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "test",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                new String(PASSWORD));
        assertEquals(0, keytool.redirectErrorStream(true).start().waitFor());
        tls = tls(keys);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", PictureDownloadTest::answer);
        server.start();
    }

    private static SSLContext tls(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            REQUESTS.incrementAndGet();
            switch (exchange.getRequestURI().getPath()) {
                case "/map.png" -> {
                    exchange.sendResponseHeaders(200, 3);
                    exchange.getResponseBody().write(new byte[] {1, 2, 3});
                }
                case "/moved.png" -> redirect(exchange, "/map.png");
                case "/circle.png" -> redirect(exchange, "/circle.png");
                case "/plain.png" -> redirect(exchange, "http://localhost/map.png");
                case "/inside.png" -> redirect(exchange, "https://169.254.169.254:" + port() + "/latest/meta-data");
                case "/other-port.png" -> redirect(exchange, "https://localhost:22/");
                case "/endless.png" -> endless(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var part = new byte[1 << 20];
        for (int i = 0; i < 2 * (PictureImport.LARGEST >> 20); i++) {
            exchange.getResponseBody().write(part);
        }
    }

    private static int port() {
        return server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @BeforeEach
    void nobodyHasAsked() {
        REQUESTS.set(0);
    }

    @Test
    void a_picture_is_had_from_where_it_is_or_where_it_has_moved_to() throws Exception {
        for (String path : Set.of("/map.png", "/moved.png")) {
            try (PictureFile file = get(path).orElseThrow()) {
                assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file.path()));
            }
        }
        assertEquals(Optional.empty(), get("/nothing.png"));
    }

    @Test
    void no_redirect_leads_to_another_network_another_port_or_out_of_https() {
        assertThrows(ForbiddenAddressException.class, () -> get("/inside.png"));
        assertThrows(IOException.class, () -> get("/plain.png"));
        assertThrows(IOException.class, () -> get("/other-port.png"));
        assertThrows(IOException.class, () -> get("/circle.png"));
    }

    @Test
    void what_is_in_our_own_network_is_not_asked() {
        var download = new PictureDownload(PublicNetwork::contains, tls.getSocketFactory(), port());

        assertThrows(ForbiddenAddressException.class, () -> download.get(address("/map.png")));
        assertEquals(0, REQUESTS.get());
    }

    @Test
    void a_name_that_leads_elsewhere_when_it_is_asked_than_when_it_was_looked_at_is_not_asked() {
        var looks = new AtomicInteger();
        int names = names();
        var download = new PictureDownload(address -> looks.incrementAndGet() <= names, tls.getSocketFactory(), port());

        assertThrows(ForbiddenAddressException.class, () -> download.get(address("/map.png")));
        assertEquals(0, REQUESTS.get());
    }

    @Test
    void what_does_not_end_is_not_read_to_its_end() {
        assertEquals(
                "It has more than 20 MiB.",
                assertThrows(IOException.class, () -> get("/endless.png")).getMessage());
    }

    private static int names() {
        try {
            return InetAddress.getAllByName("localhost").length;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<PictureFile> get(String path) throws IOException {
        Predicate<InetAddress> ourselves = InetAddress::isLoopbackAddress;
        return new PictureDownload(ourselves, tls.getSocketFactory(), port()).get(address(path));
    }

    private static URI address(String path) {
        return URI.create("https://localhost:" + port() + path);
    }
}

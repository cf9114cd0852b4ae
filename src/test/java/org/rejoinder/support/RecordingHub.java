package org.rejoinder.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A WebSub hub that takes whatever it is told, and remembers it. */
public final class RecordingHub implements AutoCloseable {

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    /** @param port 0 for one that is free */
    public RecordingHub(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(URLDecoder.decode(form, StandardCharsets.UTF_8).replace("hub.mode=publish&hub.url=", ""));
            exchange.sendResponseHeaders(HttpURLConnection.HTTP_NO_CONTENT, -1);
            exchange.close();
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return addressAt(port());
    }

    /** Of one that is not there yet, perhaps. */
    public static String addressAt(int port) {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Addresses of feeds. */
    public Set<String> told() {
        return told;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.rejoinder.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Another program that is told by webhooks, and remembers what. */
public final class RecordingReceiver implements AutoCloseable {

    /** One message, as it came. */
    public record Message(String id, String timestamp, String signature, String body) {}

    private final List<Message> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** What is answered to a message; after that it is remembered. */
    private volatile Function<Message, Integer> answer = message -> 204;

    /** The body of that; null for none. */
    private volatile String said;

    /** @param port 0 for one that is free */
    public RecordingReceiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var message = new Message(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int status = answer.apply(message);
            told.add(message);
            byte[] body = said == null ? new byte[0] : said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public void answering(Function<Message, Integer> status) {
        answer = status;
    }

    /** @param body from now on, with status 200 */
    public void saying(String body) {
        said = body;
        answer = message -> 200;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port() + "/hooks";
    }

    /** In the order in which they came. */
    public List<Message> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

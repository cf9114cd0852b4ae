package org.rejoinder.http.server;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.memory.Buffers;
import org.rejoinder.http.Problem;
import org.rejoinder.http.route.Routes;

/** What is answered where the application is not asked any more: a line of words, to programs a problem. The connection ends with it. */
final class DirectAnswer {

    private final byte[] words;
    private final byte[] problem;

    /** @param fields of the head, each with its line break */
    DirectAnswer(int status, String detail, String fields) {
        var told = new Problem(status, detail);
        String head = "HTTP/1.1 " + status + " " + told.title() + "\r\nConnection: close\r\n" + fields;
        words = whole(head, "text/plain; charset=utf-8", detail + "\n");
        problem = whole(head, Problem.TYPE, told.json());
    }

    private static byte[] whole(String head, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return (head + "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @param path where the request was sent */
    void send(Connection<?> connection, String path) {
        connection.write(Buffers.wrap(connection.getMemoryManager(), to(path).clone()));
        connection.closeSilently();
    }

    byte[] to(String path) {
        return Routes.isForPrograms(path) ? problem : words;
    }
}

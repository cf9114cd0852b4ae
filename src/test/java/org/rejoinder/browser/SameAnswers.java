package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rejoinder.support.Eventually;

/** What a web server in front of a site sends from a file is what the site itself answers, to the header. */
record SameAnswers(String site, String front) {

    /** What each server says of its own bytes or of itself; and what is for https alone, which these tests have not. */
    private static final Set<String> OWN = Set.of(
            "accept-ranges", "connection", "date", "etag", "last-modified", "server", "strict-transport-security");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void at(String path) {
        awaitFile(path);
        String plain = tag(same(path));
        String packed = tag(same(path, "Accept-Encoding", "gzip"));

        assertNotEquals(plain, packed, "strong tags are of one coding alone");
        assertFalse(plain.startsWith("W/") || packed.startsWith("W/"));
    }

    /** Whoever makes an answer ready has it before it is a file. */
    void awaitFile(String path) {
        send("GET", site + path);
        Eventually.within(Duration.ofSeconds(60), path + " is a file", () -> isFile(send("GET", front + path)));
    }

    /** Whether it is read, only looked at, or asked for again. */
    private HttpResponse<byte[]> same(String path, String... headers) {
        HttpResponse<byte[]> direct = send("GET", site + path, headers);
        HttpResponse<byte[]> sent = send("GET", front + path, headers);

        assertTrue(isFile(sent));
        assertEquals(200, sent.statusCode());
        assertArrayEquals(direct.body(), sent.body());
        assertEquals(said(direct), said(sent));
        assertEquals(said(send("HEAD", site + path, headers)), said(send("HEAD", front + path, headers)));
        HttpResponse<byte[]> directAgain = send("GET", site + path, with("If-None-Match", tag(direct), headers));
        HttpResponse<byte[]> sentAgain = send("GET", front + path, with("If-None-Match", tag(sent), headers));
        assertEquals(304, directAgain.statusCode());
        assertEquals(304, sentAgain.statusCode());
        assertEquals(said(directAgain), said(sentAgain));
        return sent;
    }

    private static String[] with(String name, String value, String... others) {
        String[] all = Arrays.copyOf(others, others.length + 2);
        all[others.length] = name;
        all[others.length + 1] = value;
        return all;
    }

    /** Rejoinder does not tell when an answer was changed last. */
    static boolean isFile(HttpResponse<?> answer) {
        return answer.headers().firstValue("Server").orElse("").startsWith("nginx")
                && answer.headers().firstValue("Last-Modified").isPresent();
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static Map<String, String> said(HttpResponse<?> answer) {
        var said = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase())) {
                said.put(
                        name.toLowerCase(),
                        String.join(",", values).toLowerCase().replace("; ", ";"));
            }
        });
        return said;
    }

    static HttpResponse<byte[]> send(String method, String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

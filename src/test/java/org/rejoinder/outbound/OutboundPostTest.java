package org.rejoinder.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others answer, or do not. */
class OutboundPostTest {

    private static final Predicate<InetAddress> ANY = address -> true;

    private final OutboundPost post = new OutboundPost(
            (SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(5), Duration.ofSeconds(2));

    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private interface Receiver {
        void answer(Socket connection) throws Exception;
    }

    /** @return what it was sent */
    private CompletableFuture<String> receiver(Receiver receiver) {
        var sent = new CompletableFuture<String>();
        var thread = new Thread(() -> {
            try (Socket connection = server.accept()) {
                sent.complete(request(connection.getInputStream()));
                receiver.answer(connection);
            } catch (Exception e) {
                sent.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return sent;
    }

    private static String request(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n{}") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("It broke off");
            }
            text.append((char) next);
        }
        return text.toString();
    }

    private CompletableFuture<String> answering(String answer) {
        return receiver(connection -> connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private int sent(String path) throws IOException {
        return answered(path).status();
    }

    private OutboundAnswer answered(String path) throws IOException {
        return sent("http://127.0.0.1:" + server.getLocalPort() + path, ANY);
    }

    private OutboundAnswer sent(String address, Predicate<InetAddress> allowed) throws IOException {
        return post.send(
                URI.create(address), allowed, Map.of("webhook-id", "msg_1"), "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_receiver_gets_a_whole_request() throws Exception {
        CompletableFuture<String> sent = answering("HTTP/1.1 204 No Content\r\n\r\n");

        assertEquals(204, sent("/hooks/a%20b?key=1"));

        String request = sent.get(5, TimeUnit.SECONDS);
        assertTrue(request.startsWith("POST /hooks/a%20b?key=1 HTTP/1.1\r\nHost: 127.0.0.1:"), request);
        assertTrue(
                request.contains("\r\nContent-Length: 2\r\n") && request.contains("\r\nwebhook-id: msg_1\r\n"),
                request);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'",
        "200, 'HTTP/1.1 200\r\ncontent-length:0\r\n\r\n'",
        "200, 'HTTP/1.0 200 OK\r\n\r\nuntil the end'",
        "202, 'HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n'",
        "200, 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'",
        "500, 'HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n'",
        "410, 'HTTP/1.1 410 Gone\nContent-Length: 0\n\n'"
    })
    void an_answer_is_known_by_its_status(int status, String answer) throws IOException {
        answering(answer);

        assertEquals(status, sent("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n",
                "HTTP/1.1 999 OK\r\n\r\n"
            })
    void one_that_is_none_or_breaks_off_is_no_answer(String answer) {
        answering(answer);

        assertThrows(IOException.class, () -> sent("/"));
    }

    @ParameterizedTest
    @CsvSource({
        "ök, 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nök'",
        "until the end, 'HTTP/1.0 200 OK\r\n\r\nuntil the end'",
        "abc0123456789, 'HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n'"
    })
    void what_it_says_is_read(String body, String answer) throws IOException {
        answering(new String(answer.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));

        assertEquals(
                new OutboundAnswer(200, null, body, false).body(), answered("/").body());
    }

    @Test
    void it_may_say_when_to_come_again() throws IOException {
        answering("HTTP/1.1 503 Later\r\nRETRY-AFTER:  120 \r\nContent-Length: 0\r\n\r\n");

        assertEquals(new OutboundAnswer(503, "120", "", false), answered("/"));
    }

    @Test
    void one_that_says_yes_and_hangs_up_has_not_said_it() {
        receiver(connection -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            connection.setSoLinger(true, 0);
        });

        assertThrows(IOException.class, () -> sent("/"));
    }

    @Test
    void a_redirect_is_an_answer_and_nobody_goes_there() throws IOException {
        answering("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n");

        assertEquals(307, sent("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 999999999", "Transfer-Encoding: chunked", "X: y"})
    void no_more_is_read_of_an_answer_than_anybody_needs(String framing) throws Exception {
        var written = new CompletableFuture<Long>();
        receiver(connection -> {
            var out = connection.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\nFFFFFF\r\n").getBytes(StandardCharsets.ISO_8859_1));
            long many = 0;
            try {
                for (; many < 50_000_000; many += 1_000) {
                    out.write(new byte[1_000]);
                }
            } catch (IOException e) {
                written.complete(many);
                throw e;
            }
            written.complete(many);
        });

        assertTrue(answered("/").cut());

        assertTrue(written.get(10, TimeUnit.SECONDS) < 50_000_000, "it is cut off");
    }

    @Test
    void a_head_without_an_end_is_no_answer() {
        receiver(connection -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 100_000; i++) {
                connection.getOutputStream().write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        });

        assertThrows(IOException.class, () -> sent("/"));
    }

    @Test
    void one_who_answers_letter_by_letter_is_not_waited_for_longer() {
        receiver(connection -> {
            for (char letter :
                    "HTTP/1.1 200 OK\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".toCharArray()) {
                connection.getOutputStream().write(letter);
                Thread.sleep(200);
            }
        });

        assertTimeout(Duration.ofMillis(2_500), () -> assertThrows(IOException.class, () -> sent("/")));
    }

    @Test
    void one_who_begins_late_and_stops_is_not_waited_for_twice_as_long() {
        receiver(connection -> {
            Thread.sleep(1_500);
            connection.getOutputStream().write('H');
            Thread.sleep(5_000);
        });

        assertTimeout(Duration.ofMillis(2_500), () -> assertThrows(IOException.class, () -> sent("/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://169.254.169.254/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://100.64.0.1/",
                "http://192.168.1.1/",
                "http://224.0.0.1/",
                "http://0.0.0.0/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://localhost/"
            })
    void nobody_is_called_who_is_not_on_the_internet_whatever_the_name(String address) {
        assertThrows(ForbiddenAddressException.class, () -> sent(address, PublicNetwork::contains));
    }

    @Test
    void one_who_does_not_speak_tls_is_not_told_by_https() {
        answering("HTTP/1.1 200 OK\r\n\r\n");

        assertThrows(IOException.class, () -> sent("https://127.0.0.1:" + server.getLocalPort() + "/", ANY));
    }

    @Test
    void one_who_is_not_there_is_no_answer() throws IOException {
        int port = server.getLocalPort();
        server.close();

        assertThrows(IOException.class, () -> sent("http://127.0.0.1:" + port + "/", ANY));
    }
}

package org.rejoinder.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: news.example.org",
                "GET /articles/x?y=%20 HTTP/1.1|host:localhost:8080|Accept:",
                "GET / HTTP/1.0",
                "GET http://news.example.org/ HTTP/1.1|Host: my_site",
                "HEAD * HTTP/1.1|Host: [2001:db8::1]:80",
                "GET / HTTP/1.1|Host: x|Content-Length: 0",
                "POST / HTTP/1.1|Host: x|Content-Length: 3",
                "POST / HTTP/1.1|Host: x|Transfer-Encoding: Chunked",
                "GET / HTTP/1.1|Host: x|X-Name: Gruss\tund mehr",
            })
    void what_is_in_order_is_taken(String head) {
        assertEquals(Optional.empty(), problem(head));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "GET / ~ REQUEST_LINE",
                "GET  / HTTP/1.1|Host: x ~ REQUEST_LINE",
                "GET /a b HTTP/1.1|Host: x ~ REQUEST_LINE",
                "PRI * HTTP/2.0x|Host: x ~ REQUEST_LINE",
                "G(T / HTTP/1.1|Host: x ~ REQUEST_LINE",
                "GET / HTTP/1.1|Host: x|no colon ~ FIELD",
                "GET / HTTP/1.1|Host: x|word ~ FIELD",
                "GET / HTTP/1.1|Host: x|: nothing ~ FIELD",
                "GET / HTTP/1.1|Host: x|Name : value ~ FIELD",
                "GET / HTTP/1.1|Host: x|Näme: value ~ FIELD",
                "GET / HTTP/1.1|Host: x|A: b|  folded ~ FIELD",
                "GET / HTTP/1.1|Host: x|A: b\0c ~ FIELD",
                "GET / HTTP/1.1|Host: x|A: Grüße ~ FIELD",
                "GET / HTTP/1.1|Host: x|A: \u0080 ~ FIELD",
                "GET / HTTP/1.1|Host: x|A: b\rX: c ~ FIELD",
                "GET / HTTP/1.1 ~ HOST",
                "GET / HTTP/1.1|Host: ~ HOST",
                "GET / HTTP/1.1|Host: x|Host: x ~ HOST",
                "GET / HTTP/1.1|Host: x|HOST: y ~ HOST",
                "GET / HTTP/1.1|Host: x y ~ HOST",
                "GET / HTTP/1.1|Host: x/y ~ HOST",
                "GET / HTTP/1.0|Host: x|Host: y ~ HOST",
                "POST / HTTP/1.1|Host: x|Content-Length: +3 ~ LENGTH",
                "POST / HTTP/1.1|Host: x|Content-Length: -1 ~ LENGTH",
                "POST / HTTP/1.1|Host: x|Content-Length: ~ LENGTH",
                "POST / HTTP/1.1|Host: x|Content-Length: 3, 3 ~ LENGTH",
                "POST / HTTP/1.1|Host: x|Content-Length: 99999999999999999999 ~ LENGTH",
                "POST / HTTP/1.1|Host: x|Content-Length: 3|Content-Length: 4 ~ LENGTH",
                "POST / HTTP/1.1|Host: x|Content-Length: 3|Transfer-Encoding: chunked ~ CODING",
                "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked|Content-Length: 3 ~ CODING",
                "POST / HTTP/1.1|Host: x|Transfer-Encoding: gzip ~ CODING",
                "POST / HTTP/1.1|Host: x|Transfer-Encoding: gzip, chunked ~ CODING",
                "POST / HTTP/1.1|Host: x|Transfer-Encoding: xchunked ~ CODING",
                "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked, identity ~ CODING",
                "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked|Transfer-Encoding: chunked ~ CODING",
                "POST / HTTP/1.0|Transfer-Encoding: chunked ~ CODING",
                "GET / HTTP/1.1|Host: x|Content-Length: 3 ~ BODY",
                "HEAD / HTTP/1.1|Host: x|Content-Length: 03 ~ BODY",
                "DELETE / HTTP/1.1|Host: x|Content-Length: 30 ~ BODY",
                "GET / HTTP/1.1|Host: x|Transfer-Encoding: chunked ~ BODY",
            })
    void what_can_be_read_in_two_ways_is_refused(String head, RequestHead.Problem problem) {
        assertEquals(Optional.of(problem), problem(head));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "POST ~ Upgrade: h2c ~ xpgrade: h2c",
                "GET ~ upgrade: h2c ~ xpgrade: h2c",
                "POST ~ Upgrade: websocket ~ xpgrade: websocket",
                "GET ~ Upgrade: WebSocket ~ Upgrade: WebSocket",
                "GET ~ Upgrade: websocket, h2c ~ xpgrade: websocket, h2c",
                "POST ~ Expect: 100-Continue ~ Expect: 100-Continue",
                "POST ~ Expect: more ~ xxpect: more",
                "GET ~ expect: ~ xxpect:",
                "GET ~ Connection: TE, Close ~ Connection: close",
                "GET ~ Connection: close ~ Connection: close",
                "GET ~ Connection: keep-alive, closed ~ Connection: keep-alive, closed",
            })
    void another_protocol_is_not_spoken_and_an_end_is_an_end_however_it_is_asked_for(
            String method, String asked, String read) {
        byte[] bytes = bytes(method + " / HTTP/1.1|Host: x|" + asked);

        assertEquals(Optional.empty(), new RequestHead(bytes, 0, bytes.length).check());

        String line = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n")[2];
        assertEquals(read, line.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\r\n\r\n", "\n\r\n", "\r\n\n"})
    void a_head_ends_with_an_empty_line(String end) {
        byte[] bytes = ("GET / HTTP/1.1" + end + "more").getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(bytes.length - 4, RequestHead.endIn(bytes, 0, bytes.length));
        assertEquals(-1, RequestHead.endIn(bytes, 0, bytes.length - 5));
    }

    @Property(tries = 300)
    void whatever_comes_is_in_order_or_is_not(@ForAll byte[] some) {
        byte[] bytes =
                (new String(some, StandardCharsets.ISO_8859_1) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        int end = RequestHead.endIn(bytes, 0, bytes.length);

        assertTrue(new RequestHead(bytes, 0, end).check() != null);
    }

    private static Optional<RequestHead.Problem> problem(String head) {
        byte[] bytes = bytes(head);
        return new RequestHead(bytes, 0, bytes.length).check();
    }

    private static byte[] bytes(String head) {
        return (head.replace("|", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}

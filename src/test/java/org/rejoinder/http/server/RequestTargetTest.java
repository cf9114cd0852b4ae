package org.rejoinder.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "GET /api/v1 HTTP/1.1 ~ true",
                "GET  /api/v1/a b ~ true",
                "G(T /api/ ~ true",
                "GET http://news.example.org/api/v1 HTTP/1.1 ~ true",
                "GET /api HTTP/1.1 ~ false",
                "GET /apis HTTP/1.1 ~ false",
                "GET / HTTP/1.1|X: /api/v1 ~ false",
                "GET /articles?/api/v1 ~ false",
                "GET http://api/v1 ~ false",
                "/api/v1 ~ false",
                "hello ~ false",
                "'' ~ false",
            })
    void a_head_that_is_none_says_where_it_was_sent(String head, boolean forPrograms) {
        byte[] bytes = ("ab" + head.replace("|", "\r\n")).getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(forPrograms, RequestTarget.isForPrograms(bytes, 2, bytes.length));
    }
}

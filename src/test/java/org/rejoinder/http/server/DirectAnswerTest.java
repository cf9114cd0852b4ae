package org.rejoinder.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DirectAnswerTest {

    private final DirectAnswer answer = new DirectAnswer(503, "Too many ask.", "Retry-After: 10\r\n");

    private String to(String path) {
        return new String(answer.to(path), StandardCharsets.UTF_8);
    }

    @Test
    void people_are_told_in_words() {
        assertEquals(
                "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 10\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 14\r\n\r\nToo many ask.\n",
                to("/articles/api"));
    }

    @Test
    void programs_are_told_as_a_problem() {
        String problem =
                "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"Too many ask.\"}";

        assertEquals(
                "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 10\r\n"
                        + "Content-Type: application/problem+json\r\nContent-Length: " + problem.length() + "\r\n\r\n"
                        + problem,
                to("/api/v1/articles"));
    }
}

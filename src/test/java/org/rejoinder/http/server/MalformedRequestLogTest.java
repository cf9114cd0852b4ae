package org.rejoinder.http.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MalformedRequestLogTest {

    private final MalformedRequestLog malformed = new MalformedRequestLog();

    @Test
    void each_kind_is_told_once_a_minute() {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");

        assertTrue(malformed.isNew(RequestHead.Problem.HOST, first));
        for (int second = 0; second < 60; second++) {
            assertFalse(malformed.isNew(RequestHead.Problem.HOST, first.plusSeconds(second)));
        }
        assertTrue(malformed.isNew(RequestHead.Problem.FIELD, first));
        assertTrue(malformed.isNew(RequestHead.Problem.HOST, first.plus(Duration.ofMinutes(1))));
        assertFalse(malformed.isNew(RequestHead.Problem.HOST, first.plus(Duration.ofMinutes(1))));
    }
}

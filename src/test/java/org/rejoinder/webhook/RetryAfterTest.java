package org.rejoinder.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 'Mon, 30 Nov 2026 07:10:00 GMT', PT10M",
        "503, 0, PT5S",
        "503, 'Mon, 30 Nov 2020 07:10:00 GMT', PT5S",
        "429, 999999999, PT6H",
        "429, 99999999999, PT6H",
        "429, 'Mon, 30 Nov 2099 07:10:00 GMT', PT6H"
    })
    void what_it_says_counts_from_five_seconds_to_six_hours(int status, String value, Duration pause) {
        assertEquals(Optional.of(pause), RetryAfter.in(status, value, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "2026-11-30T07:10:00Z"})
    void what_is_no_time_says_nothing(String value) {
        assertEquals(Optional.empty(), RetryAfter.in(503, value, NOW));
    }

    @Test
    void only_who_is_busy_is_asked() {
        assertEquals(Optional.empty(), RetryAfter.in(500, "120", NOW));
        assertEquals(Optional.empty(), RetryAfter.in(429, null, NOW));
    }
}

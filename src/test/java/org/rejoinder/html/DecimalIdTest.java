package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalIdTest {

    @Test
    void a_number_is_read() {
        assertEquals(Optional.of(17L), DecimalId.in("17"));
        assertEquals(Optional.of(999_999_999_999_999_999L), DecimalId.in("9".repeat(18)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-1", "+1", " 1", "1 ", "1.0", "x", "0x1", "9999999999999999999", "\u0661"})
    void what_is_no_number_that_fits_is_nothing(String text) {
        assertEquals(Optional.empty(), DecimalId.in(text));
    }
}

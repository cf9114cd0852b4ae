package org.rejoinder.account.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TotpTest {

    /** RFC 6238, appendix B, cut to six digits. */
    private static final Map<Long, String> CODES = Map.of(
            59L, "287082",
            1_111_111_109L, "081804",
            1_111_111_111L, "050471",
            1_234_567_890L, "005924",
            2_000_000_000L, "279037",
            20_000_000_000L, "353130");

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codes_are_those_of_the_standard() {
        CODES.forEach((time, code) -> assertEquals(code, Totp.code(SECRET, time / 30), "at " + time));
    }

    @Test
    void a_secret_reads_as_apps_read_it() {
        var secret = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

        assertEquals("12345678901234567890", new String(secret.bytes(), StandardCharsets.US_ASCII));
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", secret.inGroups());
        assertEquals(
                "otpauth://totp/The%20Site%20%26%20co:Mo%20%C3%89?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=The%20Site%20%26%20co",
                secret.uri("The Site & co", "Mo \u00c9"));
    }

    @Test
    void a_clock_that_is_half_a_minute_off_is_taken_and_one_that_is_more_is_not() {
        Instant now = Instant.ofEpochSecond(1_111_111_109L);
        for (long second = -180; second <= 180; second++) {
            Instant theirs = now.plusSeconds(second);
            long steps = Totp.stepAt(theirs) - Totp.stepAt(now);
            OptionalLong taken = Totp.stepOf(SECRET, Totp.code(SECRET, Totp.stepAt(theirs)), now);

            assertEquals(Math.abs(steps) <= 1, taken.isPresent(), "off by " + second);
            if (Math.abs(second) <= 30) {
                assertTrue(taken.isPresent(), "off by " + second);
            }
        }
        assertTrue(Totp.stepOf(SECRET, "", now).isEmpty());
    }

    @Test
    void a_code_can_be_typed_in_any_script_and_with_spaces() {
        for (String typed : List.of(
                "081804",
                " 081 804 ",
                "081-804",
                "081\u00a0804",
                "\u0660\u0668\u0661\u0668\u0660\u0664",
                "\u06f0\u06f8\u06f1\u06f8\u06f0\u06f4",
                "\u0966\u096e\u0967\u096e\u0966\u096a",
                "\uff10\uff18\uff11\uff18\uff10\uff14",
                "\u200e081804\u200f")) {
            assertEquals("081804", TypedCode.of(typed).text(), typed);
            assertTrue(TypedCode.of(typed).isOfAnApp(), typed);
        }
        assertEquals("abcde23456", TypedCode.of("ABCDE 2345\u0666").text());
        assertEquals("", TypedCode.of("1".repeat(1_000_000)).text());
    }
}

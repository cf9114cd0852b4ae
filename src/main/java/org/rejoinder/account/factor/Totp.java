package org.rejoinder.account.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of a time (RFC 6238) as every authenticator app makes them: SHA-1, six digits, one for each 30 seconds. */
final class Totp {

    static final int DIGITS = 6;

    static final int SECONDS = 30;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int BELOW = 1_000_000;

    /** How far a clock may be off, and how long typing may take (RFC 6238, section 5.2). */
    private static final int STEPS_EITHER_SIDE = 1;

    private Totp() {}

    /** @return the step whose code it is, if it is one of now or of its neighbours */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        long present = stepAt(now);
        return LongStream.rangeClosed(present - STEPS_EITHER_SIDE, present + STEPS_EITHER_SIDE)
                .filter(step -> MessageDigest.isEqual(bytes(code), bytes(code(secret, step))))
                .max();
    }

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", truncated % BELOW);
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.rejoinder.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody guesses: 256 random bits, in characters that an address and a cookie take as they are. */
public final class RandomToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

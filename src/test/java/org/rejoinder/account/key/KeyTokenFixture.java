package org.rejoinder.account.key;

import java.security.SecureRandom;

/** Keys that nobody has. */
public final class KeyTokenFixture {

    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyTokenFixture() {}

    public static KeyToken any() {
        return KeyToken.random(RANDOM);
    }
}

package org.rejoinder.account.factor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rejoinder.crypto.RootKey;

class PasskeyOwnerTest {

    private final PasskeyOwner owner = new PasskeyOwner(new RootKey() {
        @Override
        public byte[] derive(String purpose, int bytes) {
            return new byte[bytes];
        }
    });

    @Test
    void a_device_that_means_somebody_else_signs_in_nobody() {
        assertTrue(owner.isMeant(owner.handle(1), 1));
        assertTrue(owner.isMeant(null, 1), "after a password it need not say");
        assertFalse(owner.isMeant(owner.handle(2), 1));
        assertFalse(owner.isMeant(new byte[] {1}, 1));
    }
}

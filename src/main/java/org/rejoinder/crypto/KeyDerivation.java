package org.rejoinder.crypto;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keys of their own purposes from one secret (HKDF, RFC 5869). */
final class KeyDerivation {

    private final byte[] secret;

    KeyDerivation(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    byte[] derive(String purpose, int bytes) {
        try {
            return Hkdf.computeHkdf(
                    "HMACSHA256",
                    secret,
                    new byte[0],
                    ("rejoinder " + purpose).getBytes(StandardCharsets.UTF_8),
                    bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

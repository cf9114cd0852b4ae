package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.crypto.Sha256;

/**
 * The secret that shows a writer their own reply: 160 bits derived from the reply's number, so that a repeat gets the
 * same receipt. The database knows only its SHA-256.
 */
@ApplicationScoped
class ReceiptTokens {

    private static final int BYTES = 20;

    private HmacSha256 keyed;

    protected ReceiptTokens() {}

    @Inject
    ReceiptTokens(RootKey root) {
        keyed = new HmacSha256(root, "receipt");
    }

    String token(long reply) {
        byte[] secret = Arrays.copyOf(keyed.of(String.valueOf(reply)), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    String stored(String token) {
        return Sha256.hexOf(token, 32);
    }
}

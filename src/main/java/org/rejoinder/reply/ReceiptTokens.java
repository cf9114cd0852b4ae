package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

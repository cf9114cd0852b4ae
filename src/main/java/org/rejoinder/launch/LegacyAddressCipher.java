package org.rejoinder.launch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The seal that addresses had before they were bound to their owners, as far as it takes to tell whether a secret is the one
 * they were sealed with: the application's own is not there yet when that must be known.
 *
 * <p>AES-256-GCM with the digest as associated data, behind Tink's prefix of five bytes; the key by HKDF (RFC 5869), of which
 * 32 bytes are the first block.
 */
final class LegacyAddressCipher {

    private static final int PREFIX = 5;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    LegacyAddressCipher(String secret) {
        byte[] extracted = hmac(new byte[32], secret.getBytes(StandardCharsets.UTF_8));
        key = new SecretKeySpec(hmac(extracted, "rejoinder address seal\1".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    boolean opens(String digest, String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, PREFIX, NONCE));
            cipher.updateAAD(digest.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes, PREFIX + NONCE, bytes.length - PREFIX - NONCE).length > 0;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.rejoinder.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), of bytes and of texts in UTF-8. It hides nothing that can be guessed: {@link HmacSha256} does. */
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In small letters. @param length how many of its bytes */
    public static String hexOf(byte[] bytes, int length) {
        return HexFormat.of().formatHex(of(bytes), 0, length);
    }

    public static String hexOf(String text, int length) {
        return hexOf(text.getBytes(StandardCharsets.UTF_8), length);
    }
}

package org.rejoinder.account.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as a program sends it: {@code rejoinder_}, ten characters that name it, forty-three of a secret of 256 bits, and six of a CRC-32 of both. So
 * scanners find one that was published by mistake, and tell it from what only looks like one without asking us.
 *
 * @param id by which it is looked up; no secret
 */
public record KeyToken(String id, String secret) {

    public static final String PREFIX = "rejoinder_";

    private static final int ID_LENGTH = 10;
    private static final int SECRET_BYTES = 32;
    private static final int SECRET_LENGTH = 43;
    private static final int CHECK_LENGTH = 6;

    private static final Pattern TOKEN = Pattern.compile(PREFIX
            + "([0-9A-Za-z]{%d})([0-9A-Za-z]{%d})([0-9A-Za-z]{%d})".formatted(ID_LENGTH, SECRET_LENGTH, CHECK_LENGTH));

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    static KeyToken random(SecureRandom random) {
        var id = new StringBuilder();
        while (id.length() < ID_LENGTH) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new KeyToken(id.toString(), base62(new BigInteger(1, secret), SECRET_LENGTH));
    }

    /** @param text all of it */
    public static Optional<KeyToken> in(String text) {
        return read(TOKEN.matcher(text), true);
    }

    /** The first that stands somewhere in a text. */
    public static Optional<KeyToken> within(String text) {
        return text.contains(PREFIX) ? read(TOKEN.matcher(text), false) : Optional.empty();
    }

    private static Optional<KeyToken> read(Matcher matcher, boolean whole) {
        if (!(whole ? matcher.matches() : matcher.find())) {
            return Optional.empty();
        }
        var token = new KeyToken(matcher.group(1), matcher.group(2));
        return token.check().equals(matcher.group(3)) ? Optional.of(token) : Optional.empty();
    }

    /** What its owner is shown, once. */
    public String text() {
        return PREFIX + id + secret + check();
    }

    private String check() {
        var crc = new CRC32();
        crc.update((id + secret).getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK_LENGTH);
    }

    /**
     * What is kept of the secret. A fast hash is right here: it was drawn at random from 2^256, so nobody can try them one by one, however fast; slow
     * hashes are for what people choose (NIST SP 800-63B, 5.1.1.2).
     */
    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base62(BigInteger number, int length) {
        char[] digits = new char[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(DIGITS.length()));
            digits[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(digits);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return PREFIX + id + "…";
    }
}

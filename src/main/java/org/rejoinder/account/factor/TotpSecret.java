package org.rejoinder.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** What an authenticator app and the site share, as apps take it: letters and digits of RFC 4648's base 32. */
public record TotpSecret(String text) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_A_LETTER = 5;

    /** 160 bits, as RFC 4226 recommends. */
    private static final int LETTERS = 32;

    private static final int LETTERS_OF_A_GROUP = 4;

    static TotpSecret random(SecureRandom random) {
        var text = new StringBuilder();
        random.ints(LETTERS, 0, ALPHABET.length()).forEach(each -> text.append(ALPHABET.charAt(each)));
        return new TotpSecret(text.toString());
    }

    byte[] bytes() {
        byte[] bytes = new byte[text.length() * BITS_OF_A_LETTER / Byte.SIZE];
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            int letter = ALPHABET.indexOf(text.charAt(bit / BITS_OF_A_LETTER));
            int one = letter >> (BITS_OF_A_LETTER - 1 - bit % BITS_OF_A_LETTER) & 1;
            bytes[bit / Byte.SIZE] |= (byte) (one << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        return bytes;
    }

    /** For who types it. */
    public String inGroups() {
        return text.replaceAll("(.{" + LETTERS_OF_A_GROUP + "})(?!$)", "$1 ");
    }

    /**
     * What a QR code says to an app.
     *
     * @param site under whose name the app keeps it
     * @param person a name, never an address: whoever photographs the screen has it
     */
    public String uri(String site, String person) {
        String issuer = encoded(site);
        return "otpauth://totp/" + issuer + ":" + encoded(person) + "?secret=" + text + "&issuer=" + issuer;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name.replace(':', ' '), StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}

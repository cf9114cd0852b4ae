package org.rejoinder.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import org.rejoinder.crypto.HmacSha256;

/** What a receiver can tell by that a message comes from here (Standard Webhooks 1.0, signature scheme v1). */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static WebhookSecret next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    String sign(String message, long seconds, String payload) {
        byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        byte[] signature = new HmacSha256(key).of(message + "." + seconds + "." + payload);
        return "v1," + Base64.getEncoder().encodeToString(signature);
    }

    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}

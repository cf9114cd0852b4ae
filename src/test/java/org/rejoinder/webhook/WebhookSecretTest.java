package org.rejoinder.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** Of the libraries of Standard Webhooks. */
    private static final WebhookSecret PUBLISHED = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void a_message_is_signed_as_every_library_of_the_standard_checks_it() {
        assertEquals(SIGNATURE, PUBLISHED.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"));
    }

    @Test
    void while_a_secret_is_replaced_both_sign() {
        var target = new WebhookTarget(URI.create("https://example.org"), List.of(WebhookSecret.next(), PUBLISHED));

        String both = target.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");

        assertTrue(both.matches("v1,\\S+ v1,\\S+") && both.endsWith(SIGNATURE), both);
    }

    @Test
    void a_secret_is_long_enough_and_no_two_are_alike_and_none_is_told_by_accident() {
        WebhookSecret secret = WebhookSecret.next();

        assertEquals(32, Base64.getDecoder().decode(secret.text().replace("whsec_", "")).length);
        assertNotEquals(secret, WebhookSecret.next());
        assertTrue(!secret.toString().contains(secret.text()));
    }
}

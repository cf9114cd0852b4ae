package org.rejoinder.webhook;

import java.net.URI;
import java.util.List;

/**
 * Where deliveries go, and what they are signed with: the former secret as well for a while.
 *
 * @param secrets the present one first
 */
public record WebhookTarget(URI url, List<WebhookSecret> secrets) {

    String sign(String message, long seconds, String payload) {
        return String.join(
                " ",
                secrets.stream()
                        .map(secret -> secret.sign(message, seconds, payload))
                        .toList());
    }
}

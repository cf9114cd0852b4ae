package org.rejoinder.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.rejoinder.outbound.ForbiddenAddressException;
import org.rejoinder.outbound.OutboundAnswer;
import org.rejoinder.outbound.OutboundPost;
import org.rejoinder.outbound.PublicNetwork;
import org.rejoinder.settings.Network;

/** Sends a signed message (Standard Webhooks 1.0): by https to public addresses, and to the networks that the operator names. */
public final class SignedPost {

    private final List<Network> named;
    private final Clock clock;
    private final OutboundPost post;

    /**
     * @param named by the operator
     * @param connecting until one address answers
     * @param longest until the answer is there
     */
    public SignedPost(List<Network> named, Clock clock, Duration connecting, Duration longest) {
        this.named = named;
        this.clock = clock;
        post = new OutboundPost((SSLSocketFactory) SSLSocketFactory.getDefault(), connecting, longest);
    }

    /** @param message by which the receiver knows it again */
    public OutboundAnswer send(WebhookTarget target, String message, String payload) throws IOException {
        try {
            return post.send(
                    target.url(),
                    allowed(target),
                    headers(target, message, payload),
                    payload.getBytes(StandardCharsets.UTF_8));
        } catch (ForbiddenAddressException e) {
            throw new IOException(forbidden(e), e);
        }
    }

    private Predicate<InetAddress> allowed(WebhookTarget target) {
        Predicate<InetAddress> isNamed = address -> named.stream().anyMatch(network -> network.contains(address));
        return target.url().getScheme().equals("https") ? isNamed.or(PublicNetwork::contains) : isNamed;
    }

    private String forbidden(ForbiddenAddressException refused) {
        if (refused.isPublic()) {
            return "It is in no network that the settings allow, and http leads to no other.";
        }
        return refused.getMessage() + (named.isEmpty() ? "" : " Nor is it in a network that the settings allow.");
    }

    private Map<String, String> headers(WebhookTarget target, String message, String payload) {
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Rejoinder");
        headers.put("webhook-id", message);
        headers.put("webhook-timestamp", String.valueOf(seconds));
        headers.put("webhook-signature", target.sign(message, seconds, payload));
        return headers;
    }

    /** Why there was no answer, in words. */
    public static String problem(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return "It took too long.";
        }
        if (e instanceof UnknownHostException) {
            return "There is no such host.";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}

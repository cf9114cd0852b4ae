package org.rejoinder.reading;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One call to a hub, as all of those understand it that take publications from outside: {@code hub.mode=publish}. */
final class HubCall {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;

    private final URI hub;
    /** Some servers lose the body of a request that asks to go over to HTTP/2. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    HubCall(URI hub) {
        this.hub = hub;
    }

    String address() {
        return hub.toString();
    }

    /**
     * @param feed its address, as it names itself
     * @return why it was not told
     */
    Optional<String> tell(String feed) {
        HttpRequest request = HttpRequest.newBuilder(hub)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Rejoinder/1.0")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "hub.mode=publish&hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8)))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / HUNDRED == SUCCESS ? Optional.empty() : Optional.of("it answered " + status);
        } catch (IOException e) {
            return Optional.of("it cannot be reached (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}

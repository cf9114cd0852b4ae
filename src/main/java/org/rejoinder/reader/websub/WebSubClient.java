package org.rejoinder.reader.websub;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Calls a hub, as all of those understand it that take publications from outside: {@code hub.mode=publish}. */
final class WebSubClient {

    /** @param ofFeed whether the hub has something against this feed, and may take others */
    private record Problem(String what, boolean ofFeed) {}

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int FAULT_OF_CLIENT = 4;
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    private final URI hub;
    private final URI site;

    /** Some servers lose the body of a request that asks to go over to HTTP/2. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    WebSubClient(URI hub, URI site) {
        this.hub = hub;
        this.site = site;
    }

    /**
     * A hub that has something against one feed is told of the rest; one that is not there, or has too much to do, is left
     * alone now.
     *
     * @param paths of feeds on this site
     * @return those that it was not told of, and why
     */
    Map<String, String> tell(Collection<String> paths) {
        Map<String, String> untold = new TreeMap<>();
        Optional<Problem> problem = Optional.empty();
        for (String path : paths) {
            if (problem.isEmpty() || problem.get().ofFeed()) {
                problem = tell(path);
            }
            problem.ifPresent(known -> untold.put(path, known.what()));
        }
        return untold;
    }

    private Optional<Problem> tell(String path) {
        HttpRequest request = HttpRequest.newBuilder(hub)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Rejoinder/1.0")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "hub.mode=publish&hub.url=" + URLEncoder.encode(site + path, StandardCharsets.UTF_8)))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / HUNDRED == SUCCESS ? Optional.empty() : Optional.of(answered(status));
        } catch (IOException e) {
            return Optional.of(new Problem("it cannot be reached (" + e + ")", false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Problem("interrupted", false));
        }
    }

    private static Problem answered(int status) {
        return new Problem("it answered " + status, status / HUNDRED == FAULT_OF_CLIENT && !NOT_NOW.contains(status));
    }
}

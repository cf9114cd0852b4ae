package org.rejoinder.pagecache.cdn;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.rejoinder.settings.CdnSettings;

/** Tells a network what to let go of: one call for all keys, in the header in which pages name them. */
final class PurgeClient {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;

    private final CdnSettings cdn;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    PurgeClient(CdnSettings cdn) {
        this.cdn = cdn;
    }

    /** @return why it has not taken them; empty if it has */
    Optional<String> purge(Collection<String> keys) {
        HttpRequest.Builder request = HttpRequest.newBuilder(cdn.purge())
                .timeout(PATIENCE)
                .header("User-Agent", "Rejoinder/1.0")
                .header(SurrogateKeys.HEADER, SurrogateKeys.header(keys))
                .POST(HttpRequest.BodyPublishers.noBody());
        cdn.header().ifPresent(header -> request.header(header.name(), header.value()));
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / HUNDRED == SUCCESS ? Optional.empty() : Optional.of("it answered " + status);
        } catch (IOException e) {
            return Optional.of("it cannot be reached (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}

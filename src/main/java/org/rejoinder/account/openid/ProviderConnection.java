package org.rejoinder.account.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rejoinder.settings.OpenIdSettings;

/**
 * Asks the provider: encrypted, unless both are on this machine; not for longer than a sign-in can wait; no more than is
 * ever needed; and nowhere that an answer would like to lead to.
 */
final class ProviderConnection implements HTTPRequestSender, ResourceRetriever {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final int LARGEST = 256 << 10;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    private final String scheme;
    private final Duration patience;

    ProviderConnection(URI issuer, Duration patience) {
        scheme = issuer.getScheme();
        this.patience = patience;
    }

    /** Whether the provider may be asked there: one that is not on this machine leads nobody to what is. */
    boolean reaches(URI endpoint) {
        return OpenIdSettings.isPrivate(endpoint)
                && ("https".equalsIgnoreCase(endpoint.getScheme()) || "http".equalsIgnoreCase(scheme));
    }

    String get(URI url) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(url).header("Accept", "application/json"));
        if (answer.statusCode() != OK) {
            throw new IOException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Keys. */
    @Override
    public Resource retrieveResource(URL url) throws IOException {
        return new Resource(get(URI.create(url.toString())), "application/json");
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        String body = asked.getBody();
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI())
                .method(
                        asked.getMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (Map.Entry<String, List<String>> header : asked.getHeaderMap().entrySet()) {
            header.getValue().forEach(value -> request.header(header.getKey(), value));
        }
        HttpResponse<String> answer = send(request);
        var response = new HTTPResponse(answer.statusCode());
        response.setBody(answer.body());
        try {
            response.setContentType(answer.headers().firstValue("Content-Type").orElse("application/json"));
        } catch (ParseException e) {
            throw new IOException("answered with an unreadable Content-Type");
        }
        return response;
    }

    /** In words of ours: those of the cause may be the provider's. */
    private static IOException failure(Throwable cause) {
        if (cause instanceof AnswerTooLargeException large) {
            return large;
        }
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                ? new ConnectException("cannot be reached")
                : new IOException(
                        "does not answer as it should: " + cause.getClass().getSimpleName());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        HttpRequest asked = request.header("User-Agent", "Rejoinder/1.0").build();
        if (!reaches(asked.uri())) {
            throw new IOException("leads to an address that is not to be asked");
        }
        Future<HttpResponse<String>> answer = client.sendAsync(asked, head -> new BoundedBodySubscriber(LARGEST));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("does not answer in time", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

package org.rejoinder.canary;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser and without a cookie, whom nobody knows. Follows no redirects, so as to see each answer. */
final class AnonymousHttpClient {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** An answer; its body as bytes are, one a character. */
    record Answer(int status, String headers, String location, String body) {}

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI site;

    AnonymousHttpClient(URI site) {
        this.site = site;
    }

    URI address(String path) {
        return site.resolve(path);
    }

    Answer get(URI address) throws IOException {
        return send(request(address).GET());
    }

    Answer post(URI address, Map<String, String> form, String... headers) throws IOException {
        var request = request(address)
                .header("Content-Type", FORM)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Answer send(String method, URI address, String body) throws IOException {
        return send(request(address).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).header("User-Agent", BROWSER);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            String headers = response.headers().map().entrySet().stream()
                    .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                    .sorted()
                    .collect(Collectors.joining("\n"));
            return new Answer(
                    response.statusCode(),
                    headers,
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

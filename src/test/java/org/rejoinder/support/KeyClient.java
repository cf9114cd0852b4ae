package org.rejoinder.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A program that comes with a key, or with none. */
public final class KeyClient {

    /** Longer than anything takes: an answer that never comes is a failure and not the end of the run. */
    static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String site;
    private final String key;

    /** @param key null for none */
    public KeyClient(URL site, String key) {
        this.site = site.toString().replaceFirst("/$", "");
        this.key = key;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    /**
     * @param ifMatch null for none
     * @param body JSON; null for none
     */
    public HttpResponse<String> send(String method, String path, String ifMatch, String body) {
        var request = request(path)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return answer(request);
    }

    /** @param once what it is called, so as not to be done twice */
    public HttpResponse<String> post(String path, String once, String body) {
        return answer(request(path)
                .header("Idempotency-Key", once)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> upload(String path, String type, byte[] file) {
        return answer(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** As it is read. */
    public HttpResponse<String> upload(String path, String type, InputStream file) {
        return answer(
                request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofInputStream(() -> file)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(site + path)).timeout(LONGEST_ANSWER);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}

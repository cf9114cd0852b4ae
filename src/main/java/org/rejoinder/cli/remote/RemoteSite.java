package org.rejoinder.cli.remote;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The site that a command is for, and the key with which it is asked. */
final class RemoteSite {

    static final String KEY = "REJOINDER_KEY";

    private static final String API = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST_ERROR = 400;

    @Option(
            names = "--site",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description =
                    "Its address; ${DEFAULT-VALUE} if none is given. Over the network take https: whoever sees the"
                            + " key can do what it may.")
    private URI site;

    JsonObject get(String path) throws RemoteException {
        return send(request(path).GET().build());
    }

    /** @param headers sent along */
    JsonObject post(String path, JsonObject body, Map<String, String> headers) throws RemoteException {
        return send("POST", path, body, headers);
    }

    /** @param headers sent along */
    JsonObject put(String path, JsonObject body, Map<String, String> headers) throws RemoteException {
        return send("PUT", path, body, headers);
    }

    private JsonObject send(String method, String path, JsonObject body, Map<String, String> headers)
            throws RemoteException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** @param address of a resource, as the site names it; may be null, and then so is its path */
    static String pathOf(String address) {
        return address == null ? null : address.substring(address.indexOf(API) + API.length());
    }

    private HttpRequest.Builder request(String path) throws RemoteException {
        String key = System.getenv(KEY);
        if (key == null || key.isBlank()) {
            throw new RemoteException(KEY + " is not set: a key of the desk (API keys, in the menu behind your name)");
        }
        try {
            String base = site.toString().replaceFirst("/+$", "");
            return HttpRequest.newBuilder(URI.create(base + API + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + key.strip());
        } catch (IllegalArgumentException e) {
            throw new RemoteException("--site takes the address of a site, like https://news.example.org");
        }
    }

    private JsonObject send(HttpRequest request) throws RemoteException {
        HttpResponse<String> answer;
        try {
            answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RemoteException(site + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteException("interrupted");
        }
        JsonObject said = object(answer);
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new RemoteException(reason(said));
        }
        return said;
    }

    private JsonObject object(HttpResponse<String> answer) throws RemoteException {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new RemoteException(
                    "%s answers %d and no JSON: is it a Rejoinder?".formatted(site, answer.statusCode()));
        }
    }

    /** RFC 9457, with what is wrong about each member. */
    private static String reason(JsonObject problem) {
        String words = problem.getString("detail", problem.getString("title", "the site refused it"));
        if (!problem.containsKey("errors")) {
            return words;
        }
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error ->
                        error.getString("name", error.getString("pointer", "")) + ": " + error.getString("detail", ""))
                .collect(Collectors.joining("; ", words + " ", ""));
    }
}
